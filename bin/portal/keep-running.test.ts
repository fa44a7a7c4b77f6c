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

test("what falls again and again is given up with a sentence", async () => {
	const { start } = fragile();
	const giveUp = mock.fn((_sentence: string) => {});
	const falling = async () => {
		const running = await start();
		if (start.mock.callCount() > 1) await running.stop();
		return running;
	};
	mock.timers.enable({ apis: ["setTimeout"] });
	const kept = await keepRunning({ ...quiet, start: falling, giveUp });
	await start.mock.calls[0]?.result?.then((running) => running.stop());
	while (giveUp.mock.callCount() === 0) {
		await Promise.resolve();
		mock.timers.tick(10_000);
	}
	mock.timers.reset();
	assert.match(giveUp.mock.calls[0]?.arguments[0] ?? "", /^It ended \d+ times within a minute/);
	await kept.stop();
});

test("what does not even start the first time is told at once", async () => {
	const start = async () => {
		throw new Error("no");
	};
	await assert.rejects(keepRunning({ ...quiet, start, giveUp: assert.fail }), /no/);
});
