"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import {
	AddSection,
	MergeSections,
	MoveSection,
	ReopenSection,
	RetireSection,
	UpdateSection,
} from "@/lib/domain/taxonomy";
import { addSection } from "@/lib/newsroom/taxonomy/add-section";
import { mergeSections } from "@/lib/newsroom/taxonomy/merge-sections";
import { moveSection } from "@/lib/newsroom/taxonomy/move-section";
import { reopenSection, retireSection } from "@/lib/newsroom/taxonomy/retire-section";
import { updateSection } from "@/lib/newsroom/taxonomy/update-section";
import { staffForm } from "@/lib/web/staff-action";

export const add = staffForm(AddSection, addSection, refresh);

export const change = staffForm(UpdateSection, updateSection, refresh);

export const move = staffForm(MoveSection, moveSection, refresh);

export const merge = staffForm(MergeSections, mergeSections, ({ live, schedules }) =>
	redirect(`/newsroom/settings/sections?merged=${live}&schedules=${schedules}`),
);

export const retire = staffForm(RetireSection, retireSection, refresh);

export const reopen = staffForm(ReopenSection, reopenSection, refresh);
