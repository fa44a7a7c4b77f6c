"use server";

import { refresh } from "next/cache";
import { ChangePage } from "@/lib/domain/site-input";
import { changePage } from "@/lib/newsroom/site/change-page";
import { staffForm } from "@/lib/web/staff-action";

export const change = staffForm(ChangePage, changePage, refresh);
