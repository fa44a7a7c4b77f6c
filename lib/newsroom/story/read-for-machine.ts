import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { type DeskStory, getDeskStory } from "./get-desk-story";
import { keepRevision } from "./keep-revision";
import { previewStory, type StoryPreview } from "./preview-story";

/**
 * A story as a machine reads it before it changes it. What the desk saved since the newest revision is
 * kept as one first: else the number that the machine is told would not name what it read, and every
 * change of it would be refused as stale.
 *
 * @throws Refusal `not-found` | `forbidden`
 */
export async function readForMachine(
	context: Context,
	storyId: string,
): Promise<{ story: DeskStory; shown: StoryPreview }> {
	await keepRevision(context, { storyId });
	const story = await getDeskStory(context, storyId);
	const shown = await previewStory(context, { storyId });
	ensure(story && shown, "not-found", "There is no such story.");
	return { story, shown };
}
