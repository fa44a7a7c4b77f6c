import {
	type CardSize,
	type FrontCard,
	type FrontContainer,
	plainCard,
} from "@/lib/domain/front/front";
import type { FrontOperation } from "@/lib/domain/front/front-operation";
import { type FrontSheet, sizeNames } from "./front-sheet";
import type { OpenFront } from "./use-front";

/** A card where it stands. */
export type Standing = { card: FrontCard; container: FrontContainer; index: number };

export function findCard(sheet: FrontSheet, cardId: string): Standing | null {
	for (const container of sheet.containers) {
		const index = container.cards.findIndex(({ id }) => id === cardId);
		const card = container.cards[index];
		if (card) return { card, container, index };
	}
	return null;
}

/** What a card says, or else its story. */
export function headlineOf(sheet: FrontSheet, card: FrontCard): string {
	return card.headline || sheet.stories[card.storyId]?.headline || "The story";
}

const nameOf = (sheet: FrontSheet, { id, title }: FrontContainer) =>
	sheet.names[id] ?? (title || "the block");

type Step = { operation: FrontOperation; told: string };

/** One place up or down; from an end of a block into the next one. */
export function shift(
	sheet: FrontSheet,
	{ card, container, index }: Standing,
	by: 1 | -1,
): Step | null {
	const move = (to: FrontContainer, before: string | null, place: number): Step => ({
		operation: { do: "move", cardId: card.id, containerId: to.id, before },
		told: `Moved to place ${place} in ${nameOf(sheet, to)}.`,
	});
	const { cards } = container;
	if (by === -1 && index > 0) return move(container, cards[index - 1]?.id ?? null, index);
	if (by === 1 && index < cards.length - 1)
		return move(container, cards[index + 2]?.id ?? null, index + 2);
	const blocks = sheet.containers;
	const next = blocks[blocks.indexOf(container) + by];
	if (!next) return null;
	return by === 1
		? move(next, next.cards[0]?.id ?? null, 1)
		: move(next, null, next.cards.length + 1);
}

/** Where a story that is added by a click goes: after what is pinned at the top. */
export function topOf({ cards }: FrontContainer): string | null {
	return cards.find(({ pinned }) => !pinned)?.id ?? null;
}

/** The size in which a story begins in a block. */
export function firstSize({ kind, cards }: FrontContainer): CardSize {
	if (kind !== "lead") return "normal";
	return cards.length === 0 ? "lead" : "large";
}

/** The acts on a front by what an editor calls them. */
export function cardActs({ sheet, edit }: OpenFront) {
	const standing = (cardId: string) => findCard(sheet, cardId);
	return {
		move(cardId: string, by: 1 | -1) {
			const found = standing(cardId);
			const step = found && shift(sheet, found, by);
			if (step) edit(step.operation, step.told);
		},
		moveTo(cardId: string, container: FrontContainer, before: string | null) {
			edit(
				{ do: "move", cardId, containerId: container.id, before },
				`Moved to ${nameOf(sheet, container)}.`,
			);
		},
		place(storyId: string, container: FrontContainer, before: string | null) {
			const card = plainCard(crypto.randomUUID(), storyId, firstSize(container));
			edit(
				{ do: "place", card, containerId: container.id, before },
				`Placed in ${nameOf(sheet, container)}.`,
			);
		},
		resize(cardId: string, size: CardSize) {
			edit({ do: "resize", cardId, size }, `Shown as: ${sizeNames[size]}.`);
		},
		pin(cardId: string) {
			const pinned = !standing(cardId)?.card.pinned;
			edit({ do: "pin", cardId, pinned }, pinned ? "Pinned." : "Not pinned any more.");
		},
		remove(cardId: string) {
			edit({ do: "remove", cardId }, "Taken off the front. Undo brings it back.");
		},
	};
}
export type CardActs = ReturnType<typeof cardActs>;

const sizesByKey: Record<string, CardSize> = {
	"1": "lead",
	"2": "large",
	"3": "normal",
	"4": "headline",
};

/** The keys of a card that has the focus; whether one was meant. */
export function pressOnCard(
	{ key, altKey, ctrlKey, metaKey }: React.KeyboardEvent,
	cardId: string,
	acts: CardActs,
): boolean {
	if (ctrlKey || metaKey) return false;
	const size = sizesByKey[key];
	if (altKey && key === "ArrowUp") acts.move(cardId, -1);
	else if (altKey && key === "ArrowDown") acts.move(cardId, 1);
	else if (altKey) return false;
	else if (size) acts.resize(cardId, size);
	else if (key === "p") acts.pin(cardId);
	else if (key === "Delete") acts.remove(cardId);
	else return false;
	return true;
}
