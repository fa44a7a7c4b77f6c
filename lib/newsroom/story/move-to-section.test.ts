import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, operator } from "@/lib/domain/actor";
import { Refusal } from "@/lib/domain/refusal";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, aStory, type TestPaper } from "@/lib/testing/newsroom";
import { getDeskStory } from "./get-desk-story";
import { publishStory } from "./publish-story";
import { saveDraft } from "./save-draft";
import { withdrawStory } from "./withdraw-story";

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const context = { actor: operator };

async function moveToSport(actor: Actor, storyId: string) {
	const story = await getDeskStory(context, storyId);
	const bases = { sectionId: story?.versions.fields.sectionId ?? 0 };
	const fields = { sectionId: paper.sections.sport };
	return saveDraft({ actor }, { storyId, patch: { fields, bases } });
}

const refused = (error: unknown) =>
	error instanceof Refusal &&
	error.code === "forbidden" &&
	error.problems[0]?.field === "sectionId";

test("its writer may not carry a story that readers have to a desk of their own, and take it down there", async () => {
	const writer = await aStaffMember("editor", [paper.desks.sport]);
	const storyId = await aStory(paper.sections.asia, {}, { by: writer });
	await publishStory(context, { storyId });
	await assert.rejects(moveToSport(writer, storyId), refused);
	await assert.rejects(withdrawStory({ actor: writer }, { storyId, reason: "Mine." }), Refusal);
	const story = await getDeskStory(context, storyId);
	assert.equal(story?.publicState, "live");
	assert.equal(story?.deskId, paper.desks.foreign);
	assert.equal(story?.content.sectionId, paper.sections.asia);
});

test("an editor of its desk hands a live story to another, and anybody who writes it a draft", async () => {
	const editor = await aStaffMember("editor", [paper.desks.foreign]);
	const live = await aStory(paper.sections.asia);
	await publishStory(context, { storyId: live });
	await moveToSport(editor, live);
	assert.equal((await getDeskStory(context, live))?.deskId, paper.desks.sport);

	const reporter = await aStaffMember("reporter", []);
	const draft = await aStory(paper.sections.asia, {}, { by: reporter });
	await moveToSport(reporter, draft);
	assert.equal((await getDeskStory(context, draft))?.deskId, paper.desks.sport);
});
