"use server";

import { refresh } from "next/cache";
import { ChangeAds } from "@/lib/domain/ads-txt";
import { ChangeCrawlers, ChangeVerification } from "@/lib/domain/crawlers";
import { changeAds } from "@/lib/newsroom/site/change-ads";
import { changeCrawlers } from "@/lib/newsroom/site/change-crawlers";
import { changeVerification } from "@/lib/newsroom/site/change-verification";
import { staffForm } from "@/lib/web/staff-action";

export const decide = staffForm(ChangeCrawlers, changeCrawlers, refresh);

export const prove = staffForm(ChangeVerification, changeVerification, refresh);

export const sell = staffForm(ChangeAds, changeAds, refresh);
