import type { ReaderClient } from "@/lib/db/reader";
import type { Byline } from "@/lib/domain/byline";
import type { LeadPicture } from "@/lib/domain/story";
import { picturesIn, type StoryBody } from "@/lib/domain/story-body";
import { creditsOf, namesIn } from "./credits";
import type { StoryReferences } from "./get-story";
import { picturesById } from "./pictures";

/** The parts of a story that only name something else. */
export type Referring = {
	byline: Byline;
	topicIds: string[];
	leadPicture: LeadPicture | null;
	body: StoryBody;
};

function relatedIn(body: StoryBody): string[] {
	return body.content.flatMap((block) =>
		block.type === "relatedStory" ? [block.attrs.storyId] : [],
	);
}

async function topicsById(client: ReaderClient, ids: string[]) {
	if (ids.length === 0) return new Map<string, { slug: string; name: string }>();
	const rows = await client.publishedTopic.findMany({ where: { id: { in: ids } } });
	return new Map(rows.map(({ id, slug, name }) => [id, { slug, name }]));
}

async function headlinesById(client: ReaderClient, storyIds: string[]) {
	if (storyIds.length === 0) return new Map<string, { path: string; headline: string }>();
	const rows = await client.publishedStory.findMany({
		where: { storyId: { in: storyIds } },
		select: { storyId: true, path: true, headline: true },
	});
	return new Map(rows.map(({ storyId, path, headline }) => [storyId, { path, headline }]));
}

function only<T>(known: Map<string, T>, ids: string[]): Map<string, T> {
	return new Map(
		ids.flatMap((id) => {
			const found = known.get(id);
			return found === undefined ? [] : [[id, found] as const];
		}),
	);
}

/** Looks up what some stories refer to, as far as the reader may see it: a question each, however many stories. */
export async function resolveAllReferences(
	client: ReaderClient,
	stories: Referring[],
): Promise<StoryReferences[]> {
	const pictureIds = stories.flatMap(({ body, leadPicture }) => [
		...picturesIn(body),
		...(leadPicture ? [leadPicture.pictureId] : []),
	]);
	const pictures = await picturesById(client, pictureIds);
	const names = await namesIn(
		client,
		stories.map(({ byline }) => byline),
	);
	const topics = await topicsById(
		client,
		stories.flatMap(({ topicIds }) => topicIds),
	);
	const related = await headlinesById(
		client,
		stories.flatMap(({ body }) => relatedIn(body)),
	);

	return stories.map(({ byline, topicIds, leadPicture, body }) => {
		const view = leadPicture && pictures.get(leadPicture.pictureId);
		return {
			credits: creditsOf(byline, names),
			topics: topicIds.flatMap((id) => topics.get(id) ?? []),
			leadPicture:
				leadPicture && view ? { view, caption: leadPicture.caption, alt: leadPicture.alt } : null,
			pictures: only(pictures, picturesIn(body)),
			relatedStories: only(related, relatedIn(body)),
		};
	});
}
