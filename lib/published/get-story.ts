import type { ReaderClient } from "@/lib/db/reader";
import type { Credit } from "@/lib/domain/byline";
import { Byline } from "@/lib/domain/byline";
import type { PictureView } from "@/lib/domain/picture";
import { LeadPicture, type StoryKind } from "@/lib/domain/story";
import { StoryBody } from "@/lib/domain/story-body";
import type { Reader } from "./reader";
import { resolveAllReferences } from "./story-references";

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

export type StoryRow = Awaited<ReturnType<ReaderClient["publishedStory"]["findMany"]>>[number];

/** Dresses rows as whole stories. */
export async function toStoryPages(client: ReaderClient, rows: StoryRow[]): Promise<StoryPage[]> {
	const parsed = rows.map((row) => ({
		byline: Byline.parse(row.byline),
		leadPicture: LeadPicture.nullable().parse(row.leadPicture),
		body: StoryBody.parse(row.body),
		topicIds: row.topicIds,
	}));
	const references = await resolveAllReferences(client, parsed);
	return rows.flatMap((row, index) => {
		const [story, known] = [parsed[index], references[index]];
		if (!story || !known) return [];
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
			body: story.body,
			seoTitle: row.seoTitle,
			seoDescription: row.seoDescription,
			firstPublishedAt: row.firstPublishedAt,
			updatedAt: row.updatedAt,
			...known,
		};
	});
}

/** The story at a path, if it is public there to this reader. */
export async function getStory(reader: Reader, path: string): Promise<StoryPage | null> {
	return reader(async (client) => {
		const address = await client.publishedAddress.findUnique({ where: { path } });
		if (address?.currentPath !== path) return null;
		const row = await client.publishedStory.findFirst({ where: { storyId: address.storyId } });
		const [story] = row ? await toStoryPages(client, [row]) : [];
		return story ?? null;
	});
}
