"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { AddContributor, MergeContributors, UpdateContributor } from "@/lib/domain/taxonomy";
import { mergeContributors } from "@/lib/newsroom/taxonomy/merge-credited";
import { addContributor, updateContributor } from "@/lib/newsroom/taxonomy/save-contributor";
import { staffForm } from "@/lib/web/staff-action";

export const add = staffForm(AddContributor, addContributor, refresh);

export const change = staffForm(UpdateContributor, updateContributor, refresh);

export const merge = staffForm(MergeContributors, mergeContributors, ({ into, stories }) =>
	redirect(`/newsroom/settings/people/${into}?merged=${stories}`),
);
