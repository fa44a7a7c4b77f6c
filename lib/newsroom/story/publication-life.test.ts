import assert from "node:assert/strict";
import { test } from "node:test";
import { operator } from "@/lib/domain/actor";
import { Refusal, type RefusalCode } from "@/lib/domain/refusal";
import { findAddress } from "@/lib/published/find-address";
import { getStory } from "@/lib/published/get-story";
import { asOf, live } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { cancelPublication } from "./cancel-publication";
import { expireStory } from "./expire-story";
import { getDeskStory } from "./get-desk-story";
import { publishStory } from "./publish-story";
import { reschedulePublication } from "./reschedule-publication";
import { setEmbargo } from "./set-embargo";
import { withdrawStory } from "./withdraw-story";

const context = { actor: operator };
const hour = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour);
const refusedAs = (code: RefusalCode) => (error: unknown) =>
	error instanceof Refusal && error.code === code;

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const headlineAt = async (path: string, at: Date) => (await getStory(asOf(at), path))?.headline;
const stateOf = async (storyId: string) => (await getDeskStory(context, storyId))?.publicState;

test("a schedule that is called off never was: the live text goes on", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Talks begin" });
	const { path } = await publishStory(context, { storyId });
	await changeField(storyId, "headline", "Talks end");
	const { publicationId } = await publishStory(context, { storyId, at: inHours(2).toISOString() });
	await cancelPublication(context, { storyId, publicationId });

	assert.equal(await headlineAt(path, inHours(5)), "Talks begin");
	const story = await getDeskStory(context, storyId);
	const cancelled = story?.publications.find((one) => one.publicationId === publicationId);
	assert.ok(cancelled?.cancelledAt, "the cancelled row stays, marked");
});

test("a schedule can be moved, also to another day, and its address moves with it", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Harbour reopens" });
	const first = await publishStory(context, { storyId, at: inHours(1).toISOString() });
	const at = inHours(49);
	const moved = await reschedulePublication(context, {
		storyId,
		publicationId: first.publicationId,
		at: at.toISOString(),
	});
	assert.notEqual(moved.path, first.path);
	assert.equal(await headlineAt(first.path, inHours(30)), undefined);
	assert.equal(await headlineAt(moved.path, at), "Harbour reopens");
	assert.equal((await findAddress(asOf(inHours(60)), first.path)).found, "nothing");
});

test("where the first of two schedules is called off, the second is the story's first minute", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Bridge opens" });
	const first = await publishStory(context, { storyId, at: inHours(1).toISOString() });
	await changeField(storyId, "headline", "Bridge opens late");
	const second = inHours(50);
	await publishStory(context, { storyId, at: second.toISOString() });
	await cancelPublication(context, { storyId, publicationId: first.publicationId });

	assert.equal((await findAddress(asOf(inHours(2)), first.path)).found, "nothing", "no 410 either");
	const { path } = (await getDeskStory(context, storyId)) ?? {};
	assert.ok(path && path !== first.path, "its address has the new day");
	const story = await getStory(asOf(second), path);
	assert.deepEqual(story?.firstPublishedAt, second);
	assert.deepEqual(story?.updatedAt, second);
});

test("where the first of two schedules is moved behind the second, the second comes first", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Bridge shuts" });
	const first = await publishStory(context, { storyId, at: inHours(1).toISOString() });
	await changeField(storyId, "headline", "Bridge shuts early");
	const second = inHours(3);
	await publishStory(context, { storyId, at: second.toISOString() });
	const { publicationId } = first;
	const { path } = await reschedulePublication(context, {
		storyId,
		publicationId,
		at: inHours(5).toISOString(),
	});
	assert.equal((await findAddress(asOf(inHours(2)), first.path)).found, "nothing");
	const shown = await getStory(asOf(second), path);
	assert.equal(shown?.headline, "Bridge shuts early");
	assert.deepEqual(shown?.firstPublishedAt, second);
	const last = await getStory(asOf(inHours(6)), path);
	assert.equal(last?.headline, "Bridge shuts");
	assert.deepEqual(last?.firstPublishedAt, second);
});

test("a text that comes back changed says so, one that comes back as it was does not", async () => {
	const storyId = await aStory(paper.sections.asia);
	const { path, from } = await publishStory(context, { storyId });
	await withdrawStory(context, { storyId, reason: "To be checked." });
	await publishStory(context, { storyId });
	assert.deepEqual((await getStory(live, path))?.updatedAt, from);
	await withdrawStory(context, { storyId, reason: "To be corrected." });
	await changeField(storyId, "standfirst", "Corrected.");
	const again = await publishStory(context, { storyId });
	assert.deepEqual((await getStory(live, path))?.updatedAt, again.from);
});

test("a withdrawn story is gone, and a scheduled update does not bring it back", async () => {
	const storyId = await aStory(paper.sections.asia);
	const { path } = await publishStory(context, { storyId });
	await changeField(storyId, "headline", "An update to come");
	await publishStory(context, { storyId, at: inHours(1).toISOString() });
	await withdrawStory(context, { storyId, reason: "It was not so." });

	assert.equal((await findAddress(live, path)).found, "gone");
	assert.equal((await findAddress(asOf(inHours(2)), path)).found, "gone");
	assert.equal(await headlineAt(path, inHours(2)), undefined);
	assert.equal(await stateOf(storyId), "withdrawn");
});

test("a story that was withdrawn can be published again, at its old address", async () => {
	const storyId = await aStory(paper.sections.asia);
	const { path } = await publishStory(context, { storyId });
	await withdrawStory(context, { storyId, reason: "To be checked." });
	await changeField(storyId, "standfirst", "Checked.");
	const again = await publishStory(context, { storyId });
	assert.equal(again.path, path);
	assert.equal((await findAddress(live, path)).found, "story");
});

test("a story expires at its minute, also when an update comes before that", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Offer" });
	const { path } = await publishStory(context, { storyId });
	await expireStory(context, { storyId, until: inHours(5).toISOString() });
	await changeField(storyId, "headline", "Better offer");
	await publishStory(context, { storyId, at: inHours(2).toISOString() });

	assert.equal(await headlineAt(path, inHours(4)), "Better offer");
	assert.equal(await headlineAt(path, inHours(6)), undefined);
	await expireStory(context, { storyId, until: null });
	assert.equal(await headlineAt(path, inHours(6)), "Better offer");
});

test("an expiry outlives the schedule that it was set for", async () => {
	const storyId = await aStory(paper.sections.asia);
	const first = await publishStory(context, { storyId, at: inHours(1).toISOString() });
	await expireStory(context, { storyId, until: inHours(5).toISOString() });
	const { publicationId } = first;
	const moved = await reschedulePublication(context, {
		storyId,
		publicationId,
		at: inHours(2).toISOString(),
	});
	assert.ok(await headlineAt(moved.path, inHours(4)));
	assert.equal(await headlineAt(moved.path, inHours(6)), undefined);
});

test("an embargo binds until its minute, and not after", async () => {
	const storyId = await aStory(paper.sections.asia);
	const until = inHours(3);
	await setEmbargo(context, { storyId, until: until.toISOString() });
	await assert.rejects(publishStory(context, { storyId }), refusedAs("embargoed"));
	await assert.rejects(
		publishStory(context, { storyId, at: inHours(2).toISOString() }),
		refusedAs("embargoed"),
	);
	assert.deepEqual((await publishStory(context, { storyId, at: until.toISOString() })).from, until);
});

test("a reporter may not publish, nor an editor of another desk", async () => {
	const storyId = await aStory(paper.sections.asia);
	const reporter = await aStaffMember("reporter", [paper.desks.foreign]);
	const stranger = await aStaffMember("editor", [paper.desks.sport]);
	for (const actor of [reporter, stranger]) {
		await assert.rejects(publishStory({ actor }, { storyId }), refusedAs("forbidden"));
	}
	const editor = await aStaffMember("editor", [paper.desks.foreign]);
	assert.ok(await publishStory({ actor: editor }, { storyId }));
	for (const actor of [reporter, stranger]) {
		await assert.rejects(
			withdrawStory({ actor }, { storyId, reason: "x" }),
			refusedAs("forbidden"),
		);
		await assert.rejects(expireStory({ actor }, { storyId, until: null }), refusedAs("forbidden"));
		await assert.rejects(setEmbargo({ actor }, { storyId, until: null }), refusedAs("forbidden"));
	}
});
