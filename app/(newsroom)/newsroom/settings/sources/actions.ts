"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { AddSource, MergeSources, UpdateSource } from "@/lib/domain/taxonomy";
import { mergeSources } from "@/lib/newsroom/taxonomy/merge-credited";
import { addSource, updateSource } from "@/lib/newsroom/taxonomy/save-source";
import { staffForm } from "@/lib/web/staff-action";

export const add = staffForm(AddSource, addSource, refresh);

export const change = staffForm(UpdateSource, updateSource, refresh);

export const merge = staffForm(MergeSources, mergeSources, ({ into, stories }) =>
	redirect(`/newsroom/settings/sources/${into}?merged=${stories}`),
);
