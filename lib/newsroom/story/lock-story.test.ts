import assert from "node:assert/strict";
import { test } from "node:test";
import { inTransaction } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { Refusal } from "@/lib/domain/refusal";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { getDeskStory } from "./get-desk-story";
import { lockStory } from "./lock-story";
import { publishStory } from "./publish-story";
import { withdrawStory } from "./withdraw-story";

const context = { actor: operator };
let paper: TestPaper;

useFreshDatabase(async () => {
	paper = await aPaper();
});

test("an act that another one overtook begins anew, with a later now", async () => {
	const storyId = await aStory(paper.sections.asia);
	const nows: Date[] = [];
	let published = new Date(0);
	await inTransaction(async (tx, now) => {
		nows.push(now);
		if (nows.length === 1) published = (await publishStory(context, { storyId })).from;
		await lockStory(tx, storyId);
	});
	assert.ok(nows.length > 1);
	const [first, last] = [nows[0], nows.at(-1)];
	assert.ok(first && last && first <= published && last > published);
});

test("of many who publish one version at once exactly one does, and it stays up", async () => {
	for (let round = 0; round < 5; round++) {
		const storyId = await aStory(paper.sections.asia);
		const clicks = Array.from({ length: 8 }, () => publishStory(context, { storyId }));
		const outcomes = await Promise.allSettled(clicks);
		assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 1);
		for (const outcome of outcomes) {
			if (outcome.status === "rejected") assert.ok(outcome.reason instanceof Refusal);
		}
		const story = await getDeskStory(context, storyId);
		assert.deepEqual([story?.publicState, story?.publications.length], ["live", 1]);
	}
});

test("an update and a withdrawal at once leave the story down, or up with the update", async () => {
	for (let round = 0; round < 5; round++) {
		const storyId = await aStory(paper.sections.asia);
		await publishStory(context, { storyId });
		await changeField(storyId, "headline", "Newer words");
		const withdrawn = withdrawStory(context, { storyId, reason: "Wrong." });
		const [update, withdrawal] = await Promise.allSettled([
			publishStory(context, { storyId }),
			withdrawn,
		]);
		assert.equal(update.status, "fulfilled");
		assert.equal(withdrawal.status, "fulfilled");
		const story = await getDeskStory(context, storyId);
		const ends = story?.publications.map(({ endedAs, cancelledAt }) => [endedAs, cancelledAt]);
		assert.ok(
			ends?.every(([, cancelledAt]) => cancelledAt === null),
			"nothing that was public is cancelled",
		);
		assert.ok(story?.publicState === "live" || story?.publicState === "withdrawn");
	}
});
