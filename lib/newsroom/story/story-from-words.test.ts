import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { type ApiStory, ApiStoryChange, ApiStory as ApiStorySchema } from "@/lib/domain/api-input";
import { Refusal } from "@/lib/domain/refusal";
import { bodyText } from "@/lib/domain/story-body";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, type TestPaper } from "@/lib/testing/newsroom";
import { getDeskStory } from "./get-desk-story";
import { storyFromWords } from "./story-from-words";
import { writeFromWords } from "./write-from-words";

const context = { actor: operator };

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const minimal: ApiStory = { section: "asia", headline: "Ferry sails", body: ["It sailed."] };

function wrongField(field: string) {
	return (error: unknown) =>
		error instanceof Refusal && error.code === "invalid" && error.problems[0]?.field === field;
}

test("section, source and topics are known by slug and by name, in any case", async () => {
	const { sections, topics, source } = paper;
	for (const [section, topic, agency] of [
		["asia", "japan", "reuters"],
		["Asia", "JAPAN", "Reuters"],
		[" ASIA ", "Japan", " REUTERS "],
	] as const) {
		const content = await storyFromWords({ section, topics: [topic], source: agency });
		assert.equal(content.sectionId, sections.asia);
		assert.deepEqual(content.topicIds, [topics.japan]);
		assert.deepEqual(content.byline, [{ type: "source", sourceId: source }]);
	}
});

test("a section, topic, source or picture that is not there is refused by its field", async () => {
	await assert.rejects(storyFromWords({ section: "atlantis" }), wrongField("section"));
	await assert.rejects(storyFromWords({ topics: ["japan", "alchemy"] }), wrongField("topics"));
	await assert.rejects(storyFromWords({ source: "The Owl Post" }), wrongField("source"));
	await assert.rejects(storyFromWords({ pictureId: randomUUID() }), Refusal);
});

test("only what was said is in the answer", async () => {
	assert.deepEqual(await storyFromWords({ headline: "Ferry sails" }), { headline: "Ferry sails" });
	assert.deepEqual(await storyFromWords({ pictureId: null }), { leadPicture: null });
});

test("a byline's names become contributors and sources where they are known, and stay words where not", async () => {
	const { contributor, source } = paper;
	const { byline } = await storyFromWords({ byline: "By Ana Ruiz, Bo Lind and Reuters" });
	assert.deepEqual(byline, [
		{ type: "contributor", contributorId: contributor },
		{ type: "text", text: "Bo Lind" },
		{ type: "source", sourceId: source },
	]);
});

test('an agency with a comma or an "and" in its name is known as a whole', async () => {
	const { id } = await newsroomClient().source.create({
		data: { slug: "coast", name: "Coast, Island and Harbour News" },
	});
	const { byline } = await storyFromWords({ byline: "By Coast, Island and Harbour News" });
	assert.deepEqual(byline, [{ type: "source", sourceId: id }]);
});

test("a source that the byline names already is not named twice", async () => {
	const { byline } = await storyFromWords({ byline: "By Reuters", source: "reuters" });
	assert.deepEqual(byline, [{ type: "source", sourceId: paper.source }]);
});

test("plain strings become paragraphs, empty ones nothing, blocks stay as they are", async () => {
	const { body } = await storyFromWords({ body: ["One.", "  ", " Two. "] });
	assert.ok(body);
	assert.equal(bodyText(body), "One.\n\nTwo.");
	const ids = body.content.map(({ attrs }) => attrs.id);
	assert.equal(new Set(ids).size, 2);
	const rule = { type: "rule" as const, attrs: { id: "between" } };
	assert.deepEqual((await storyFromWords({ body: [rule] })).body?.content, [rule]);
});

test("a picture brings its own caption and description unless the story has others", async () => {
	const { id: pictureId } = await newsroomClient().picture.create({
		data: {
			hash: randomUUID(),
			fileName: "ferry.jpg",
			width: 960,
			height: 640,
			credit: "A. Photographer",
			caption: "The ferry",
			alt: "A white ferry",
			renditions: [],
		},
	});
	const own = await storyFromWords({ pictureId });
	assert.deepEqual(own.leadPicture, { pictureId, caption: "The ferry", alt: "A white ferry" });
	const others = await storyFromWords({ pictureId, pictureCaption: "", pictureAlt: "A ship" });
	assert.deepEqual(others.leadPicture, { pictureId, caption: "", alt: "A ship" });
});

test("what a machine writes is the first revision of a draft", async () => {
	const firstPublishedAt = "2016-09-01T13:14:00+08:00";
	const { storyId, revision } = await writeFromWords(context, { ...minimal, firstPublishedAt });
	const story = await getDeskStory(context, storyId);
	assert.equal(revision, 1);
	assert.equal(story?.revision, 1);
	assert.equal(story?.content.language, "en");
	assert.equal(story?.publicState, "none");
	const row = await newsroomClient().story.findUniqueOrThrow({ where: { id: storyId } });
	assert.deepEqual(row.claimedPublishedAt, new Date(firstPublishedAt));
});

test("words that would make a page that cannot be read are refused, and nothing is written", async () => {
	const before = await newsroomClient().story.count();
	const names = Array.from({ length: 21 }, (_, index) => `N${index}`).join(", ");
	await assert.rejects(
		writeFromWords(context, { ...minimal, byline: names }),
		wrongField("byline"),
	);
	const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
	await assert.rejects(
		writeFromWords(context, { ...minimal, firstPublishedAt: tomorrow }),
		Refusal,
	);
	assert.equal(await newsroomClient().story.count(), before);
});

const hostile: [string, object][] = [
	["an id", { id: randomUUID() }],
	["a state", { deskState: "ready" }],
	["a list for a word", { headline: ["Ferry"] }],
	["an object for a word", { headline: { contains: "" } }],
	["a number for a word", { section: 1 }],
	["no headline", { headline: "  " }],
	["NUL", { headline: "Fer\0ry" }],
	["NUL deep in the text", { body: ["One.", "Two\0."] }],
	["half of a pair", { standfirst: "\ud83d" }],
	[
		"two blocks of one id",
		{
			body: [
				{ type: "rule", attrs: { id: "same-id" } },
				{ type: "rule", attrs: { id: "same-id" } },
			],
		},
	],
	["strings and blocks mixed", { body: ["One.", { type: "rule", attrs: { id: "a-rule" } }] }],
	[
		"a link that runs",
		{
			body: [
				{
					type: "paragraph",
					attrs: { id: "linked" },
					content: [
						{
							type: "text",
							text: "x",
							marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
						},
					],
				},
			],
		},
	],
	["a caption without its picture", { pictureCaption: "The ferry" }],
	["a date without an offset", { firstPublishedAt: "2016-09-01T13:14:00" }],
	["a day that is none", { firstPublishedAt: "2016-02-30T13:14:00Z" }],
	["a year before newspapers", { firstPublishedAt: "0016-09-01T13:14:00Z" }],
];

for (const [what, change] of hostile) {
	test(`a story with ${what} is not taken`, () => {
		assert.equal(ApiStorySchema.safeParse({ ...minimal, ...change }).success, false);
	});
}

test("a key called __proto__ is one that nobody knows", () => {
	const story = JSON.parse('{"section":"asia","headline":"A","body":["B"],"__proto__":{"x":1}}');
	assert.equal(ApiStorySchema.safeParse(story).success, false);
});

test("a change names the revision that it is based on", () => {
	assert.equal(ApiStoryChange.safeParse({ headline: "Ferry" }).success, false);
	assert.equal(ApiStoryChange.safeParse({ headline: "Ferry", baseRevision: "1" }).success, false);
	assert.equal(ApiStoryChange.safeParse({ headline: "Ferry", baseRevision: 1 }).success, true);
});
