import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { sameValue } from "@/lib/domain/draft";
import { paragraph, type StoryBody } from "@/lib/domain/story-body";
import { aDesk, body, pass, type Weather } from "./draft-desk";
import type { DraftKeeper } from "./draft-keeper";

test.beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_480_000_000_000 }));
test.afterEach(() => mock.timers.reset());

/** A small generator with a seed, so that a failure can be run again. */
function dice(seed: number) {
	let state = seed;
	return (sides: number) => {
		state = (state * 1_664_525 + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}

type Dice = ReturnType<typeof dice>;
type Blocks = StoryBody["content"];

const weathers: Weather[] = ["fair", "fair", "request-lost", "answer-lost", "signed-out", "broken"];
const doc = (content: Blocks): StoryBody => ({ type: "doc", content });

type Deed = (keeper: DraftKeeper, blocks: Blocks, step: number, roll: Dice) => void;

/** What a writer may do at any moment, by the number that the dice show. */
const deeds: Deed[] = [
	(keeper, _blocks, step) => keeper.change({ headline: `headline ${step}` }),
	(keeper, blocks, step, roll) => {
		const fresh = paragraph(`block-${step}`, `text ${step}`);
		keeper.change({ body: doc(blocks.toSpliced(roll(blocks.length + 1), 0, fresh)) });
	},
	(keeper, blocks, _step, roll) =>
		keeper.change({ body: doc(blocks.toSpliced(roll(Math.max(1, blocks.length)), 1)) }),
	(keeper, [first, ...rest], step) => {
		if (first)
			keeper.change({ body: doc([paragraph(first.attrs.id, `changed ${step}`), ...rest]) });
	},
	(keeper, blocks) => keeper.change({ body: doc(blocks.toReversed()) }),
];

/** Sixty steps of writing, crashing and reopening in changing weather; then the sun comes out. */
async function writeThrough(seed: number): Promise<void> {
	const roll = dice(seed);
	const { newsroom, open } = aDesk({ body: body(["block-start", "start"]) });
	let keeper = open();
	const crash = async (step: number) => {
		const before = keeper.view().content;
		keeper.close();
		await pass(1000);
		keeper = open();
		keeper.restore();
		const kept = sameValue(keeper.view().content, before);
		assert.ok(kept, `seed ${seed}, step ${step}: the text differs after a crash`);
	};
	for (let step = 0; step < 60; step += 1) {
		newsroom.weather = weathers[roll(weathers.length)] ?? "fair";
		newsroom.delay = roll(4) * 250;
		deeds[roll(deeds.length)]?.(keeper, keeper.view().content.body.content, step, roll);
		if (roll(24) === 0) await crash(step);
		await pass(roll(5) * 500);
		const { status, content } = keeper.view();
		const untrue = status.is === "saved" && !sameValue(content, newsroom.draft.content);
		assert.ok(!untrue, `seed ${seed}, step ${step}: a false "saved"`);
	}
	newsroom.weather = "fair";
	await pass(1000);
	keeper.retry();
	await pass(60_000);
	const { status, content } = keeper.view();
	assert.equal(status.is, "saved", `seed ${seed}`);
	assert.ok(sameValue(content, newsroom.draft.content), `seed ${seed}: the server differs`);
	assert.equal(newsroom.conflicts, 0, `seed ${seed}: a conflict with oneself`);
	keeper.close();
}

test("one writer in any weather: the server ends with the text, unasked, and no save was claimed falsely", async () => {
	for (let seed = 1; seed <= 60; seed += 1) await writeThrough(seed);
});
