import { type StoryPage, toStoryPages } from "./get-story";
import type { Reader } from "./reader";
import { newestFirst } from "./story-card";

/** The newest stories with their whole text, as feeds carry them. */
export async function listFullStories(
	reader: Reader,
	{ limit }: { limit: number },
): Promise<StoryPage[]> {
	return reader(async (client) => {
		const rows = await client.publishedStory.findMany({ orderBy: [...newestFirst], take: limit });
		return toStoryPages(client, rows);
	});
}
