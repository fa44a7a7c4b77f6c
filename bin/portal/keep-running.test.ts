import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { keepRunning } from "./keep-running";

/** Something that falls when it is told to. */
function fragile() {
	const falls: (() => void)[] = [];
	const start = mock.fn(async () => {
		let fall = () => {};
		const ended = new Promise<void>((resolve) => {
			fall = resolve;
		});
		falls.push(fall);
		return { ended, stop: async () => fall() };
	});
	return { start, fall: () => falls.at(-1)?.() };
}

async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const quiet = { what: "It", say: () => {} };

test("what falls is started again; what is stopped is not", async () => {
	const { start, fall } = fragile();
	const kept = await keepRunning({ ...quiet, start, giveUp: assert.fail });
	fall();
	await until(() => start.mock.callCount() === 2);
	await kept.stop();
	assert.equal(start.mock.callCount(), 2);
});

test("what falls again and again is given up with a sentence, after longer and longer pauses", async () => {
	const pauses: number[] = [];
	const pause = async (milliseconds: number) => pauses.push(milliseconds);
	const start = async () => ({ ended: Promise.resolve(), stop: async () => {} });
	const sentence = await new Promise<string>((giveUp) => {
		void keepRunning({ ...quiet, start, pause, giveUp });
	});
	assert.equal(sentence, "It ended 6 times within a minute; see its last words above.");
	assert.deepEqual(pauses, [200, 400, 800, 1600, 3200]);
});

test("what does not even start the first time is told at once", async () => {
	const start = async () => {
		throw new Error("no");
	};
	await assert.rejects(keepRunning({ ...quiet, start, giveUp: assert.fail }), /no/);
});

test("what nobody gives up is tried again, more patiently", async () => {
	const part = fragile();
	const pauses: number[] = [];
	const pause = async (milliseconds: number) => pauses.push(milliseconds);
	const kept = await keepRunning({ what: "It", start: part.start, say: () => {}, pause });
	for (let falls = 1; falls <= 7; falls += 1) {
		part.fall();
		await until(() => part.start.mock.callCount() === falls + 1);
	}
	await kept.stop();
	assert.deepEqual(pauses.slice(-2), [60_000, 60_000]);
});
