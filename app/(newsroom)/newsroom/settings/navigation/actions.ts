"use server";

import { refresh } from "next/cache";
import { ChangeLinks } from "@/lib/domain/navigation";
import { changeLinks } from "@/lib/newsroom/site/change-links";
import { staffForm } from "@/lib/web/staff-action";

export const change = staffForm(ChangeLinks, changeLinks, refresh);
