import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { Refusal, type RefusalCode } from "@/lib/domain/refusal";
import { findAddress } from "@/lib/published/find-address";
import { getStory } from "@/lib/published/get-story";
import { asOf, live } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { cancelPublication } from "./cancel-publication";
import { expireStory } from "./expire-story";
import { getDeskStory } from "./get-desk-story";
import { moveStory } from "./move-story";
import { publishStory } from "./publish-story";
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

const headlineNow = async (path: string) => (await getStory(live, path))?.headline;
const headlineAt = async (path: string, at: Date) => (await getStory(asOf(at), path))?.headline;
const stateOf = async (storyId: string) => (await getDeskStory(context, storyId))?.publicState;

test("a published story can be read at its address at once", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Ferry sails again" });
	const { path, from } = await publishStory(context, { storyId });

	assert.match(path, /^\/asia\/\d{4}\/\d{2}\/\d{2}\/ferry-sails-again$/);
	const story = await getStory(live, path);
	assert.equal(story?.headline, "Ferry sails again");
	assert.deepEqual(story?.firstPublishedAt, from);
	assert.equal(await stateOf(storyId), "live");
});

test("a scheduled story is invisible until its minute, and there from it on", async () => {
	const storyId = await aStory(paper.sections.asia);
	const at = inHours(3);
	const { path, from } = await publishStory(context, { storyId, at: at.toISOString() });

	assert.deepEqual(from, at);
	assert.equal((await findAddress(live, path)).found, "nothing");
	assert.equal(await headlineAt(path, new Date(at.getTime() - 1)), undefined);
	assert.ok(await headlineAt(path, at));
	assert.equal(await stateOf(storyId), "scheduled");
});

test("of two editors who publish the same version at once, one is told", async () => {
	const storyId = await aStory(paper.sections.asia);
	const click = () => publishStory(context, { storyId });
	const outcomes = await Promise.allSettled([click(), click()]);
	assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
	const refused = outcomes.find((outcome) => outcome.status === "rejected");
	assert.ok(refusedAs("conflict")(refused?.reason));
});

test("the database itself refuses two publications of one instant", async () => {
	const storyId = await aStory(paper.sections.asia);
	const { publicationId } = await publishStory(context, { storyId });
	const { id: _, ...row } = await newsroomClient().publication.findUniqueOrThrow({
		where: { id: publicationId },
	});
	await assert.rejects(
		newsroomClient().publication.create({ data: row }),
		/publication_one_at_a_time|exclusion/i,
	);
});

test("while an update waits for its minute, the live text stays up", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Talks begin" });
	const { path } = await publishStory(context, { storyId });
	await changeField(storyId, "headline", "Talks end");
	const at = inHours(2);
	const update = await publishStory(context, { storyId, at: at.toISOString() });

	assert.equal(update.path, path, "the address stays");
	assert.equal(await headlineNow(path), "Talks begin");
	assert.equal(await headlineAt(path, new Date(at.getTime() - 1)), "Talks begin");
	assert.equal(await headlineAt(path, at), "Talks end");
});

test("publishing now calls off an older version that was still to come", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "First words" });
	await publishStory(context, { storyId, at: inHours(2).toISOString() });
	await changeField(storyId, "headline", "Better words");
	const { path } = await publishStory(context, { storyId });
	assert.equal(await headlineNow(path), "Better words");
	assert.equal(await headlineAt(path, inHours(4)), "Better words");
});

test("an old address leads to the new one for ever", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Old name" });
	const { path } = await publishStory(context, { storyId });
	await changeField(storyId, "slug", "new-name");
	const { path: newPath } = await publishStory(context, { storyId });
	assert.match(newPath, /new-name$/);
	assert.deepEqual(await findAddress(live, path), { found: "moved", storyId, to: newPath });
});

test("a new headline alone does not move a story", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Old name here" });
	const { path } = await publishStory(context, { storyId });
	await changeField(storyId, "headline", "Another name there");
	assert.equal((await publishStory(context, { storyId })).path, path);
});

test("two stories of one headline on one day have two addresses", async () => {
	const first = await publishStory(context, {
		storyId: await aStory(paper.sections.asia, { headline: "Same headline" }),
	});
	const second = await publishStory(context, {
		storyId: await aStory(paper.sections.asia, { headline: "Same headline" }),
	});
	assert.equal(second.path, `${first.path}-2`);
});

test("a story that appeared before keeps its date in lists and in its address", async () => {
	const storyId = await aStory(
		paper.sections.asia,
		{ headline: "From the past" },
		{
			claimedPublishedAt: "2016-09-01T13:14:00+08:00",
		},
	);
	const { path } = await publishStory(context, { storyId });
	assert.equal(path, "/asia/2016/09/01/from-the-past");
	const story = await getStory(live, path);
	assert.equal(story?.firstPublishedAt.toISOString(), "2016-09-01T05:14:00.000Z");
});

test("a story that wants something is refused with a sentence for each field", async () => {
	const storyId = await aStory(paper.sections.asia, {
		headline: "",
		body: { type: "doc", content: [] },
	});
	await assert.rejects(publishStory(context, { storyId }), (error) => {
		assert.ok(error instanceof Refusal);
		assert.deepEqual(
			error.problems.map(({ field }) => field),
			["headline", "body"],
		);
		return true;
	});
	assert.equal(await stateOf(storyId), "none");
});

test("a minute that has passed is refused", async () => {
	const storyId = await aStory(paper.sections.asia);
	await assert.rejects(
		publishStory(context, { storyId, at: inHours(-1).toISOString() }),
		refusedAs("invalid"),
	);
});

test("what somebody saved since the editor looked is not published unseen", async () => {
	const storyId = await aStory(paper.sections.asia);
	const seen = await getDeskStory(context, storyId);
	await changeField(storyId, "headline", "Words that the editor has not seen");
	const draftVersion = seen?.version ?? 0;
	await assert.rejects(publishStory(context, { storyId, draftVersion }), refusedAs("conflict"));
});

test("a spiked story is not published, and a live one not spiked", async () => {
	const storyId = await aStory(paper.sections.asia);
	await moveStory(context, { storyId, to: "spiked" });
	await assert.rejects(publishStory(context, { storyId }), refusedAs("conflict"));
	await moveStory(context, { storyId, to: "draft" });
	await publishStory(context, { storyId });
	await assert.rejects(moveStory(context, { storyId, to: "spiked" }), refusedAs("conflict"));
});

test("acts on what is not there, or not live, are refused", async () => {
	const storyId = crypto.randomUUID();
	await assert.rejects(publishStory(context, { storyId }), refusedAs("not-found"));
	const draft = await aStory(paper.sections.asia);
	await assert.rejects(
		withdrawStory(context, { storyId: draft, reason: "x" }),
		refusedAs("conflict"),
	);
	await assert.rejects(
		expireStory(context, { storyId: draft, until: null }),
		refusedAs("conflict"),
	);
	const live = await publishStory(context, { storyId: draft });
	const { publicationId } = live;
	await assert.rejects(
		cancelPublication(context, { storyId: draft, publicationId }),
		refusedAs("conflict"),
	);
});

test("every act that readers can see says which pages it touches, from its minute", async () => {
	const storyId = await aStory(paper.sections.asia, {
		topicIds: [paper.topics.japan],
		byline: [{ type: "source", sourceId: paper.source }],
	});
	const at = inHours(2);
	const { path } = await publishStory(context, { storyId, at: at.toISOString() });
	const change = await newsroomClient().change.findFirstOrThrow({ orderBy: { id: "desc" } });
	assert.deepEqual(change.effectiveAt, at);
	for (const key of [
		`story:${storyId}`,
		"section:asia",
		"home",
		"latest",
		"feed",
		"topic:japan",
		"source:reuters",
		`path:${path}`,
	]) {
		assert.ok(change.keys.includes(key), key);
	}
});
