import { z } from "zod";
import { WriteStory } from "@/lib/domain/input";
import { listDeskStories } from "@/lib/newsroom/story/list-desk-stories";
import { writeStory } from "@/lib/newsroom/story/write-story";
import { staffRoute } from "@/lib/web/staff-route";

const Search = z.strictObject({
	words: z.string().trim().max(200).default(""),
	state: z.enum(["live", "scheduled"]).optional(),
});

/** The stories whose headline or slugline has some words: for choosing one. */
export const GET = staffRoute(Search, (context, search) =>
	listDeskStories(context, { ...search, limit: 12 }),
);

export const POST = staffRoute(WriteStory, writeStory);
