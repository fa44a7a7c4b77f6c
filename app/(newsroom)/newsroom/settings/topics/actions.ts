"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { AddTopic, DeleteTopic, MergeTopics, SplitTopic, UpdateTopic } from "@/lib/domain/taxonomy";
import { mergeTopics } from "@/lib/newsroom/taxonomy/merge-topics";
import { addTopic, deleteTopic, updateTopic } from "@/lib/newsroom/taxonomy/save-topic";
import { splitTopic } from "@/lib/newsroom/taxonomy/split-topic";
import { staffForm } from "@/lib/web/staff-action";

export const add = staffForm(AddTopic, addTopic, refresh);

export const change = staffForm(UpdateTopic, updateTopic, refresh);

export const merge = staffForm(MergeTopics, mergeTopics, ({ into, stories }) =>
	redirect(`/newsroom/settings/topics/${into}?merged=${stories}`),
);

export const split = staffForm(SplitTopic, splitTopic, refresh);

export const remove = staffForm(DeleteTopic, deleteTopic, () =>
	redirect("/newsroom/settings/topics"),
);
