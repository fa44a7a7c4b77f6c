import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { applyOperation, applyOperations } from "./apply-operation";
import { fillFront } from "./fill-front";
import type { FrontContainer } from "./front";
import { CardSize, ContainerKind, cardsOf, FrontContainers, plainCard } from "./front";
import { frontDifference } from "./front-difference";
import type { DraftOperation } from "./front-operation";
import { undoStack } from "./undo-stack";

const ids = (length: number): string[] => Array.from({ length }, () => randomUUID());
const stories = ids(12);
const cardIds = ids(14);
const containerIds = ids(4);

const oneOf = <T>(list: readonly T[]) => fc.constantFrom(...list);
const before = fc.option(oneOf(cardIds), { nil: null });
const card = fc
	.tuple(oneOf(cardIds), oneOf(stories), oneOf(CardSize.options))
	.map((parts) => plainCard(...parts));
const settings = fc.record({
	kind: oneOf(ContainerKind.options),
	title: oneOf(["", "Asia", "Late"]),
	fill: oneOf([{ from: "paper" as const }, { from: "nothing" as const }]),
	count: fc.integer({ min: 1, max: 8 }),
});
const container = fc
	.tuple(oneOf(containerIds), settings)
	.map(([id, set]): FrontContainer => ({ id, ...set, cards: [] }));

/** Anything that two editors might send, sensible or not. */
const operation: fc.Arbitrary<DraftOperation> = fc.oneof(
	fc.record({ do: fc.constant("place" as const), card, containerId: oneOf(containerIds), before }),
	fc.record({
		do: fc.constant("move" as const),
		cardId: oneOf(cardIds),
		containerId: oneOf(containerIds),
		before,
	}),
	fc.record({ do: fc.constant("remove" as const), cardId: oneOf(cardIds) }),
	fc.record({
		do: fc.constant("resize" as const),
		cardId: oneOf(cardIds),
		size: oneOf(CardSize.options),
	}),
	fc.record({ do: fc.constant("pin" as const), cardId: oneOf(cardIds), pinned: fc.boolean() }),
	fc.record({
		do: fc.constant("word" as const),
		cardId: oneOf(cardIds),
		words: oneOf([{ headline: "Ours" }, { headline: "", kicker: "Now" }]),
	}),
	fc.record({
		do: fc.constant("add-container" as const),
		container: container.map((one) => ({ ...one, cards: [] })),
		before: fc.option(oneOf(containerIds), { nil: null }),
	}),
	fc.record({
		do: fc.constant("move-container" as const),
		containerId: oneOf(containerIds),
		before: fc.option(oneOf(containerIds), { nil: null }),
	}),
	fc.record({
		do: fc.constant("configure" as const),
		containerId: oneOf(containerIds),
		settings,
	}),
	fc.record({ do: fc.constant("remove-container" as const), containerId: oneOf(containerIds) }),
);

const start: FrontContainer[] = containerIds.slice(0, 2).map((id) => ({
	id,
	kind: "grid",
	title: "",
	fill: { from: "paper" },
	count: 4,
	cards: [],
}));

function after(operations: DraftOperation[], from = start): FrontContainer[] {
	const applied = applyOperations(from, operations);
	return applied.done ? applied.containers : from;
}

test("whatever is done to a front, no story stands on it twice", () => {
	fc.assert(
		fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
			assert.ok(FrontContainers.safeParse(after(operations)).success);
		}),
		{ numRuns: 400 },
	);
});

test("a card goes only when it, or its block, is taken off", () => {
	fc.assert(
		fc.property(fc.array(operation, { maxLength: 40 }), operation, (operations, last) => {
			const front = after(operations);
			const kept = new Set(cardsOf(after([last], front)).map(({ id }) => id));
			const lost = cardsOf(front).filter(({ id }) => !kept.has(id));
			if (last.do === "remove") assert.deepEqual(lost.map(({ id }) => id).slice(1), []);
			else if (last.do !== "remove-container") assert.deepEqual(lost, []);
		}),
		{ numRuns: 400 },
	);
});

test("undoing takes exactly back what was done, and redoing does it again", () => {
	fc.assert(
		fc.property(fc.array(operation, { maxLength: 30 }), operation, (operations, last) => {
			const front = after(operations);
			const done = applyOperation(front, last);
			if (!done.done) return;
			const undone = applyOperations(done.containers, done.inverse);
			assert.ok(undone.done);
			assert.deepEqual(undone.containers, front);
			const redone = applyOperations(undone.containers, undone.inverse);
			assert.deepEqual(redone.done && redone.containers, done.containers);
		}),
		{ numRuns: 600 },
	);
});

test("an undo after somebody else's changes doubles nothing and takes nothing of theirs", () => {
	fc.assert(
		fc.property(
			fc.array(operation, { maxLength: 20 }),
			operation,
			fc.array(operation, { maxLength: 20 }),
			(operations, mine, theirs) => {
				const done = applyOperation(after(operations), mine);
				if (!done.done) return;
				const front = after(theirs, done.containers);
				const undone = after(done.inverse, front);
				assert.ok(FrontContainers.safeParse(undone).success);
				const left = new Set(cardsOf(undone).map(({ id }) => id));
				const took = done.inverse.flatMap((one) => (one.do === "remove" ? one.cardId : []));
				if (done.inverse.some((one) => one.do === "remove-container")) return;
				for (const { id } of cardsOf(front)) assert.ok(left.has(id) || took.includes(id));
			},
		),
		{ numRuns: 400 },
	);
});

test("a front is filled without doubles, pinned cards in their places, hidden stories left out", () => {
	fc.assert(
		fc.property(
			fc.array(operation, { maxLength: 60 }),
			fc.subarray(stories),
			fc.shuffledSubarray(stories),
			(operations, live, newest) => {
				const front = after(operations);
				const isLive = (id: string) => live.includes(id);
				const filled = fillFront(front, {
					isLive,
					newest: () => newest.filter(isLive),
					latest: 3,
				});
				const shown = filled.flatMap(({ entries, latest }) => [
					...entries.map(({ storyId }) => storyId),
					...latest,
				]);
				assert.equal(new Set(shown).size, shown.length);
				assert.ok(shown.every(isLive));
				const placed = cardsOf(front).filter(({ storyId }) => isLive(storyId));
				assert.ok(placed.every(({ storyId }) => shown.includes(storyId)));
				for (const { container: block, entries } of filled) {
					for (const [place, one] of block.cards.entries()) {
						const stands = entries.findIndex(({ storyId }) => storyId === one.storyId);
						if (one.pinned && stands >= 0 && entries.length > place) assert.equal(stands, place);
					}
				}
			},
		),
		{ numRuns: 400 },
	);
});

const [first, second, third] = stories;
const named = { story: (id: string) => `Story ${stories.indexOf(id) + 1}`, container: () => "Top" };

function frontOf(...ids: (string | undefined)[]): FrontContainer[] {
	const cards = ids.flatMap((id) => (id ? plainCard(id, id, "normal") : []));
	return start.slice(0, 1).map((one) => ({ ...one, cards }));
}

test("what differs is told in sentences", () => {
	const lines = frontDifference(frontOf(first, second), frontOf(third, second), named);
	assert.deepEqual(lines, ["New: “Story 3” in Top, place 1.", "Gone: “Story 1” from Top."]);
	assert.deepEqual(
		frontDifference(frontOf(first, second), frontOf(second, first), named).length,
		1,
	);
	assert.deepEqual(frontDifference(frontOf(first), frontOf(first), named), []);
	const [block] = frontOf(first);
	assert.ok(block && first);
	const worded = after([{ do: "word", cardId: first, words: { headline: "Ours" } }], [block]);
	assert.deepEqual(frontDifference([block], worded, named), [
		"“Ours”: headline on the front: “Ours”.",
	]);
});

test("everybody's undo is their own newest step, and a new step forgets what was undone", () => {
	const step = (id: string, kind: "edit" | "undo" | "redo" = "edit") => ({ id, kind, inverse: id });
	assert.deepEqual(undoStack([]), { undo: null, redo: null });
	assert.deepEqual(undoStack([step("a"), step("b")]), { undo: "b", redo: null });
	const undone = [step("a"), step("b"), step("c", "undo")];
	assert.deepEqual(undoStack(undone), { undo: "a", redo: "c" });
	assert.deepEqual(undoStack([...undone, step("d", "redo")]), { undo: "d", redo: null });
	assert.deepEqual(undoStack([...undone, step("e")]), { undo: "e", redo: null });
});
