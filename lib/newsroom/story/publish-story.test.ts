import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { Refusal, type RefusalCode } from "@/lib/domain/refusal";
import { findAddress } from "@/lib/published/find-address";
import { getStory } from "@/lib/published/get-story";
import { asOf, live } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { type TestPaper, aPaper, aStaffMember, aStory, changeField } from "@/lib/testing/newsroom";
import { cancelPublication } from "./cancel-publication";
import { expireStory } from "./expire-story";
import { getDeskStory } from "./get-desk-story";
import { moveStory } from "./move-story";
import { publishStory } from "./publish-story";
import { reschedulePublication } from "./reschedule-publication";
import { setEmbargo } from "./set-embargo";
import { withdrawStory } from "./withdraw-story";

const context = { actor: operator };
const hour = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour);
const refusedAs = (code: RefusalCode) => (error: unknown) => error instanceof Refusal && error.code === code;

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
	const { id: _, ...row } = await newsroomClient().publication.findUniqueOrThrow({ where: { id: publicationId } });
	await assert.rejects(newsroomClient().publication.create({ data: row }), /publication_one_at_a_time|exclusion/i);
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

test("publishing now calls off an older version that was still to come", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "First words" });
	await publishStory(context, { storyId, at: inHours(2).toISOString() });
	await changeField(storyId, "headline", "Better words");
	const { path } = await publishStory(context, { storyId });
	assert.equal(await headlineNow(path), "Better words");
	assert.equal(await headlineAt(path, inHours(4)), "Better words");
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
	const moved = await reschedulePublication(context, { storyId, publicationId, at: inHours(2).toISOString() });
	assert.ok(await headlineAt(moved.path, inHours(4)));
	assert.equal(await headlineAt(moved.path, inHours(6)), undefined);
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
	const storyId = await aStory(paper.sections.asia, { headline: "From the past" }, {
		claimedPublishedAt: "2016-09-01T13:14:00+08:00",
	});
	const { path } = await publishStory(context, { storyId });
	assert.equal(path, "/asia/2016/09/01/from-the-past");
	const story = await getStory(live, path);
	assert.equal(story?.firstPublishedAt.toISOString(), "2016-09-01T05:14:00.000Z");
});

test("an embargo binds until its minute, and not after", async () => {
	const storyId = await aStory(paper.sections.asia);
	const until = inHours(3);
	await setEmbargo(context, { storyId, until: until.toISOString() });
	await assert.rejects(publishStory(context, { storyId }), refusedAs("embargoed"));
	await assert.rejects(publishStory(context, { storyId, at: inHours(2).toISOString() }), refusedAs("embargoed"));
	assert.deepEqual((await publishStory(context, { storyId, at: until.toISOString() })).from, until);
});

test("a story that wants something is refused with a sentence for each field", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "", body: { type: "doc", content: [] } });
	await assert.rejects(publishStory(context, { storyId }), (error) => {
		assert.ok(error instanceof Refusal);
		assert.deepEqual(error.problems.map(({ field }) => field), ["headline", "body"]);
		return true;
	});
	assert.equal(await stateOf(storyId), "none");
});

test("a minute that has passed is refused", async () => {
	const storyId = await aStory(paper.sections.asia);
	await assert.rejects(publishStory(context, { storyId, at: inHours(-1).toISOString() }), refusedAs("invalid"));
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
	await assert.rejects(withdrawStory(context, { storyId: draft, reason: "x" }), refusedAs("conflict"));
	await assert.rejects(expireStory(context, { storyId: draft, until: null }), refusedAs("conflict"));
	const live = await publishStory(context, { storyId: draft });
	const { publicationId } = live;
	await assert.rejects(cancelPublication(context, { storyId: draft, publicationId }), refusedAs("conflict"));
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
		await assert.rejects(withdrawStory({ actor }, { storyId, reason: "x" }), refusedAs("forbidden"));
		await assert.rejects(expireStory({ actor }, { storyId, until: null }), refusedAs("forbidden"));
		await assert.rejects(setEmbargo({ actor }, { storyId, until: null }), refusedAs("forbidden"));
	}
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
	for (const key of [`story:${storyId}`, "section:asia", "home", "latest", "feed", "topic:japan", "source:reuters", `path:${path}`]) {
		assert.ok(change.keys.includes(key), key);
	}
});
