import { type FilledContainer, fillFront } from "@/lib/domain/front/fill-front";
import {
	type CardSize,
	type ContainerKind,
	cardsOf,
	type Fill,
	type FrontCard,
	type FrontContainer,
	FrontContainers,
	type FrontKey,
	ownPicturesOf,
} from "@/lib/domain/front/front";
import type { PictureView } from "@/lib/domain/picture";
import { sectionPath, topicPath } from "@/lib/domain/urls";
import { followFills } from "./follow-fills";
import { listStoriesById } from "./list-stories";
import { newestOfFills } from "./newest-of-fills";
import { picturesById } from "./pictures";
import type { Reader } from "./reader";
import type { StoryCard } from "./story-card";

/** A story on an edited front: with the words that its card has there, and the room that an editor gave it. */
export type EditedCard = {
	story: StoryCard;
	/** Null: nobody placed it, the block filled itself. */
	size: CardSize | null;
	/** An editor chose the picture for this very place. */
	ownPicture: boolean;
};

/** A block of an edited front, filled. */
export type EditedContainer = {
	id: string;
	kind: ContainerKind;
	title: string;
	/** Where all of what fills it is listed. */
	path: string | null;
	/** Whose colour it has. */
	sectionSlug: string | null;
	cards: EditedCard[];
	/** The paper's newest beside the lead. */
	latest: StoryCard[];
};

export type EditedFront = EditedContainer[];

/** As many of the newest as stand beside a lead. */
const besideLead = 8;

/** A card's own words, over its story's. */
function inOwnWords(
	story: StoryCard,
	card: FrontCard | null,
	pictures: Map<string, PictureView>,
): StoryCard {
	if (!card) return story;
	const { headline, kicker, standfirst, picture } = card;
	const own = picture.show === "own" ? pictures.get(picture.pictureId) : undefined;
	const alt = picture.show === "own" ? picture.alt : "";
	return {
		...story,
		headline: headline || story.headline,
		kicker: kicker || story.kicker,
		standfirst: standfirst || story.standfirst,
		picture: own ? { view: own, alt } : picture.show === "none" ? null : story.picture,
	};
}

type Source = { name: string; path: string; slug: string | null };

/** The names and places of what fills containers, by id. */
async function sourcesOf(reader: Reader, fills: Fill[]): Promise<Map<string, Source>> {
	const sectionIds = fills.flatMap((fill) => (fill.from === "section" ? [fill.sectionId] : []));
	const topicIds = fills.flatMap((fill) => (fill.from === "topic" ? [fill.topicId] : []));
	const select = { id: true, slug: true, name: true } as const;
	return reader(async (client) => {
		const sections = await client.publishedSection.findMany({
			where: { id: { in: sectionIds } },
			select,
		});
		const topics = await client.publishedTopic.findMany({
			where: { id: { in: topicIds } },
			select,
		});
		return new Map([
			...sections.map(({ id, slug, name }): [string, Source] => [
				id,
				{ name, path: sectionPath(slug), slug },
			]),
			...topics.map(({ id, slug, name }): [string, Source] => [
				id,
				{ name, path: topicPath(slug), slug: null },
			]),
		]);
	});
}

function sourceOf({ fill }: FrontContainer, sources: Map<string, Source>): Source | undefined {
	if (fill.from === "section") return sources.get(fill.sectionId);
	if (fill.from === "topic") return sources.get(fill.topicId);
	return fill.from === "paper" ? { name: "Latest News", path: "/latest", slug: null } : undefined;
}

type Dressing = {
	stories: Map<string, StoryCard>;
	pictures: Map<string, PictureView>;
	sources: Map<string, Source>;
};

function dress({ container, entries, latest }: FilledContainer, known: Dressing): EditedContainer {
	const source = sourceOf(container, known.sources);
	const { id, kind, title } = container;
	return {
		id,
		kind,
		title: title || (kind === "lead" ? "" : (source?.name ?? "")),
		path: source?.path ?? null,
		sectionSlug: source?.slug ?? null,
		cards: entries.flatMap(({ storyId, card }) => {
			const story = known.stories.get(storyId);
			if (!story) return [];
			return {
				story: inOwnWords(story, card, known.pictures),
				size: card?.size ?? null,
				ownPicture: card?.picture.show === "own",
			};
		}),
		latest: latest.flatMap((storyId) => known.stories.get(storyId) ?? []),
	};
}

type Given = {
	/** Whether the paper's newest stand beside the lead. */
	latest: boolean;
	/** Pictures that a draft shows and readers cannot see yet. */
	pictures?: Map<string, PictureView>;
};

/**
 * The containers of a front with their stories: of those that were placed the live ones, then what fills
 * them up, each story once.
 */
export async function fillContainers(
	reader: Reader,
	arranged: FrontContainer[],
	{ latest, pictures }: Given,
): Promise<EditedFront> {
	const containers = await followFills(reader, arranged);
	const placed = cardsOf(containers).map(({ storyId }) => storyId);
	const cards = await listStoriesById(reader, placed);
	const fills = containers.map(({ fill }) => fill);
	const newest = await newestOfFills(reader, containers, besideLead);
	const live = new Set(cards.map(({ storyId }) => storyId));
	const filled = fillFront(containers, {
		isLive: (storyId) => live.has(storyId),
		newest,
		latest: latest ? besideLead : 0,
	});
	const filling = filled.flatMap(({ entries, latest: beside }) => [
		...entries.flatMap(({ card, storyId }) => (card ? [] : [storyId])),
		...beside,
	]);
	const stories = [...cards, ...(await listStoriesById(reader, filling))];
	const known = {
		stories: new Map(stories.map((story) => [story.storyId, story])),
		pictures:
			pictures ?? (await reader((client) => picturesById(client, ownPicturesOf(containers)))),
		sources: await sourcesOf(reader, fills),
	};
	return filled.map((one) => dress(one, known)).filter((one) => one.cards.length > 0);
}

/** A front as editors arranged it; null where it arranges itself, or nothing on it is live. */
export async function getEditedFront(reader: Reader, key: FrontKey): Promise<EditedFront | null> {
	const edition = await reader((client) =>
		client.publishedFront.findFirst({
			where: { front: key },
			orderBy: { from: "desc" },
			select: { containers: true },
		}),
	);
	if (!edition) return null;
	const containers = FrontContainers.parse(edition.containers);
	const front = await fillContainers(reader, containers, { latest: key === "home" });
	return front.length > 0 ? front : null;
}
