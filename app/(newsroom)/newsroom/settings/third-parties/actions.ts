"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { RemoveThirdParty, SaveThirdParty, SwitchThirdParty } from "@/lib/domain/third-party-input";
import { removeThirdParty } from "@/lib/newsroom/site/remove-third-party";
import { saveThirdParty } from "@/lib/newsroom/site/save-third-party";
import { switchThirdParty } from "@/lib/newsroom/site/switch-third-party";
import { staffForm } from "@/lib/web/staff-action";

export const save = staffForm(SaveThirdParty, saveThirdParty, () =>
	redirect("/newsroom/settings/third-parties"),
);

export const turn = staffForm(SwitchThirdParty, switchThirdParty, refresh);

export const remove = staffForm(RemoveThirdParty, removeThirdParty, refresh);
