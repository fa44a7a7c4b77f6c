import assert from "node:assert/strict";
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
import { getRevision } from "./list-revisions";
import { moveStory } from "./move-story";
import { publishStory } from "./publish-story";
import { restoreRevision } from "./restore-revision";
import { reviseStory } from "./revise-story";
import { saveDraft } from "./save-draft";

const context = { actor: operator };
const refusedAs = (code: RefusalCode) => (error: unknown) =>
	error instanceof Refusal && error.code === code;

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const draftOf = async (storyId: string) => (await getDeskStory(context, storyId))?.content;

/** A story of two revisions, and a draft that was changed since. */
async function aRewrittenStory(): Promise<string> {
	const storyId = await aStory(paper.sections.asia, { headline: "As it was" });
	const body = { type: "doc" as const, content: [paragraph("rewrite", "All of it is new.")] };
	await reviseStory(context, {
		storyId,
		baseRevision: 1,
		change: { headline: "Rewritten", body },
	});
	await changeField(storyId, "kicker", "Not kept yet");
	return storyId;
}

test("a revision is brought back whole, and what stood there is kept first", async () => {
	const storyId = await aRewrittenStory();
	const { before } = await restoreRevision(context, { storyId, number: 1 });
	const revision = await getRevision(context, storyId, 1);
	assert.deepEqual(await draftOf(storyId), revision?.content);
	const stood = await getRevision(context, storyId, before);
	assert.equal(stood?.content.kicker, "Not kept yet");
	assert.equal(bodyText(stood.content.body), "All of it is new.");
});

test("bringing a revision back is undone in the same way", async () => {
	const storyId = await aRewrittenStory();
	const stood = await draftOf(storyId);
	const { before } = await restoreRevision(context, { storyId, number: 1 });
	await restoreRevision(context, { storyId, number: before });
	assert.deepEqual(await draftOf(storyId), stood);
});

test("readers see nothing of it until it is published", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "First words" });
	await changeField(storyId, "headline", "Second words");
	const { path } = await publishStory(context, { storyId });
	await restoreRevision(context, { storyId, number: 1 });
	assert.equal((await getStory(live, path))?.headline, "Second words");
});

test("who writes at that moment is told, and loses nothing", async () => {
	const storyId = await aRewrittenStory();
	const open = await getDeskStory(context, storyId);
	await restoreRevision(context, { storyId, number: 1 });
	const saved = await saveDraft(context, {
		storyId,
		patch: {
			fields: { headline: "Typed meanwhile" },
			bases: { headline: open?.versions.fields.headline ?? 0 },
		},
	});
	assert.deepEqual(
		saved.conflicts.map((one) => one.at === "field" && [one.field, one.yours, one.theirs]),
		[["headline", "Typed meanwhile", "As it was"]],
	);
});

test("a draft that somebody saved since it was compared stays", async () => {
	const storyId = await aRewrittenStory();
	const compared = await getDeskStory(context, storyId);
	await changeField(storyId, "kicker", "Saved since");
	await assert.rejects(
		restoreRevision(context, { storyId, number: 1, draftVersion: compared?.version }),
		refusedAs("conflict"),
	);
	assert.equal((await draftOf(storyId))?.kicker, "Saved since");
});

test("what the draft says already is not brought back, and the record shows only what was done", async () => {
	const storyId = await aRewrittenStory();
	await restoreRevision(context, { storyId, number: 1 });
	await assert.rejects(restoreRevision(context, { storyId, number: 1 }), refusedAs("conflict"));
	const events = await newsroomClient().event.findMany({
		where: { storyId, act: "revision-restored" },
	});
	assert.deepEqual(
		events.map(({ detail }) => detail),
		[{ revision: 1, before: 3 }],
	);
});

test("a revision goes back to the desk of its section", async () => {
	const storyId = await aStory(paper.sections.asia);
	await changeField(storyId, "sectionId", paper.sections.sport);
	await restoreRevision(context, { storyId, number: 1 });
	assert.equal((await getDeskStory(context, storyId))?.deskId, paper.desks.foreign);
});

test("another desk's reporter may not bring a revision back, nobody on the spike, and no other story's", async () => {
	const storyId = await aRewrittenStory();
	const stranger = await aStaffMember("reporter", [paper.desks.sport]);
	const first = { storyId, number: 1 };
	await assert.rejects(restoreRevision({ actor: stranger }, first), refusedAs("forbidden"));
	await assert.rejects(restoreRevision(context, { storyId, number: 9 }), refusedAs("not-found"));
	await assert.rejects(
		restoreRevision(context, { storyId: crypto.randomUUID(), number: 1 }),
		refusedAs("not-found"),
	);
	await moveStory(context, { storyId, to: "spiked" });
	await assert.rejects(restoreRevision(context, first), refusedAs("conflict"));
});
