"use server";

import { refresh } from "next/cache";
import { ChangeWording } from "@/lib/domain/site-input";
import { changeWording } from "@/lib/newsroom/site/change-wording";
import { staffForm } from "@/lib/web/staff-action";

export const change = staffForm(ChangeWording, changeWording, refresh);
