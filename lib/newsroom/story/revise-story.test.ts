import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { Refusal, type RefusalCode } from "@/lib/domain/refusal";
import { bodyText, paragraph } from "@/lib/domain/story-body";
import { getStory } from "@/lib/published/get-story";
import { live } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { getDeskStory } from "./get-desk-story";
import { moveStory } from "./move-story";
import { publishStory } from "./publish-story";
import { readForMachine } from "./read-for-machine";
import { reviseStory } from "./revise-story";
import { reviseFromWords } from "./write-from-words";

const context = { actor: operator };
const machine = {
	actor: { type: "token", id: randomUUID(), name: "importer", role: "reporter" },
} as const;
const refusedAs = (code: RefusalCode) => (error: unknown) =>
	error instanceof Refusal && error.code === code;

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const draftOf = async (storyId: string) => (await getDeskStory(context, storyId))?.content;

test("a change over the newest revision is kept as the next one", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Talks begin" });
	const change = { headline: "Talks end", dateline: "TOKYO" };
	const { number } = await reviseStory(machine, { storyId, baseRevision: 1, change });
	assert.equal(number, 2);
	const content = await draftOf(storyId);
	assert.equal(content?.headline, "Talks end");
	assert.equal(content?.dateline, "TOKYO");
	assert.equal(
		content?.standfirst,
		"A crossing of two hours, and what it carries.",
		"what was not said stays",
	);
});

test("a change over an older revision is refused, and nothing of it is taken", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Talks begin" });
	await reviseStory(machine, { storyId, baseRevision: 1, change: { kicker: "Trade" } });
	const before = await getDeskStory(context, storyId);
	const stale = { storyId, baseRevision: 1, change: { headline: "Talks end" } };
	await assert.rejects(reviseStory(machine, stale), refusedAs("conflict"));
	await assert.rejects(reviseStory(machine, { ...stale, baseRevision: 3 }), refusedAs("conflict"));
	assert.deepEqual(await getDeskStory(context, storyId), before);
});

test("a machine may call a block by a word that every object knows", async () => {
	const storyId = await aStory(paper.sections.asia);
	const body = { type: "doc" as const, content: [paragraph("valueOf", "Words.")] };
	const { number } = await reviseStory(machine, { storyId, baseRevision: 1, change: { body } });
	assert.equal(number, 2);
	assert.deepEqual((await draftOf(storyId))?.body, body);
});

test("a change that changes nothing is nobody's", async () => {
	const reporter = await aStaffMember("reporter", [paper.desks.foreign]);
	const storyId = await aStory(paper.sections.asia, { headline: "As it is" }, { by: reporter });
	const change = { headline: "As it is" };
	assert.equal((await reviseStory(machine, { storyId, baseRevision: 1, change })).number, 1);
	assert.equal((await getDeskStory(context, storyId))?.updatedBy, reporter.name);
});

test("of two machines that change the same revision at once, one is told to read again", async () => {
	const storyId = await aStory(paper.sections.asia);
	const change = (headline: string) =>
		reviseStory(machine, { storyId, baseRevision: 1, change: { headline } });
	const outcomes = await Promise.allSettled([change("One"), change("Two")]);
	assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

test("a field that an editor saved since is not overwritten; another one is changed beside it", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Talks begin" });
	await changeField(storyId, "headline", "Talks resume");
	const overwrite = { storyId, baseRevision: 1, change: { headline: "Talks end" } };
	await assert.rejects(reviseStory(machine, overwrite), refusedAs("conflict"));
	await reviseStory(machine, { storyId, baseRevision: 1, change: { kicker: "Trade" } });
	const content = await draftOf(storyId);
	assert.equal(content?.headline, "Talks resume");
	assert.equal(content?.kicker, "Trade");
});

test("a machine that reads again after an editor's save can change what it read", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Talks begin" });
	await changeField(storyId, "headline", "Talks resume");
	const { story, shown } = await readForMachine(machine, storyId);
	assert.equal(shown.headline, "Talks resume");
	assert.equal(story.revision, 2, "what was read has a number of its own");
	const again = await readForMachine(machine, storyId);
	assert.equal(again.story.revision, 2, "reading twice keeps nothing more");
	await reviseStory(machine, {
		storyId,
		baseRevision: story.revision,
		change: { headline: "Talks end" },
	});
	assert.equal((await draftOf(storyId))?.headline, "Talks end");
});

test("the text is replaced whole: blocks that stay keep their ids, the others go", async () => {
	const storyId = await aStory(paper.sections.asia);
	const content = [paragraph("third-one", "New."), paragraph("opening", "It sailed late.")];
	await reviseStory(machine, {
		storyId,
		baseRevision: 1,
		change: { body: { type: "doc", content } },
	});
	const body = (await draftOf(storyId))?.body;
	assert.deepEqual(
		body?.content.map(({ attrs }) => attrs.id),
		["third-one", "opening"],
	);
	assert.equal(body && bodyText(body), "New.\n\nIt sailed late.");
});

test("what is live stays as it was until the change is published", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Talks begin" });
	const { path } = await publishStory(context, { storyId });
	await reviseStory(machine, { storyId, baseRevision: 1, change: { headline: "Talks end" } });
	assert.equal((await getStory(live, path))?.headline, "Talks begin");
	await publishStory(context, { storyId });
	assert.equal((await getStory(live, path))?.headline, "Talks end");
});

test("another section brings another desk", async () => {
	const storyId = await aStory(paper.sections.asia);
	await reviseFromWords(machine, { storyId, baseRevision: 1, section: "Sport" });
	assert.equal((await getDeskStory(context, storyId))?.deskId, paper.desks.sport);
});

test("a story on the spike is not changed", async () => {
	const storyId = await aStory(paper.sections.asia);
	await moveStory(context, { storyId, to: "spiked" });
	const change = { headline: "Talks end" };
	await assert.rejects(
		reviseStory(machine, { storyId, baseRevision: 1, change }),
		refusedAs("conflict"),
	);
});

test("somebody of another desk may not change a story", async () => {
	const storyId = await aStory(paper.sections.asia);
	const stranger = { actor: await aStaffMember("editor", [paper.desks.sport]) };
	const change = { headline: "Talks end" };
	await assert.rejects(
		reviseStory(stranger, { storyId, baseRevision: 1, change }),
		refusedAs("forbidden"),
	);
	assert.notEqual((await draftOf(storyId))?.headline, "Talks end");
});

test("a story that never was is not found, and one that names nothing that exists is refused", async () => {
	const unknown = { storyId: randomUUID(), baseRevision: 1, change: { headline: "Talks end" } };
	await assert.rejects(reviseStory(machine, unknown), refusedAs("not-found"));
	const storyId = await aStory(paper.sections.asia);
	const nowhere = { storyId, baseRevision: 1, change: { sectionId: randomUUID() } };
	await assert.rejects(reviseStory(machine, nowhere), refusedAs("invalid"));
	assert.equal(await newsroomClient().revision.count({ where: { storyId } }), 1);
});
