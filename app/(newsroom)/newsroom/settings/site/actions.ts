"use server";

import { refresh } from "next/cache";
import { ChangeSite, RemoveSetting, SetIcons, SetNameplate } from "@/lib/domain/site-input";
import { changeSite } from "@/lib/newsroom/site/change-site";
import { removeIcons, setIcons } from "@/lib/newsroom/site/set-icons";
import { removeNameplate, setNameplate } from "@/lib/newsroom/site/set-nameplate";
import { staffForm } from "@/lib/web/staff-action";

export const change = staffForm(ChangeSite, changeSite, refresh);

export const drawName = staffForm(SetNameplate, setNameplate, refresh);

export const setName = staffForm(RemoveSetting, removeNameplate, refresh);

export const drawIcons = staffForm(SetIcons, setIcons, refresh);

export const dropIcons = staffForm(RemoveSetting, removeIcons, refresh);
