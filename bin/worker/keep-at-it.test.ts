import assert from "node:assert/strict";
import { test } from "node:test";
import { keepAtIt } from "./keep-at-it";

test("what is due is done without a rest, and nothing after the word to stop", async () => {
	const stop = new AbortController();
	let done = 0;
	const run = async () => {
		done += 1;
		if (done === 3) stop.abort();
		return true;
	};
	await keepAtIt({ name: "three", every: 3_600_000, run }, stop.signal);
	assert.equal(done, 3);
});

test("a worker that rests ends at the word", async () => {
	const stop = new AbortController();
	const run = async () => {
		setImmediate(() => stop.abort());
		return false;
	};
	await keepAtIt({ name: "idle", every: 3_600_000, run }, stop.signal);
});

test("a job that fails is tried again, after longer and longer rests", async () => {
	const stop = new AbortController();
	const rests: number[] = [];
	const pause = async (milliseconds: number) => {
		rests.push(milliseconds);
		if (rests.length === 6) stop.abort();
	};
	const run = async () => {
		throw new Error("the database is away");
	};
	await keepAtIt({ name: "unlucky", every: 1, run }, stop.signal, pause);
	assert.deepEqual(rests, [2000, 4000, 8000, 16_000, 30_000, 30_000]);
});
