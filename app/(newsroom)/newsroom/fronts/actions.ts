"use server";

import { refresh } from "next/cache";
import { EndBreakingBar, SetBreakingBar } from "@/lib/domain/breaking-bar";
import { endBreakingBar } from "@/lib/newsroom/breaking/end-breaking-bar";
import { setBreakingBar } from "@/lib/newsroom/breaking/set-breaking-bar";
import { staffForm } from "@/lib/web/staff-action";

export const breakNews = staffForm(SetBreakingBar, setBreakingBar, refresh);

export const endNews = staffForm(EndBreakingBar, endBreakingBar, refresh);
