import { cardsOf, type Fill, type FrontCard, type FrontContainer } from "./front";

/** A story in its place: by its card, or because the container fills itself. */
export type Filled = { storyId: string; card: FrontCard | null };

export type FilledContainer = { container: FrontContainer; entries: Filled[]; latest: string[] };

type Sources = {
	isLive: (storyId: string) => boolean;
	/** The newest stories of a source, enough of them that none is missing for those that stand elsewhere. */
	newest: (fill: Fill) => string[];
	/** How many of the paper's newest stand beside the lead. */
	latest: number;
};

/** Puts pinned cards where they were placed, and the others around them in their order. */
function aroundPinned(cards: FrontCard[], live: FrontCard[], filling: string[]): Filled[] {
	const pinned = new Map(
		cards.flatMap((card, place) =>
			card.pinned && live.includes(card) ? [[place, card] as const] : [],
		),
	);
	const others: Filled[] = [
		...live.filter((card) => !card.pinned).map((card) => ({ storyId: card.storyId, card })),
		...filling.map((storyId) => ({ storyId, card: null })),
	];
	const entries: Filled[] = [];
	for (let place = 0; pinned.size > 0 || others.length > 0; place++) {
		const card = pinned.get(place);
		if (card) {
			entries.push({ storyId: card.storyId, card });
			pinned.delete(place);
		} else {
			const next = others.shift();
			if (next) entries.push(next);
		}
	}
	return entries;
}

/**
 * The stories of a front, each once: first every card whose story is live, then, container by container,
 * the newest of what fills it.
 */
export function fillFront(containers: FrontContainer[], sources: Sources): FilledContainer[] {
	const { isLive, newest, latest } = sources;
	const used = new Set(cardsOf(containers).map(({ storyId }) => storyId));
	const take = (fill: Fill, count: number): string[] => {
		if (count <= 0 || fill.from === "nothing") return [];
		const taken = newest(fill)
			.filter((storyId) => !used.has(storyId))
			.slice(0, count);
		for (const storyId of taken) used.add(storyId);
		return taken;
	};
	const leading = containers.find(({ kind }) => kind === "lead");
	return containers.map((container) => {
		const live = container.cards.filter(({ storyId }) => isLive(storyId));
		const filling = take(container.fill, container.count - live.length);
		return {
			container,
			entries: aroundPinned(container.cards, live, filling),
			latest: container === leading ? take({ from: "paper" }, latest) : [],
		};
	});
}

/** Where two containers are filled from the same source. */
export function fillName(fill: Fill): string {
	if (fill.from === "section") return fill.sectionId;
	return fill.from === "topic" ? fill.topicId : fill.from;
}
