import type { ReaderClient } from "@/lib/db/reader";
import { Byline, type Credit } from "@/lib/domain/byline";
import type { Cursor } from "@/lib/domain/cursor";
import type { PictureView } from "@/lib/domain/picture";
import { LeadPicture, type StoryKind } from "@/lib/domain/story";
import { creditsOf, namesIn } from "./credits";
import { picturesById } from "./pictures";

/** A story's place in a list: what a card, a feed or a headline needs, and no text. */
export type StoryCard = {
	storyId: string;
	path: string;
	kind: StoryKind;
	/** BCP 47. */
	language: string;
	kicker: string;
	headline: string;
	standfirst: string;
	section: { slug: string; name: string };
	credits: Credit[];
	picture: { view: PictureView; alt: string } | null;
	firstPublishedAt: Date;
	updatedAt: Date;
};

/** The columns of a card; the text of a story is not among them. */
export const cardColumns = {
	storyId: true,
	path: true,
	kind: true,
	language: true,
	kicker: true,
	headline: true,
	standfirst: true,
	sectionSlug: true,
	sectionName: true,
	byline: true,
	leadPicture: true,
	firstPublishedAt: true,
	updatedAt: true,
} as const;

export type CardRow = {
	storyId: string;
	path: string;
	kind: StoryKind;
	language: string;
	kicker: string;
	headline: string;
	standfirst: string;
	sectionSlug: string;
	sectionName: string;
	byline: unknown;
	leadPicture: unknown;
	firstPublishedAt: Date;
	updatedAt: Date;
};

/** Newest first; the id decides between stories of one instant. */
export const newestFirst = [{ firstPublishedAt: "desc" }, { storyId: "desc" }] as const;

/** Where a story stands in a list of `newestFirst`. */
export function placeOf({
	firstPublishedAt,
	storyId,
}: Pick<StoryCard, "firstPublishedAt" | "storyId">): Cursor {
	return { at: firstPublishedAt, id: storyId };
}

/** The condition "older than this place", along the index of `newestFirst`. */
export function olderThan(before: Cursor | null) {
	if (!before) return {};
	const { at, id } = before;
	return {
		firstPublishedAt: { lte: at },
		OR: [{ firstPublishedAt: { lt: at } }, { storyId: { lt: id } }],
	};
}

/** Dresses rows as cards: their pictures and names come in one query each, however many rows. */
export async function toCards(client: ReaderClient, rows: CardRow[]): Promise<StoryCard[]> {
	const parsed = rows.map((row) => ({
		row,
		byline: Byline.parse(row.byline),
		leadPicture: LeadPicture.nullable().parse(row.leadPicture),
	}));
	const pictureIds = parsed.flatMap(({ leadPicture }) => leadPicture?.pictureId ?? []);
	const pictures = await picturesById(client, pictureIds);
	const names = await namesIn(
		client,
		parsed.map(({ byline }) => byline),
	);

	return parsed.map(({ row, byline, leadPicture }) => {
		const view = leadPicture && pictures.get(leadPicture.pictureId);
		return {
			storyId: row.storyId,
			path: row.path,
			kind: row.kind,
			language: row.language,
			kicker: row.kicker,
			headline: row.headline,
			standfirst: row.standfirst,
			section: { slug: row.sectionSlug, name: row.sectionName },
			credits: creditsOf(byline, names),
			picture: leadPicture && view ? { view, alt: leadPicture.alt } : null,
			firstPublishedAt: row.firstPublishedAt,
			updatedAt: row.updatedAt,
		};
	});
}
