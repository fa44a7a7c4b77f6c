import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import type { Amendment } from "@/lib/domain/amendment";
import { Refusal } from "@/lib/domain/refusal";
import { getStory } from "@/lib/published/get-story";
import { listPublicRevisions } from "@/lib/published/list-public-revisions";
import { listCorrections, listNotices } from "@/lib/published/notices";
import { asOf, live } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { publishStory } from "./publish-story";
import { reschedulePublication } from "./reschedule-publication";
import { withdrawStory } from "./withdraw-story";

const context = { actor: operator };
const hour = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour);

const correction: Amendment = {
	kind: "correction",
	notice: "The ferry is called Kestrel.",
	prominent: true,
	concealsEarlier: false,
};
const minor: Amendment = { kind: "minor", concealsEarlier: false };

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

let told = 0;
async function aLiveStory() {
	told += 1;
	const storyId = await aStory(paper.sections.asia, { headline: `Ferry ${told} sails` });
	const { path } = await publishStory(context, { storyId });
	return { storyId, path };
}

async function amend(storyId: string, amendment?: Amendment, at?: Date) {
	told += 1;
	await changeField(storyId, "headline", `Ferry ${told} sails on`);
	return publishStory(context, { storyId, amendment, at: at?.toISOString() });
}

const conflict = (error: unknown) => error instanceof Refusal && error.code === "conflict";

test("a small fix is silent: nothing says that the story changed", async () => {
	const { storyId, path } = await aLiveStory();
	const before = await getStory(live, path);
	await amend(storyId, minor);
	const after = await getStory(live, path);
	assert.notEqual(after?.headline, before?.headline);
	assert.deepEqual(after?.updatedAt, before?.updatedAt);
	assert.deepEqual(await listNotices(live, storyId), []);
});

test("an update moves what readers know as updated, and says what is new", async () => {
	const { storyId, path } = await aLiveStory();
	const { from } = await amend(storyId, {
		kind: "update",
		notice: "The mayor replied.",
		concealsEarlier: false,
	});
	assert.deepEqual((await getStory(live, path))?.updatedAt, from);
	const [notice] = await listNotices(live, storyId);
	assert.equal(notice?.text, "The mayor replied.");
	assert.deepEqual(notice?.at, from);
});

test("a correction is public from the instant of the text that it is about, and not before", async () => {
	const { storyId, path } = await aLiveStory();
	const at = inHours(2);
	await amend(storyId, correction, at);
	assert.deepEqual(await listNotices(live, storyId), []);
	assert.deepEqual(await listNotices(asOf(new Date(at.getTime() - 1)), storyId), []);
	const [notice] = await listNotices(asOf(at), storyId);
	assert.equal(notice?.text, correction.notice);
	assert.equal(notice?.prominent, true);
	const headline = (await getStory(asOf(at), path))?.headline;
	assert.notEqual(headline, (await getStory(live, path))?.headline);
});

test("a correction that moves to another minute keeps its words", async () => {
	const { storyId } = await aLiveStory();
	const { publicationId } = await amend(storyId, correction, inHours(2));
	const at = inHours(3);
	await reschedulePublication(context, { storyId, publicationId, at: at.toISOString() });
	const [notice] = await listNotices(asOf(at), storyId);
	assert.equal(notice?.text, correction.notice);
	assert.equal(notice?.prominent, true);
});

test("a correction that is set for later is not lost to an earlier text without one", async () => {
	const { storyId } = await aLiveStory();
	await amend(storyId, correction, inHours(2));
	await assert.rejects(amend(storyId, minor), conflict);
	await assert.rejects(publishStory(context, { storyId }), conflict);
	await publishStory(context, { storyId, amendment: correction });
	assert.equal((await listNotices(live, storyId)).length, 1);
	assert.equal((await listNotices(asOf(inHours(4)), storyId)).length, 1);
});

test("the corrections of the paper are listed newest first, page by page, and leave with their story", async () => {
	const stories = [await aLiveStory(), await aLiveStory(), await aLiveStory()];
	for (const { storyId } of stories) await amend(storyId, correction);
	const all = await listCorrections(live, { limit: 3 });
	assert.deepEqual(
		all.map(({ path }) => path),
		stories.map(({ path }) => path).reverse(),
	);
	const [first, second] = all;
	assert.ok(first && second);
	const rest = await listCorrections(live, {
		before: { at: first.at, id: first.noticeId },
		limit: 1,
	});
	assert.equal(rest[0]?.noticeId, second.noticeId);

	const [oldest] = stories;
	assert.ok(oldest);
	await withdrawStory(context, { storyId: oldest.storyId, reason: "A test." });
	const left = await listCorrections(live, { limit: 100 });
	assert.ok(!left.some(({ path }) => path === oldest.path));
	assert.deepEqual(await listNotices(live, oldest.storyId), []);
	assert.deepEqual(await listPublicRevisions(live, oldest.storyId), []);
});

test("readers can compare every text that was public, and none that never was", async () => {
	const { storyId } = await aLiveStory();
	await amend(storyId, correction);
	await amend(storyId, minor, inHours(5));
	const texts = await listPublicRevisions(live, storyId);
	assert.deepEqual(
		texts.map(({ kind }) => kind),
		[null, "correction"],
	);
});

test("what must not be read any more is left out of the comparison", async () => {
	const { storyId } = await aLiveStory();
	await amend(storyId, { ...correction, concealsEarlier: true });
	await amend(storyId);
	const texts = await listPublicRevisions(live, storyId);
	assert.deepEqual(
		texts.map(({ kind }) => kind),
		["correction", "update"],
	);
});

test("a story that comes back from withdrawal has its address, its day and its notices again", async () => {
	const { storyId, path } = await aLiveStory();
	await amend(storyId, correction);
	const before = await getStory(live, path);
	await withdrawStory(context, { storyId, reason: "A test." });
	assert.equal(await getStory(live, path), null);
	await publishStory(context, { storyId, amendment: minor });
	const after = await getStory(live, path);
	assert.deepEqual(after?.firstPublishedAt, before?.firstPublishedAt);
	assert.deepEqual(after?.updatedAt, before?.updatedAt);
	assert.equal((await listNotices(live, storyId)).length, 1);
	const events = await newsroomClient().event.findMany({
		where: { storyId },
		orderBy: { id: "asc" },
	});
	assert.equal(events.at(-1)?.act, "republished");
});

test("what readers were told stays written", async () => {
	const { storyId } = await aLiveStory();
	const { publicationId } = await amend(storyId, correction);
	await assert.rejects(
		newsroomClient().publication.update({
			where: { id: publicationId },
			data: { notice: "Nothing was wrong." },
		}),
		/for ever/,
	);
});
