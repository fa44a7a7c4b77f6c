import type { ReaderClient } from "@/lib/db/reader";
import type { Credit } from "@/lib/domain/byline";
import { Byline } from "@/lib/domain/byline";
import type { PictureView } from "@/lib/domain/picture";
import { LeadPicture, type StoryKind } from "@/lib/domain/story";
import { picturesIn, StoryBody } from "@/lib/domain/story-body";
import { creditsOf, namesIn } from "./credits";
import { picturesById } from "./pictures";
import type { Reader } from "./reader";

/** A story as its page shows it: everything looked up, nothing left to fetch. */
export type StoryPage = {
	storyId: string;
	/** The number of the revision that is shown. */
	revision: number;
	path: string;
	kind: StoryKind;
	language: string;
	kicker: string;
	headline: string;
	standfirst: string;
	section: { slug: string; name: string };
	topics: { slug: string; name: string }[];
	credits: Credit[];
	dateline: string;
	leadPicture: { view: PictureView; caption: string; alt: string } | null;
	body: StoryBody;
	/** The pictures that stand in the text, by id. */
	pictures: Map<string, PictureView>;
	/** The stories that the text points to and that are public, by id. */
	relatedStories: Map<string, { path: string; headline: string }>;
	seoTitle: string;
	seoDescription: string;
	firstPublishedAt: Date;
	updatedAt: Date;
};

/** The parts of a story that refer to something else, and what a page shows for them. */
export type StoryReferences = Pick<
	StoryPage,
	"credits" | "topics" | "leadPicture" | "pictures" | "relatedStories"
>;

type Referring = {
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

async function topicsOf(
	client: ReaderClient,
	ids: string[],
): Promise<{ slug: string; name: string }[]> {
	if (ids.length === 0) return [];
	const rows = await client.publishedTopic.findMany({ where: { id: { in: ids } } });
	const byId = new Map(rows.map(({ id, slug, name }) => [id, { slug, name }]));
	return ids.flatMap((id) => byId.get(id) ?? []);
}

async function headlinesOf(client: ReaderClient, storyIds: string[]) {
	if (storyIds.length === 0) return new Map<string, { path: string; headline: string }>();
	const rows = await client.publishedStory.findMany({
		where: { storyId: { in: storyIds } },
		select: { storyId: true, path: true, headline: true },
	});
	return new Map(rows.map(({ storyId, path, headline }) => [storyId, { path, headline }]));
}

/** Looks up what a story refers to, as far as the reader may see it. */
export async function resolveReferences(
	client: ReaderClient,
	story: Referring,
): Promise<StoryReferences> {
	const { byline, topicIds, leadPicture, body } = story;
	const pictureIds = [...picturesIn(body), ...(leadPicture ? [leadPicture.pictureId] : [])];
	const pictures = await picturesById(client, pictureIds);
	const leadView = leadPicture && pictures.get(leadPicture.pictureId);
	return {
		credits: creditsOf(byline, await namesIn(client, [byline])),
		topics: await topicsOf(client, topicIds),
		leadPicture:
			leadPicture && leadView
				? { view: leadView, caption: leadPicture.caption, alt: leadPicture.alt }
				: null,
		pictures,
		relatedStories: await headlinesOf(client, relatedIn(body)),
	};
}

/** The story at a path, if it is public there to this reader. */
export async function getStory(reader: Reader, path: string): Promise<StoryPage | null> {
	return reader(async (client) => {
		const address = await client.publishedAddress.findUnique({ where: { path } });
		if (address?.currentPath !== path) return null;
		const row = await client.publishedStory.findFirst({ where: { storyId: address.storyId } });
		if (!row) return null;
		const body = StoryBody.parse(row.body);
		const byline = Byline.parse(row.byline);
		const leadPicture = LeadPicture.nullable().parse(row.leadPicture);
		return {
			storyId: row.storyId,
			revision: row.revision,
			path: row.path,
			kind: row.kind,
			language: row.language,
			kicker: row.kicker,
			headline: row.headline,
			standfirst: row.standfirst,
			section: { slug: row.sectionSlug, name: row.sectionName },
			dateline: row.dateline,
			body,
			seoTitle: row.seoTitle,
			seoDescription: row.seoDescription,
			firstPublishedAt: row.firstPublishedAt,
			updatedAt: row.updatedAt,
			...(await resolveReferences(client, { byline, topicIds: row.topicIds, leadPicture, body })),
		};
	});
}
