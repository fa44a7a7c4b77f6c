"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { StoryContent } from "@/lib/domain/story";
import { writeStory } from "@/lib/newsroom/story/write-story";
import { staffForm } from "@/lib/web/staff-action";

const BeginStory = z.strictObject({
	headline: StoryContent.shape.headline,
	sectionId: z.union([z.uuid(), z.literal("").transform(() => null)]),
});

/** Begins a story and opens its editor. */
export const begin = staffForm(
	BeginStory,
	(context, content) => writeStory(context, { content }),
	({ storyId }) => redirect(`/newsroom/stories/${storyId}`),
);
