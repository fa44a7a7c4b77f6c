import type { Cursor } from "@/lib/domain/cursor";
import type { StoryCard } from "./story-card";

/** One page of a list, and the place where older stories begin, if there are any. */
export type StoryPageOfList = { stories: StoryCard[]; older: Cursor | null };

/** Reads one story more than a page holds, to know whether another page follows. */
export async function pageOfList(
	perPage: number,
	read: (limit: number) => Promise<StoryCard[]>,
): Promise<StoryPageOfList> {
	const found = await read(perPage + 1);
	const stories = found.slice(0, perPage);
	const last = stories.at(-1);
	const older =
		found.length > perPage && last
			? { firstPublishedAt: last.firstPublishedAt, storyId: last.storyId }
			: null;
	return { stories, older };
}
