import { z } from "zod";

/** Which front: the paper's home, or a section's, by its id (a section may get another slug). */
export const FrontKey = z.union([z.literal("home"), z.uuid()]);
export type FrontKey = z.infer<typeof FrontKey>;

/** How much room a story gets. */
export const CardSize = z.enum(["lead", "large", "normal", "headline"]);
export type CardSize = z.infer<typeof CardSize>;

/** The picture of a card: its story's, none, or one of the card's own. */
export const CardPicture = z.discriminatedUnion("show", [
	z.strictObject({ show: z.literal("story") }),
	z.strictObject({ show: z.literal("none") }),
	z.strictObject({
		show: z.literal("own"),
		pictureId: z.uuid(),
		alt: z.string().trim().max(1000).default(""),
	}),
]);
export type CardPicture = z.infer<typeof CardPicture>;

const words = (longest: number) => z.string().trim().max(longest);

/** What a card says in its own way; empty: as its story does. */
export const CardWords = z.strictObject({
	headline: words(300),
	kicker: words(80),
	standfirst: words(600),
	picture: CardPicture,
});
export type CardWords = z.infer<typeof CardWords>;

/** One story's place on a front. */
export const FrontCard = z.strictObject({
	id: z.uuid(),
	storyId: z.uuid(),
	size: CardSize.default("normal"),
	/** Keeps its place when a story before it goes: what follows moves up around it. */
	pinned: z.boolean().default(false),
	headline: words(300).default(""),
	kicker: words(80).default(""),
	standfirst: words(600).default(""),
	picture: CardPicture.default({ show: "story" }),
});
export type FrontCard = z.infer<typeof FrontCard>;

export const ContainerKind = z.enum(["lead", "grid", "list", "opinion", "pictures", "recent"]);
export type ContainerKind = z.infer<typeof ContainerKind>;

/** Where a container takes its stories from, after those that were placed by hand. */
export const Fill = z.discriminatedUnion("from", [
	z.strictObject({ from: z.literal("nothing") }),
	z.strictObject({ from: z.literal("paper") }),
	z.strictObject({ from: z.literal("section"), sectionId: z.uuid() }),
	z.strictObject({ from: z.literal("topic"), topicId: z.uuid() }),
]);
export type Fill = z.infer<typeof Fill>;

/** As many of each as an editor can still look over. */
export const most = { containers: 20, cards: 30, shown: 24 } as const;

export const ContainerSettings = z.strictObject({
	kind: ContainerKind,
	/** Empty: the name of what fills it. */
	title: words(80),
	fill: Fill,
	/** How many stories it shows, placed and filled together; all that are placed are shown. */
	count: z.number().int().min(1).max(most.shown),
});
export type ContainerSettings = z.infer<typeof ContainerSettings>;

/** A block of a front. */
export const FrontContainer = z.strictObject({
	id: z.uuid(),
	...ContainerSettings.shape,
	cards: z.array(FrontCard).max(most.cards),
});
export type FrontContainer = z.infer<typeof FrontContainer>;

const eachOnce = (ids: string[]) => new Set(ids).size === ids.length;

/** A front, from its top to its end. No story and no id is in it twice. */
export const FrontContainers = z
	.array(FrontContainer)
	.max(most.containers)
	.refine((containers) => {
		const cards = cardsOf(containers);
		return (
			eachOnce(containers.map(({ id }) => id)) &&
			eachOnce(cards.map(({ id }) => id)) &&
			eachOnce(cards.map(({ storyId }) => storyId))
		);
	}, "No story can stand twice on a front.");
export type FrontContainers = z.infer<typeof FrontContainers>;

/** Every card of a front, in order. */
export function cardsOf(containers: FrontContainer[]): FrontCard[] {
	return containers.flatMap(({ cards }) => cards);
}

/** The pictures that cards of a front have of their own. */
export function ownPicturesOf(containers: FrontContainer[]): string[] {
	const ids = cardsOf(containers).flatMap(({ picture }) =>
		picture.show === "own" ? [picture.pictureId] : [],
	);
	return [...new Set(ids)];
}

/** A new card of a story, as its story tells it. */
export function plainCard(id: string, storyId: string, size: CardSize): FrontCard {
	return FrontCard.parse({ id, storyId, size });
}
