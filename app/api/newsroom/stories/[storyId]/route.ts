import { z } from "zod";
import { ensure } from "@/lib/domain/refusal";
import { getDeskStory } from "@/lib/newsroom/story/get-desk-story";
import { staffRoute } from "@/lib/web/staff-route";

const OneStory = z.strictObject({ storyId: z.uuid() });

/** What the desk holds now: an open editor asks for it while nothing of its own is unsaved. */
export const GET = staffRoute(OneStory, async (context, { storyId }) => {
	const story = await getDeskStory(context, storyId);
	ensure(story, "not-found", "There is no such story.");
	return story;
});
