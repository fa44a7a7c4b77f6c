import assert from "node:assert/strict";
import { test } from "node:test";
import { type Applied, makeChangeBook } from "./change-book";
import { makeDatabaseClock } from "./clock";
import { makeCursor } from "./follow";

function aBook() {
	let now = 1000;
	const applied: (Applied & { awaited: boolean })[] = [];
	const book = makeChangeBook({
		now: () => now,
		apply: (one, awaited) => applied.push({ ...one, awaited }),
		oldestAsked: () => 0,
	});
	const at = (instant: number) => {
		now = instant;
	};
	return { book, applied, at };
}

test("a coming change is applied at its instant, not before and only once", () => {
	const { book, applied, at } = aBook();
	const change = { id: 1, effectiveAt: 2000, keys: ["home"] };
	book.see(change);
	book.see(change);
	at(1999);
	book.applyDue();
	assert.equal(applied.length, 0);
	assert.equal(book.nextDue(), 2000);
	at(2000);
	book.applyDue();
	book.applyDue();
	assert.equal(applied.length, 1);
	assert.equal(applied[0]?.awaited, true);
	assert.equal(book.nextDue(), Number.POSITIVE_INFINITY);
});

test("of several that are due the earliest comes first", () => {
	const { book, applied, at } = aBook();
	book.see({ id: 1, effectiveAt: 3000, keys: ["later"] });
	book.see({ id: 2, effectiveAt: 2000, keys: ["sooner"] });
	book.see({ id: 3, effectiveAt: 9000, keys: ["much later"] });
	at(4000);
	book.applyDue();
	assert.deepEqual(
		applied.map(({ keys }) => keys[0]),
		["sooner", "later"],
	);
	assert.equal(book.nextDue(), 9000);
});

test("a print learns what was applied since it began, and what takes effect after it was read", () => {
	const { book } = aBook();
	book.see({ id: 1, effectiveAt: 900, keys: ["before"] });
	const begun = book.order();
	assert.deepEqual(book.since(begun, 1000), []);
	book.see({ id: 2, effectiveAt: 800, keys: ["seen late"] });
	assert.deepEqual(
		book.since(begun, 1000).map(({ keys }) => keys[0]),
		["seen late"],
	);
	assert.deepEqual(
		book.since(book.order(), 850).map(({ keys }) => keys[0]),
		["before"],
	);
});

test("the database's clock is never reckoned late, and the surest answer counts", () => {
	let steady = 100;
	const clock = makeDatabaseClock(() => steady);
	assert.ok(Number.isNaN(clock.now()));
	clock.set(5000, 100, 140);
	assert.equal(clock.now(), 5000);
	clock.set(5052, 150, 152);
	steady = 200;
	assert.equal(clock.now(), 5102);
	clock.set(5200, 200, 290);
	assert.equal(clock.now(), 5102, "a slow answer does not spoil a quick one");
});

const reading = (ids: number[], newest: number, [xmin, xmax]: [number, number]) => ({
	now: 0,
	xmin: BigInt(xmin),
	xmax: BigInt(xmax),
	newest,
	changes: ids.map((id) => ({ id, effectiveAt: 0, keys: ["home"] })),
});

test("numbers that become visible out of order are all seen, at once and once each", () => {
	const cursor = makeCursor(0);
	const taken = (ids: number[], newest: number, at: number, xids: [number, number]) =>
		cursor.take(reading(ids, newest, xids), at).map(({ id }) => id);
	assert.deepEqual(taken([1, 3], 3, 0, [10, 12]), [1, 3]);
	assert.equal(cursor.after(), 0, "10 may still write number 2");
	assert.deepEqual(taken([2, 3], 3, 60_000, [10, 14]), [2]);
	assert.equal(
		cursor.after(),
		0,
		"a transaction that stays open makes the cursor stay, and nothing else",
	);
	assert.deepEqual(taken([], 4, 120_000, [12, 20]), []);
	assert.equal(cursor.after(), 3);
	assert.deepEqual(cursor.known(), []);
});

test("a number may be given before its transaction has one, so no mark is trusted at once", () => {
	const cursor = makeCursor(0);
	cursor.take(reading([2], 2, [10, 10]), 0);
	cursor.take(reading([], 2, [11, 11]), 1000);
	assert.equal(cursor.after(), 0);
	cursor.take(reading([], 2, [11, 11]), 10_000);
	assert.equal(cursor.after(), 2);
});
