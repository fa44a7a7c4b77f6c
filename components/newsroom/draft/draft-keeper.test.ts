import assert from "node:assert/strict";
import { mock, test } from "node:test";
import {
	type Draft,
	type DraftPatch,
	firstVersions,
	mergeDraft,
	sameValue,
} from "@/lib/domain/draft";
import { emptyContent, type StoryContent } from "@/lib/domain/story";
import { bodyText, paragraph } from "@/lib/domain/story-body";
import { DraftKeeper } from "./draft-keeper";
import { LocalCopies } from "./local-copy";
import type { SaveAnswer } from "./save-answer";

type Weather = "fair" | "request-lost" | "answer-lost" | "signed-out" | "broken";

/** A server that merges as ours does, in whatever weather the test makes. */
class Newsroom {
	draft: Draft;
	version = 1;
	weather: Weather = "fair";
	conflicts = 0;
	patches: DraftPatch[] = [];
	delay = 0;

	constructor(content: StoryContent) {
		this.draft = { content, versions: firstVersions(content) };
	}

	save(patch: DraftPatch) {
		const { conflicts, changed, ...draft } = mergeDraft(this.draft, structuredClone(patch));
		this.draft = structuredClone(draft);
		if (changed) this.version += 1;
		this.conflicts += conflicts.length;
		return { ...this.draft, version: this.version, savedAt: new Date(), conflicts };
	}

	send = async (patch: DraftPatch): Promise<SaveAnswer> => {
		this.patches.push(patch);
		const { weather } = this;
		if (this.delay) await new Promise((resolve) => setTimeout(resolve, this.delay));
		if (weather === "request-lost") return { is: "unreachable", why: "offline" };
		if (weather === "broken") return { is: "unreachable", why: "server" };
		if (weather === "signed-out") return { is: "signed-out" };
		const draft = this.save(patch);
		return weather === "answer-lost"
			? { is: "unreachable", why: "offline" }
			: { is: "saved", draft: structuredClone(draft) };
	};

	opening() {
		return { ...structuredClone(this.draft), version: this.version, updatedAt: new Date() };
	}
}

class Shelf extends Map<string, string> {
	getItem = (key: string) => this.get(key) ?? null;
	setItem = (key: string, value: string) => void this.set(key, value);
	removeItem = (key: string) => void this.delete(key);
}

function aDesk(content: Partial<StoryContent> = {}) {
	const newsroom = new Newsroom({ ...emptyContent("en"), ...content });
	const shelf = new Shelf();
	const open = () =>
		new DraftKeeper({
			opening: newsroom.opening(),
			send: newsroom.send,
			copies: new LocalCopies(shelf, "story", "ana"),
		});
	return { newsroom, shelf, open };
}

const breath = () => new Promise((resolve) => setImmediate(resolve));

async function pass(milliseconds: number) {
	for (let passed = 0; passed < milliseconds; passed += 250) {
		mock.timers.tick(250);
		await breath();
		await breath();
	}
}

const body = (...texts: [string, string][]) => ({
	type: "doc" as const,
	content: texts.map(([id, text]) => paragraph(id, text)),
});

test.beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_480_000_000_000 }));
test.afterEach(() => mock.timers.reset());

test("what is typed is saved within a second and a half of the last key", async () => {
	const { newsroom, open } = aDesk();
	const keeper = open();
	keeper.change({ headline: "Japan" });
	assert.equal(keeper.view().status.is, "unsaved");
	await pass(1500);
	assert.equal(newsroom.draft.content.headline, "Japan");
	assert.equal(keeper.view().status.is, "saved");
});

test("whoever never stops typing is saved every ten seconds all the same", async () => {
	const { newsroom, open } = aDesk();
	const keeper = open();
	for (let key = 0; key < 44; key += 1) {
		keeper.change({ headline: `Japan ${key}` });
		await pass(250);
	}
	assert.ok(newsroom.patches.length >= 1);
});

test("a save whose answer was lost makes no conflict with oneself", async () => {
	const { newsroom, open } = aDesk();
	const keeper = open();
	newsroom.weather = "answer-lost";
	keeper.change({ headline: "Japan" });
	await pass(1500);
	assert.deepEqual(keeper.view().status, { is: "retrying", why: "offline" });
	keeper.change({ headline: "Japan woos Russia" });
	newsroom.weather = "fair";
	await pass(40_000);
	assert.equal(newsroom.conflicts, 0);
	assert.equal(newsroom.draft.content.headline, "Japan woos Russia");
	assert.equal(keeper.view().status.is, "saved");
});

test("a space at the end of a headline is not saved for ever", async () => {
	const { newsroom, open } = aDesk();
	const keeper = open();
	keeper.change({ headline: "Japan " });
	await pass(10_000);
	assert.equal(newsroom.patches.length, 1);
	assert.equal(keeper.view().content.headline, "Japan ");
});

test("after a signing out the text is kept, and saved when the person is back", async () => {
	const { newsroom, shelf, open } = aDesk();
	const keeper = open();
	newsroom.weather = "signed-out";
	keeper.change({ headline: "Japan" });
	await pass(5000);
	assert.equal(keeper.view().status.is, "signed-out");
	assert.equal(shelf.size, 1);
	newsroom.weather = "fair";
	keeper.retry();
	await pass(2000);
	assert.equal(keeper.view().status.is, "saved");
	assert.equal(shelf.size, 0);
});

test("a crash before the save loses nothing: the copy is taken up at the next opening", async () => {
	const { newsroom, open } = aDesk();
	const first = open();
	newsroom.weather = "answer-lost";
	first.change({ headline: "Japan" });
	await pass(1250);
	first.change({ headline: "Japan woos", body: body(["block-1", "TOKYO"]) });
	first.close();
	newsroom.weather = "fair";
	const second = open();
	assert.equal(second.restore(), true);
	await pass(3000);
	assert.equal(newsroom.conflicts, 0);
	assert.equal(newsroom.draft.content.headline, "Japan woos");
	assert.equal(bodyText(newsroom.draft.content.body), "TOKYO");
});

test("two writers in different fields and blocks both keep everything, unasked", async () => {
	const { newsroom, open } = aDesk({ body: body(["block-1", "one"], ["block-2", "two"]) });
	const ana = open();
	const ben = open();
	ana.change({ headline: "Ana's", body: body(["block-1", "one by Ana"], ["block-2", "two"]) });
	ben.change({
		standfirst: "Ben's",
		body: body(["block-1", "one"], ["block-3", "new by Ben"], ["block-2", "two"]),
	});
	await pass(2000);
	ana.change({ kicker: "Asia" });
	await pass(2000);
	assert.equal(newsroom.conflicts, 0);
	assert.equal(bodyText(ana.view().content.body), "one by Ana\n\nnew by Ben\n\ntwo");
	assert.equal(ana.view().content.standfirst, "Ben's");
});

test("two writers of one headline: the second is asked, and may keep either", async () => {
	const { newsroom, open } = aDesk();
	const ana = open();
	const ben = open();
	ana.change({ headline: "Ana's" });
	await pass(1500);
	ben.change({ headline: "Ben's", standfirst: "Ben's too" });
	await pass(3000);
	const [conflict] = ben.view().conflicts;
	assert.ok(conflict?.at === "field" && conflict.theirs === "Ana's");
	assert.equal(ben.view().content.headline, "Ben's");
	assert.equal(newsroom.draft.content.headline, "Ana's");
	assert.equal(newsroom.draft.content.standfirst, "Ben's too");

	ben.settle(conflict, "mine");
	await pass(2000);
	assert.equal(newsroom.draft.content.headline, "Ben's");
	assert.equal(ben.view().status.is, "saved");
});

test("a paragraph that both changed may be kept twice", async () => {
	const { newsroom, open } = aDesk({ body: body(["block-1", "one"]) });
	const ana = open();
	const ben = open();
	ana.change({ body: body(["block-1", "one by Ana"]) });
	ben.change({ body: body(["block-1", "one by Ben"]) });
	await pass(3000);
	const [conflict] = ben.view().conflicts;
	assert.ok(conflict);
	ben.settle(conflict, "both");
	await pass(2000);
	assert.equal(bodyText(newsroom.draft.content.body), "one by Ana\n\none by Ben");
});

test("somebody's headline that came in while mine was being written is not overwritten", async () => {
	const { newsroom, open } = aDesk();
	const ana = open();
	newsroom.delay = 2000;
	ana.change({ standfirst: "first" });
	await pass(1250);
	newsroom.save({ fields: { headline: "Ben's" }, bases: { headline: 1 } });
	ana.change({ headline: "Ana's" });
	await pass(10_000);
	assert.equal(newsroom.draft.content.headline, "Ben's");
	assert.equal(ana.view().conflicts.length, 1);
});

test("what cannot be stored holds nothing else back", async () => {
	const { newsroom, open } = aDesk();
	const keeper = open();
	keeper.change({ slug: "Not A Slug", headline: "Japan" });
	await pass(2000);
	assert.equal(newsroom.draft.content.headline, "Japan");
	assert.match(keeper.view().problems.slug ?? "", /small letters/);
});

/** A small generator with a seed, so that a failure can be run again. */
function dice(seed: number) {
	let state = seed;
	return (sides: number) => {
		state = (state * 1_664_525 + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}

const weathers: Weather[] = ["fair", "fair", "request-lost", "answer-lost", "signed-out", "broken"];

test('one writer in any weather: the server ends with the text, no conflict, and "saved" was never untrue', async () => {
	for (let seed = 1; seed <= 60; seed += 1) {
		const roll = dice(seed);
		const { newsroom, open } = aDesk({ body: body(["block-0", "start"]) });
		let keeper = open();
		let next = 1;
		for (let step = 0; step < 60; step += 1) {
			newsroom.weather = weathers[roll(weathers.length)] ?? "fair";
			newsroom.delay = roll(4) * 250;
			const { content } = keeper.view().content.body;
			const deed = roll(6);
			if (deed === 0) keeper.change({ headline: `headline ${step}` });
			if (deed === 1)
				keeper.change({
					body: {
						type: "doc",
						content: content.toSpliced(
							roll(content.length + 1),
							0,
							paragraph(`block-${next++}`, `text ${step}`),
						),
					},
				});
			if (deed === 2 && content.length > 0)
				keeper.change({
					body: { type: "doc", content: content.toSpliced(roll(content.length), 1) },
				});
			if (deed === 3)
				keeper.change({
					body: {
						type: "doc",
						content: content.map((block, index) =>
							index === 0 ? paragraph(block.attrs.id, `changed ${step}`) : block,
						),
					},
				});
			if (deed === 4) keeper.change({ body: { type: "doc", content: content.toReversed() } });
			if (deed === 5 && roll(4) === 0) {
				const before = keeper.view().content;
				keeper.close();
				await pass(1000);
				keeper = open();
				keeper.restore();
				assert.ok(
					sameValue(keeper.view().content, before),
					`seed ${seed}: text differs after a crash`,
				);
			}
			await pass(roll(5) * 500);
			const view = keeper.view();
			if (view.status.is === "saved")
				assert.ok(
					sameValue(view.content, newsroom.draft.content),
					`seed ${seed}, step ${step}: a false "saved"`,
				);
		}
		newsroom.weather = "fair";
		await pass(1000);
		keeper.retry();
		await pass(60_000);
		assert.equal(keeper.view().status.is, "saved", `seed ${seed}`);
		assert.ok(
			sameValue(keeper.view().content, newsroom.draft.content),
			`seed ${seed}: server differs`,
		);
		assert.equal(newsroom.conflicts, 0, `seed ${seed}: a conflict with oneself`);
		keeper.close();
	}
});
