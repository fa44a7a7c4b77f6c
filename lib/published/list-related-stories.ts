import type { StoryPage } from "./get-story";
import { listSectionStories, listStoriesById } from "./list-stories";
import type { Reader } from "./reader";
import type { StoryCard } from "./story-card";

/** How many stories of each topic are considered. */
const perTopic = 12;

/** Stories of the same topics, those that share most first, then the newest; each once. */
async function byTopic(reader: Reader, story: StoryPage, limit: number): Promise<string[]> {
	const rows = await reader(async (client) => {
		const topics = await client.publishedTopic.findMany({
			where: { slug: { in: story.topics.map(({ slug }) => slug) } },
			select: { id: true },
		});
		const lists = topics.map(({ id }) =>
			client.publishedTopicStory.findMany({
				where: { topicId: id },
				orderBy: [{ firstPublishedAt: "desc" }, { storyId: "desc" }],
				take: perTopic,
			}),
		);
		return (await Promise.all(lists)).flat();
	});
	const shared = new Map<string, { topics: number; at: number }>();
	for (const { storyId, firstPublishedAt } of rows) {
		const topics = (shared.get(storyId)?.topics ?? 0) + 1;
		shared.set(storyId, { topics, at: firstPublishedAt.getTime() });
	}
	shared.delete(story.storyId);
	return [...shared]
		.sort(([, a], [, b]) => b.topics - a.topics || b.at - a.at)
		.slice(0, limit)
		.map(([storyId]) => storyId);
}

/** What to read after a story: by topic, filled up from its section. Never the story itself. */
export async function listRelatedStories(
	reader: Reader,
	story: StoryPage,
	{ limit }: { limit: number },
): Promise<StoryCard[]> {
	const related = await listStoriesById(reader, await byTopic(reader, story, limit));
	if (related.length >= limit) return related;
	const section = story.section.slug;
	const more = await listSectionStories(reader, { section, limit: limit + related.length + 1 });
	const known = new Set([story.storyId, ...related.map(({ storyId }) => storyId)]);
	return [...related, ...more.filter(({ storyId }) => !known.has(storyId))].slice(0, limit);
}
