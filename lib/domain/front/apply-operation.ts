import { sameValue } from "@/lib/domain/draft";
import { cardsOf, type FrontCard, type FrontContainer, most } from "./front";
import type { DraftOperation } from "./front-operation";

/**
 * What came of an operation: the front as it is then, and what takes it back; or why nothing was done. An
 * operation on what is gone does nothing.
 */
export type Applied =
	| { done: true; containers: FrontContainer[]; inverse: DraftOperation[] }
	| { done: false; because: string };

const gone = {
	card: "That card is gone: somebody took it off.",
	container: "That block is gone: somebody took it off.",
};

const refuse = (because: string): Applied => ({ done: false, because });

type Place = { container: FrontContainer; card: FrontCard; next: string | null };

/** Where a card is, and which card follows it. */
function placeOf(
	containers: FrontContainer[],
	found: (card: FrontCard) => boolean,
): Place | undefined {
	for (const container of containers) {
		const index = container.cards.findIndex(found);
		const card = container.cards[index];
		if (card) return { container, card, next: container.cards[index + 1]?.id ?? null };
	}
	return undefined;
}

/** Puts one in front of another, or at the end where that is not there. */
function insert<T extends { id: string }>(list: T[], one: T, before: string | null): T[] {
	const index = list.findIndex(({ id }) => id === before);
	return index < 0 ? [...list, one] : list.toSpliced(index, 0, one);
}

/** What comes after, where it is there; else the end. */
function among(list: { id: string }[], before: string | null): string | null {
	return list.some(({ id }) => id === before) ? before : null;
}

const without = <T extends { id: string }>(list: T[], id: string) =>
	list.filter((one) => one.id !== id);

function changeContainer(
	containers: FrontContainer[],
	id: string,
	change: (container: FrontContainer) => FrontContainer,
): FrontContainer[] {
	return containers.map((one) => (one.id === id ? change(one) : one));
}

function changeCard(
	containers: FrontContainer[],
	id: string,
	change: Partial<FrontCard>,
): FrontContainer[] {
	return containers.map((container) => ({
		...container,
		cards: container.cards.map((card) => (card.id === id ? { ...card, ...change } : card)),
	}));
}

function putCard(
	containers: FrontContainer[],
	card: FrontCard,
	{ containerId, before }: { containerId: string; before: string | null },
): FrontContainer[] {
	return changeContainer(containers, containerId, (container) => ({
		...container,
		cards: insert(container.cards, card, before),
	}));
}

function takeCard(containers: FrontContainer[], id: string): FrontContainer[] {
	return containers.map((container) => ({ ...container, cards: without(container.cards, id) }));
}

type To = { containerId: string; before: string | null };

function moveCard(containers: FrontContainer[], place: Place, to: To): Applied {
	const target = containers.find(({ id }) => id === to.containerId);
	if (!target) return refuse(gone.container);
	const { card, container, next } = place;
	const stays = container.id === target.id;
	const before = among(target.cards, to.before);
	if (stays && (before === card.id || before === next)) return refuse("It is there already.");
	if (!stays && target.cards.length >= most.cards) return refuse("That block is full.");
	const moved = putCard(takeCard(containers, card.id), card, to);
	const inverse: DraftOperation[] = [
		{ do: "move", cardId: card.id, containerId: container.id, before: next },
	];
	return { done: true, containers: moved, inverse };
}

function placeCard(containers: FrontContainer[], card: FrontCard, to: To): Applied {
	const known = placeOf(containers, ({ storyId }) => storyId === card.storyId);
	if (known) return moveCard(containers, known, to);
	if (placeOf(containers, ({ id }) => id === card.id)) return refuse("It is there already.");
	const target = containers.find(({ id }) => id === to.containerId);
	if (!target) return refuse(gone.container);
	if (target.cards.length >= most.cards) return refuse("That block is full.");
	return {
		done: true,
		containers: putCard(containers, card, to),
		inverse: [{ do: "remove", cardId: card.id }],
	};
}

/** A removed card comes back, unless its story has found another place. */
function restoreCard(containers: FrontContainer[], card: FrontCard, to: To): Applied {
	const known = placeOf(
		containers,
		({ id, storyId }) => id === card.id || storyId === card.storyId,
	);
	return known ? refuse("The story stands elsewhere by now.") : placeCard(containers, card, to);
}

function removeCard(containers: FrontContainer[], id: string): Applied {
	const place = placeOf(containers, (card) => card.id === id);
	if (!place) return refuse(gone.card);
	const { card, container, next } = place;
	return {
		done: true,
		containers: takeCard(containers, id),
		inverse: [{ do: "restore", card, containerId: container.id, before: next }],
	};
}

/** Of some changed fields, those that differ from what is there, as they are there. */
function former<T extends object>(now: T, change: Partial<T>): Partial<T> {
	const kept: Partial<T> = {};
	for (const key in change) {
		if (change[key] !== undefined && !sameValue(now[key], change[key])) kept[key] = now[key];
	}
	return kept;
}

const isEmpty = (fields: object) => Object.keys(fields).length === 0;

type OfCard = Extract<DraftOperation, { do: "resize" | "pin" | "word" }>;

function editCard(containers: FrontContainer[], operation: OfCard): Applied {
	const card = placeOf(containers, ({ id }) => id === operation.cardId)?.card;
	if (!card) return refuse(gone.card);
	const { cardId } = operation;
	const change =
		operation.do === "resize"
			? { size: operation.size }
			: operation.do === "pin"
				? { pinned: operation.pinned }
				: operation.words;
	const was = former<FrontCard>(card, change);
	if (isEmpty(was)) return refuse("It is so already.");
	const inverse: DraftOperation =
		operation.do === "resize"
			? { do: "resize", cardId, size: card.size }
			: operation.do === "pin"
				? { do: "pin", cardId, pinned: card.pinned }
				: { do: "word", cardId, words: was };
	return { done: true, containers: changeCard(containers, cardId, change), inverse: [inverse] };
}

function addContainer(
	containers: FrontContainer[],
	container: FrontContainer,
	before: string | null,
): Applied {
	if (containers.some(({ id }) => id === container.id)) return refuse("It is there already.");
	if (containers.length >= most.containers) return refuse("A front has room for 20 blocks.");
	const there = cardsOf(containers);
	const cards = container.cards.filter(
		({ id, storyId }) => !there.some((one) => one.id === id || one.storyId === storyId),
	);
	return {
		done: true,
		containers: insert(containers, { ...container, cards }, before),
		inverse: [{ do: "remove-container", containerId: container.id }],
	};
}

type OfContainer = Extract<
	DraftOperation,
	{ do: "move-container" | "configure" | "remove-container" }
>;

function editContainer(containers: FrontContainer[], operation: OfContainer): Applied {
	const { containerId } = operation;
	const index = containers.findIndex(({ id }) => id === containerId);
	const container = containers[index];
	if (!container) return refuse(gone.container);
	const next = containers[index + 1]?.id ?? null;
	const rest = without(containers, containerId);
	switch (operation.do) {
		case "move-container": {
			const before = among(containers, operation.before);
			if (before === next || before === containerId) return refuse("It is there already.");
			return {
				done: true,
				containers: insert(rest, container, before),
				inverse: [{ do: "move-container", containerId, before: next }],
			};
		}
		case "configure": {
			const was = former<FrontContainer>(container, operation.settings);
			if (isEmpty(was)) return refuse("It is so already.");
			return {
				done: true,
				containers: changeContainer(containers, containerId, (one) => ({
					...one,
					...operation.settings,
				})),
				inverse: [{ do: "configure", containerId, settings: was }],
			};
		}
		case "remove-container":
			return {
				done: true,
				containers: rest,
				inverse: [{ do: "restore-container", container, before: next }],
			};
	}
}

/**
 * Does one operation to a front. Whatever the front and the operation: no story stands twice, and no card
 * is lost that was not taken off.
 */
export function applyOperation(containers: FrontContainer[], operation: DraftOperation): Applied {
	switch (operation.do) {
		case "place":
			return placeCard(containers, operation.card, operation);
		case "move": {
			const place = placeOf(containers, ({ id }) => id === operation.cardId);
			return place ? moveCard(containers, place, operation) : refuse(gone.card);
		}
		case "restore":
			return restoreCard(containers, operation.card, operation);
		case "remove":
			return removeCard(containers, operation.cardId);
		case "resize":
		case "pin":
		case "word":
			return editCard(containers, operation);
		case "add-container":
		case "restore-container":
			return addContainer(containers, operation.container, operation.before);
		case "move-container":
		case "configure":
		case "remove-container":
			return editContainer(containers, operation);
		case "replace":
			if (sameValue(containers, operation.containers)) return refuse("It is so already.");
			return {
				done: true,
				containers: operation.containers,
				inverse: [{ do: "replace", containers }],
			};
	}
}

/** Does several operations, each to what the one before left. */
export function applyOperations(
	containers: FrontContainer[],
	operations: DraftOperation[],
): Applied {
	let result: Applied = refuse("There is nothing left of it.");
	for (const operation of operations) {
		const from = result.done ? result.containers : containers;
		const applied = applyOperation(from, operation);
		if (!applied.done) {
			if (!result.done) result = applied;
			continue;
		}
		const inverse: DraftOperation[] = result.done
			? [...applied.inverse, ...result.inverse]
			: applied.inverse;
		result = { ...applied, inverse };
	}
	return result;
}
