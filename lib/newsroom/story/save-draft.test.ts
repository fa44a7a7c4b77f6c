import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { Refusal } from "@/lib/domain/refusal";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, aStory, type TestPaper } from "@/lib/testing/newsroom";
import { getDeskStory } from "./get-desk-story";
import { keepRevision } from "./keep-revision";
import { getRevision, listRevisions } from "./list-revisions";
import { moveStory } from "./move-story";
import { saveDraft } from "./save-draft";

const context = { actor: operator };
let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const headline = (text: string, base: number) => ({
	fields: { headline: text },
	bases: { headline: base },
});

test("a stale save of the same field is refused, and the record keeps both texts", async () => {
	const storyId = await aStory(paper.sections.asia);
	await saveDraft(context, { storyId, patch: headline("Hers", 1) });
	const refused = await saveDraft(context, { storyId, patch: headline("His", 1) });

	assert.equal(refused.content.headline, "Hers");
	assert.equal(refused.conflicts.length, 1);
	const event = await newsroomClient().event.findFirstOrThrow({
		where: { storyId, act: "save-refused" },
	});
	assert.match(JSON.stringify(event.detail), /"yours":"His"/);
});

test("two saves at the same moment in different fields are both kept", async () => {
	const storyId = await aStory(paper.sections.asia);
	await Promise.all([
		saveDraft(context, { storyId, patch: headline("Both", 1) }),
		saveDraft(context, { storyId, patch: { fields: { kicker: "Kept" }, bases: { kicker: 1 } } }),
	]);
	const story = await getDeskStory(context, storyId);
	assert.deepEqual([story?.content.headline, story?.content.kicker], ["Both", "Kept"]);
});

test("a section, topic or picture that is not there is refused beside its field", async () => {
	const storyId = await aStory(paper.sections.asia);
	const patch = { fields: { sectionId: crypto.randomUUID() }, bases: { sectionId: 1 } };
	await assert.rejects(saveDraft(context, { storyId, patch }), (error) => {
		assert.ok(error instanceof Refusal);
		assert.deepEqual(
			error.problems.map(({ field }) => field),
			["sectionId"],
		);
		return true;
	});
});

test("a story goes to the desk of its section", async () => {
	const storyId = await aStory(paper.sections.asia);
	const { sport } = paper.sections;
	await saveDraft(context, {
		storyId,
		patch: { fields: { sectionId: sport }, bases: { sectionId: 1 } },
	});
	assert.equal((await getDeskStory(context, storyId))?.deskId, paper.desks.sport);
});

test("a reporter of another desk may not write in it, and nobody in a spiked one", async () => {
	const storyId = await aStory(paper.sections.asia);
	const stranger = await aStaffMember("reporter", [paper.desks.sport]);
	const code = (wanted: string) => (error: unknown) =>
		error instanceof Refusal && error.code === wanted;
	const patch = headline("Mine", 1);
	await assert.rejects(saveDraft({ actor: stranger }, { storyId, patch }), code("forbidden"));
	await assert.rejects(keepRevision({ actor: stranger }, { storyId }), code("forbidden"));
	await assert.rejects(moveStory({ actor: stranger }, { storyId, to: "ready" }), code("forbidden"));
	await moveStory(context, { storyId, to: "spiked" });
	await assert.rejects(saveDraft(context, { storyId, patch }), code("conflict"));
});

test("a revision is kept once for what it says, and says it for ever", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "As it was" });
	const again = await keepRevision(context, { storyId });
	assert.equal(again.number, 1);
	await saveDraft(context, { storyId, patch: headline("As it is", 1) });
	assert.equal((await keepRevision(context, { storyId })).number, 2);
	assert.deepEqual(
		(await listRevisions(context, storyId)).map(({ number }) => number),
		[2, 1],
	);
	assert.equal((await getRevision(context, storyId, 1))?.content.headline, "As it was");
	await assert.rejects(
		newsroomClient().revision.updateMany({ where: { storyId }, data: { headline: "x" } }),
	);
});
