import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { Refusal } from "@/lib/domain/refusal";
import { blockText, bodyText } from "@/lib/domain/story-body";
import { getStory } from "@/lib/published/get-story";
import { live } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper } from "@/lib/testing/newsroom";
import { getDeskStory } from "./get-desk-story";
import { publishFile } from "./publish-file";

useFreshDatabase(aPaper);

let folder = "";
before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "dateline-files-"));
});
after(() => rm(folder, { recursive: true, force: true }));

async function aFile(name: string, content: string): Promise<string> {
	const file = path.join(folder, name);
	await writeFile(file, content);
	return file;
}

const invalid = (words: RegExp) => (error: unknown) =>
	error instanceof Refusal && error.code === "invalid" && words.test(error.message);

test("a story as the API takes it is live at the address that is told", async () => {
	const file = await aFile(
		"story.json",
		JSON.stringify({
			section: "Asia",
			headline: "Ferry sails again",
			source: "reuters",
			body: ["It sailed.", "It was full."],
			firstPublishedAt: "2016-09-01T13:14:00+08:00",
		}),
	);
	const published = await publishFile(file);
	assert.equal(published.path, "/asia/2016/09/01/ferry-sails-again");
	assert.ok(published.url.endsWith(published.path));
	const story = await getStory(live, published.path);
	assert.equal(story?.storyId, published.storyId);
	assert.deepEqual(story?.credits, [
		{ kind: "organisation", name: "Reuters", path: "/sources/reuters" },
	]);
});

const report = `Home > Asia
Thursday, September 1, 2016, 13:14

Harbour towns wait for the evening ferry

By Reuters

A ferry leaves the harbour of Hakodate on August 3, 2016. (LENA OKORO / AFP)
TOKYO - The ferry that joins the two towns will sail again in the evening, its owners said on Thursday, after a summer in which passengers had to be home by noon.

It carries 400 people and takes two hours for the crossing, which is as long as it took before the war.

Latest News
`;

test("an agency report in plain text is live with every part in its place", async () => {
	const published = await publishFile(await aFile("report.txt", report));
	assert.equal(published.path, "/asia/2016/09/01/harbour-towns-wait-for-the-evening-ferry");
	const story = await getStory(live, published.path);
	assert.ok(story);
	assert.equal(story.headline, "Harbour towns wait for the evening ferry");
	assert.equal(story.dateline, "TOKYO");
	assert.deepEqual(
		story.credits.map(({ name }) => name),
		["Reuters"],
	);
	assert.equal(story.firstPublishedAt.toISOString(), "2016-09-01T05:14:00.000Z");
	assert.equal(story.body.content.length, 2);
	assert.match(bodyText(story.body), /^The ferry that joins/);
	const draft = await getDeskStory({ actor: operator }, published.storyId);
	assert.equal(draft?.content.awaitedPicture?.credit, "LENA OKORO / AFP", "no word is lost");
	assert.match(draft?.content.awaitedPicture?.caption ?? "", /^A ferry leaves the harbour/);
});

test("entries of a list and cross-heads in a report stay what they are", async () => {
	const text = report.replace(
		"Latest News\n",
		"WHAT THEY CARRY\n\nThe ferry carries these, its owners said in a list on Thursday evening:\n\n- Rice\n- Letters\n- Bicycles\n",
	);
	const { path: at } = await publishFile(
		await aFile("list.txt", text.replace("Harbour towns", "Sea towns")),
	);
	const story = await getStory(live, at);
	const blocks = story?.body.content.map((block) => [block.type, blockText(block)]) ?? [];
	assert.deepEqual(blocks.at(-1), ["bulletList", "Rice\nLetters\nBicycles"]);
	assert.ok(blocks.some(([type]) => type === "heading"));
});

test("files that make no story are refused with a sentence, and nothing is written", async () => {
	const count = await newsroomClient().story.count();
	await assert.rejects(publishFile(path.join(folder, "nowhere.json")), invalid(/no file/));
	await assert.rejects(publishFile(folder), invalid(/not a file/));
	await assert.rejects(publishFile(await aFile("broken.json", '{"section":')), invalid(/not JSON/));
	await assert.rejects(
		publishFile(await aFile("half.json", '{"section":"asia"}')),
		invalid(/headline/),
	);
	const elsewhere = '{"section":"atlantis","headline":"A","body":["B"]}';
	await assert.rejects(publishFile(await aFile("elsewhere.json", elsewhere)), invalid(/atlantis/));
	const nowhere = report.replace("Home > Asia\n", "");
	await assert.rejects(publishFile(await aFile("no-section.txt", nowhere)), invalid(/section/));
	assert.equal(await newsroomClient().story.count(), count);
});
