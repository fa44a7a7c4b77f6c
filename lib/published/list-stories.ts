import type { Cursor } from "@/lib/domain/cursor";
import type { Reader } from "./reader";
import { cardColumns, newestFirst, olderThan, type StoryCard, toCards } from "./story-card";

type Page = { before?: Cursor | null; limit: number };

/** The newest stories of the whole paper. */
export async function listLatestStories(
	reader: Reader,
	{ before, limit }: Page,
): Promise<StoryCard[]> {
	return reader(async (client) => {
		const rows = await client.publishedStory.findMany({
			where: olderThan(before ?? null),
			select: cardColumns,
			orderBy: [...newestFirst],
			take: limit,
		});
		return toCards(client, rows);
	});
}

/** The newest stories of a section, by its slug. */
export async function listSectionStories(
	reader: Reader,
	{ section, before, limit }: Page & { section: string },
): Promise<StoryCard[]> {
	return reader(async (client) => {
		const found = await client.publishedSection.findFirst({
			where: { slug: section },
			select: { id: true },
		});
		if (!found) return [];
		const rows = await client.publishedStory.findMany({
			where: { sectionId: found.id, ...olderThan(before ?? null) },
			select: cardColumns,
			orderBy: [...newestFirst],
			take: limit,
		});
		return toCards(client, rows);
	});
}

/** Cards of some stories, in the order asked for; those that are not public are left out. */
export async function listStoriesById(reader: Reader, storyIds: string[]): Promise<StoryCard[]> {
	if (storyIds.length === 0) return [];
	return reader(async (client) => {
		const rows = await client.publishedStory.findMany({
			where: { storyId: { in: storyIds } },
			select: cardColumns,
		});
		const cards = await toCards(client, rows);
		const byId = new Map(cards.map((card) => [card.storyId, card]));
		return storyIds.flatMap((id) => byId.get(id) ?? []);
	});
}

/** The newest stories about a topic. */
export async function listTopicStories(
	reader: Reader,
	{ topicId, before, limit }: Page & { topicId: string },
): Promise<StoryCard[]> {
	const ids = await reader((client) =>
		client.publishedTopicStory.findMany({
			where: { topicId, ...olderThan(before ?? null) },
			select: { storyId: true },
			orderBy: [...newestFirst],
			take: limit,
		}),
	);
	return listStoriesById(
		reader,
		ids.map(({ storyId }) => storyId),
	);
}

/** The newest stories by a contributor or from a source. */
export async function listCreditedStories(
	reader: Reader,
	{ contributorId, sourceId, before, limit }: Page & { contributorId?: string; sourceId?: string },
): Promise<StoryCard[]> {
	const ids = await reader((client) =>
		client.publishedCreditStory.findMany({
			where: {
				...(contributorId ? { contributorId } : { sourceId: sourceId ?? null }),
				...olderThan(before ?? null),
			},
			select: { storyId: true },
			orderBy: [...newestFirst],
			take: limit,
		}),
	);
	return listStoriesById(
		reader,
		ids.map(({ storyId }) => storyId),
	);
}
