import { diffArrays } from "diff";
import { sameValue } from "@/lib/domain/draft";
import type { FrontCard, FrontContainer } from "./front";

/** How a front is spoken of: its stories by headline, its blocks by the name that they show. */
export type FrontNames = {
	story: (storyId: string) => string;
	container: (container: FrontContainer) => string;
};

type Standing = { card: FrontCard; container: FrontContainer };

const quoted = (words: string) => `“${words}”`;

const sizeWords = {
	lead: "as the lead",
	large: "large",
	normal: "in normal size",
	headline: "as a headline only",
} as const;

const sources = {
	nothing: "with nothing",
	paper: "from the whole paper",
	section: "from its section",
	topic: "from its topic",
} as const;

function standings(containers: FrontContainer[]): Map<string, Standing> {
	return new Map(
		containers.flatMap((container) =>
			container.cards.map((card) => [card.storyId, { card, container }] as const),
		),
	);
}

/** Of the stories that a container has before and after, those that changed their order. */
function reordered(before: FrontContainer, after: FrontContainer): Set<string> {
	const shared = (one: FrontContainer, other: FrontContainer) => {
		const there = new Set(other.cards.map(({ storyId }) => storyId));
		return one.cards.map(({ storyId }) => storyId).filter((id) => there.has(id));
	};
	const steps = diffArrays(shared(before, after), shared(after, before));
	return new Set(steps.flatMap(({ removed, value }) => (removed ? value : [])));
}

/** What changed on a card that stays. */
function cardChanges(before: FrontCard, after: FrontCard): string[] {
	const changes: string[] = [];
	if (before.size !== after.size) changes.push(`shown ${sizeWords[after.size]}`);
	if (before.pinned !== after.pinned) changes.push(after.pinned ? "pinned" : "not pinned any more");
	for (const field of ["headline", "kicker", "standfirst"] as const) {
		if (before[field] === after[field]) continue;
		changes.push(
			after[field]
				? `${field} on the front: ${quoted(after[field])}`
				: `${field} as in the story again`,
		);
	}
	if (!sameValue(before.picture, after.picture)) {
		const shown = { story: "the story’s picture", none: "no picture", own: "a picture of its own" };
		changes.push(shown[after.picture.show]);
	}
	return changes;
}

type Step = { card: FrontCard; old: Standing | undefined; where: string; moved: boolean };

/** What became of one story that is on the front. */
function storyLine({ card, old, where, moved }: Step, names: FrontNames): string[] {
	const story = quoted(card.headline || names.story(card.storyId));
	if (!old) return [`New: ${story} in ${where}.`];
	const changes = cardChanges(old.card, card);
	return [
		...(moved ? [`Moved: ${story} to ${where}.`] : []),
		...(changes.length > 0 ? [`${story}: ${changes.join("; ")}.`] : []),
	];
}

function storyLines(before: FrontContainer[], after: FrontContainer[], names: FrontNames) {
	const [was, is] = [standings(before), standings(after)];
	const kept = new Map(before.map((container) => [container.id, container]));
	const lines = after.flatMap((container) => {
		const earlier = kept.get(container.id);
		const moved = earlier ? reordered(earlier, container) : new Set<string>();
		return container.cards.flatMap((card, index) => {
			const old = was.get(card.storyId);
			const step = {
				card,
				old,
				where: `${names.container(container)}, place ${index + 1}`,
				moved: old?.container.id !== container.id || moved.has(card.storyId),
			};
			return storyLine(step, names);
		});
	});
	const gone = [...was.values()].filter(({ card }) => !is.has(card.storyId));
	return [
		...lines,
		...gone.map(
			({ card, container }) =>
				`Gone: ${quoted(names.story(card.storyId))} from ${names.container(container)}.`,
		),
	];
}

function settingChanges(before: FrontContainer, after: FrontContainer): string[] {
	const changes: string[] = [];
	if (before.kind !== after.kind) changes.push(`now ${after.kind}`);
	if (before.title !== after.title)
		changes.push(`called ${quoted(after.title || "as its source")}`);
	if (!sameValue(before.fill, after.fill)) changes.push(`filled ${sources[after.fill.from]}`);
	if (before.count !== after.count) changes.push(`${after.count} stories`);
	return changes;
}

function containerLines(before: FrontContainer[], after: FrontContainer[], names: FrontNames) {
	const was = new Map(before.map((container) => [container.id, container]));
	const is = new Set(after.map(({ id }) => id));
	const shared = (list: FrontContainer[]) =>
		list.map(({ id }) => id).filter((id) => was.has(id) && is.has(id));
	const moved = new Set(
		diffArrays(shared(before), shared(after)).flatMap(({ removed, value }) =>
			removed ? value : [],
		),
	);
	const lines = after.flatMap((container, index) => {
		const name = names.container(container);
		const old = was.get(container.id);
		if (!old) return [`New block: ${name}, number ${index + 1}.`];
		const changes = settingChanges(old, container);
		return [
			...(moved.has(container.id) ? [`Block moved: ${name}, now number ${index + 1}.`] : []),
			...(changes.length > 0 ? [`Block ${name}: ${changes.join("; ")}.`] : []),
		];
	});
	const gone = before.filter(({ id }) => !is.has(id));
	return [...lines, ...gone.map((container) => `Block gone: ${names.container(container)}.`)];
}

/** What differs between two fronts, in sentences: first the blocks, then the stories. */
export function frontDifference(
	before: FrontContainer[],
	after: FrontContainer[],
	names: FrontNames,
): string[] {
	return [...containerLines(before, after, names), ...storyLines(before, after, names)];
}
