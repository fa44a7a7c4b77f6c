import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { FrontContainers } from "@/lib/domain/front/front";
import { Refusal } from "@/lib/domain/refusal";
import { SplitTopic } from "@/lib/domain/taxonomy";
import { getDeskStory } from "@/lib/newsroom/story/get-desk-story";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { reschedulePublication } from "@/lib/newsroom/story/reschedule-publication";
import { saveDraft } from "@/lib/newsroom/story/save-draft";
import { findPage } from "@/lib/published/find-page";
import { fillContainers } from "@/lib/published/get-front";
import { getStory } from "@/lib/published/get-story";
import { listTopicStories as listPublicStories } from "@/lib/published/list-stories";
import { getTopic } from "@/lib/published/profiles";
import { asOf, live } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, aStory, type TestPaper } from "@/lib/testing/newsroom";
import { getTopicSheet, listTopics } from "./list-topics";
import { mergeTopics } from "./merge-topics";
import { addTopic, deleteTopic, updateTopic } from "./save-topic";
import { splitTopic } from "./split-topic";
import { listTopicStories } from "./topic-stories";

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const context = { actor: operator };
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

async function newTopic(name: string): Promise<string> {
	return (await addTopic(context, { name, slug: "", description: "" })).topicId;
}

const storyOf = (topicIds: string[], headline?: string) =>
	aStory(paper.sections.asia, headline ? { topicIds, headline } : { topicIds });

async function publicIn(topicId: string, reader = live): Promise<string[]> {
	const cards = await listPublicStories(reader, { topicId, limit: 20 });
	return cards.map(({ storyId }) => storyId);
}

const everything = { words: "", sectionId: "", firstDay: "", lastDay: "" };
const split = (input: Partial<SplitTopic> & { topicId: string }) =>
	splitTopic(context, SplitTopic.parse({ ...input }));
const at = (field: string) => (error: unknown) =>
	error instanceof Refusal && error.problems[0]?.field === field;

test("a topic's old address leads to the new one, and its stories name it anew", async () => {
	const topicId = await newTopic("Ferries");
	const storyId = await storyOf([topicId]);
	const { path } = await publishStory(context, { storyId });
	await updateTopic(context, { topicId, name: "Boats", slug: "boats", description: "Afloat." });
	assert.deepEqual(await findPage(live, "/topics/ferries"), {
		found: "renamed",
		to: "/topics/boats",
	});
	const story = await getStory(live, path);
	assert.deepEqual(story?.topics, [{ slug: "boats", name: "Boats" }]);
	const change = await newsroomClient().change.findFirstOrThrow({ orderBy: { id: "desc" } });
	for (const key of ["topic:boats", "topic:ferries", `story:${storyId}`])
		assert.ok(change.keys.includes(key), key);
	await assert.rejects(newTopic("Ferries"), at("slug"));
});

test("a merge files stories, schedules and drafts of both under one, each once", async () => {
	const [gone, stays] = [await newTopic("Crypto"), await newTopic("Money")];
	const both = await storyOf([gone, stays]);
	const one = await storyOf([gone]);
	const { path } = await publishStory(context, { storyId: both });
	await publishStory(context, { storyId: one });
	const dated = await storyOf([gone]);
	await publishStory(context, { storyId: dated, at: inHours(24) });
	const draft = await storyOf([gone, paper.topics.japan]);

	assert.deepEqual(await mergeTopics(context, { topicId: gone, into: stays }), {
		into: stays,
		stories: 3,
	});
	assert.deepEqual(await publicIn(stays), [one, both]);
	assert.deepEqual(await publicIn(stays, asOf(new Date(inHours(25)))), [dated, one, both]);
	assert.deepEqual((await getStory(live, path))?.topics, [{ slug: "money", name: "Money" }]);
	assert.deepEqual(await findPage(live, "/topics/crypto"), {
		found: "renamed",
		to: "/topics/money",
	});
	const { content, versions } = (await getDeskStory(context, draft)) ?? {};
	assert.deepEqual(content?.topicIds, [stays, paper.topics.japan]);
	// A page that was open all the while still names the old topic.
	const saved = await saveDraft(context, {
		storyId: draft,
		patch: { fields: { topicIds: [gone] }, bases: { topicIds: versions?.fields.topicIds ?? 0 } },
	});
	assert.deepEqual(saved.content.topicIds, [stays]);
	const coming = await newsroomClient().change.findMany({
		where: { effectiveAt: { gt: new Date(inHours(1)) }, keys: { has: "topic:money" } },
	});
	assert.ok(coming.length > 0);
	assert.equal((await getTopicSheet(context, gone))?.id, undefined);

	const third = await newTopic("Finance");
	await mergeTopics(context, { topicId: stays, into: third });
	assert.equal((await getTopic(live, "crypto"))?.leadsTo, "finance");
});

test("what a schedule is filed under survives that it is moved", async () => {
	const [gone, stays] = [await newTopic("Apps"), await newTopic("Software")];
	const storyId = await storyOf([gone]);
	const { publicationId } = await publishStory(context, { storyId, at: inHours(24) });
	await split({ topicId: gone, storyIds: [storyId], into: stays });
	const at = inHours(30);
	await reschedulePublication(context, { storyId, publicationId, at });
	assert.deepEqual(await publicIn(stays, asOf(new Date(inHours(31)))), [storyId]);
	assert.deepEqual(await publicIn(gone, asOf(new Date(inHours(31)))), []);
});

test("a split gives chosen stories another topic, instead or besides, and leaves the rest", async () => {
	const old = await newTopic("Energy");
	const [sun, wind, coal] = [
		await storyOf([old], "Sun in the south"),
		await storyOf([old, paper.topics.trade], "Wind in the north"),
		await storyOf([old], "Coal stays"),
	];
	const paths = new Map<string, string>();
	for (const storyId of [sun, wind, coal])
		paths.set(storyId, (await publishStory(context, { storyId })).path);

	const { topicId: solar } = await split({ topicId: old, storyIds: [sun], newName: "Solar" });
	assert.deepEqual(await publicIn(solar), [sun]);
	assert.deepEqual(await publicIn(old), [coal, wind]);
	assert.deepEqual((await getDeskStory(context, sun))?.content.topicIds, [solar]);
	assert.deepEqual((await getStory(live, paths.get(sun) ?? ""))?.topics, [
		{ slug: "solar", name: "Solar" },
	]);

	const found = await listTopicStories(context, { topicId: old, ...everything, words: "wind" });
	assert.deepEqual([found.total, found.rows[0]?.storyId], [1, wind]);
	await split({ topicId: old, words: "north", all: "1", into: solar, how: "besides" });
	assert.deepEqual(await publicIn(solar), [wind, sun]);
	assert.deepEqual(await publicIn(old), [coal, wind]);
	const names = (await getStory(live, paths.get(wind) ?? ""))?.topics.map(({ slug }) => slug);
	assert.deepEqual(names, ["energy", "trade", "solar"]);
	// Revisions say what they said.
	const revision = await newsroomClient().revision.findFirstOrThrow({ where: { storyId: wind } });
	assert.deepEqual(revision.topicIds, [old, paper.topics.trade]);

	await assert.rejects(split({ topicId: old, storyIds: [sun], into: solar }), at("storyIds"));
	await assert.rejects(split({ topicId: old, storyIds: [coal] }), at("into"));
	await assert.rejects(split({ topicId: old, storyIds: [coal], newName: "Energy" }), at("newName"));
});

test("stories are chosen by section and by days of the paper's calendar", async () => {
	const topicId = await newTopic("Typhoons");
	const write = (claimedPublishedAt: string, sectionId: string) =>
		aStory(sectionId, { topicIds: [topicId] }, { claimedPublishedAt });
	const early = await write("2016-08-31T23:30:00+08:00", paper.sections.asia);
	const late = await write("2016-09-01T00:30:00+08:00", paper.sections.sport);
	for (const storyId of [early, late]) await publishStory(context, { storyId });
	const ask = async (more: object) => {
		const { rows } = await listTopicStories(context, { topicId, ...everything, ...more });
		return rows.map(({ storyId }) => storyId);
	};
	assert.deepEqual(await ask({}), [late, early]);
	assert.deepEqual(await ask({ firstDay: "2016-09-01" }), [late]);
	assert.deepEqual(await ask({ lastDay: "2016-08-31" }), [early]);
	assert.deepEqual(await ask({ sectionId: paper.sections.sport }), [late]);
});

test("only a topic that nothing names can be deleted; its address is free again", async () => {
	const topicId = await newTopic("Passing");
	await updateTopic(context, { topicId, name: "Passing", slug: "past", description: "" });
	const storyId = await storyOf([topicId]);
	const conflict = (error: unknown) => error instanceof Refusal && error.code === "conflict";
	await assert.rejects(deleteTopic(context, { topicId }), conflict);
	const story = await getDeskStory(context, storyId);
	const bases = { topicIds: story?.versions.fields.topicIds ?? 0 };
	await saveDraft(context, { storyId, patch: { fields: { topicIds: [] }, bases } });
	// Its revision could still be brought back.
	await assert.rejects(deleteTopic(context, { topicId }), conflict);

	const unused = await newTopic("Unused");
	await updateTopic(context, { topicId: unused, name: "Unused", slug: "spare", description: "" });
	await deleteTopic(context, { topicId: unused });
	assert.equal((await findPage(live, "/topics/unused")).found, "nothing");
	assert.ok(await newTopic("Unused"));
});

test("the list counts what readers can see, and goes on where a page ends", async () => {
	const topicId = await newTopic("Aardvarks");
	await publishStory(context, { storyId: await storyOf([topicId]) });
	await publishStory(context, { storyId: await storyOf([topicId]), at: inHours(24) });
	await storyOf([topicId]);
	const { rows } = await listTopics(context, { words: "aardv" });
	assert.deepEqual(
		rows.map(({ slug, live: count }) => [slug, count]),
		[["aardvarks", 1]],
	);
	const sheet = await getTopicSheet(context, topicId);
	assert.deepEqual([sheet?.live, sheet?.schedules, sheet?.drafts], [1, 1, 1]);
	for (let number = 10; number < 70; number++) await newTopic(`Many, O'Many ${number}`);
	const first = await listTopics(context, { words: "many" });
	const second = await listTopics(context, { words: "many", after: first.next ?? "" });
	assert.deepEqual([first.rows.length, second.rows.length, second.next], [50, 10, null]);
	assert.equal(second.rows[0]?.name, "Many, O'Many 60");
});

test("editors may not change the topics", async () => {
	const editor = { actor: await aStaffMember("editor", [paper.desks.foreign]) };
	const forbidden = (error: unknown) => error instanceof Refusal && error.code === "forbidden";
	const { japan: topicId, trade: into } = paper.topics;
	const words = { name: "Mine", slug: "", description: "" };
	await assert.rejects(addTopic(editor, words), forbidden);
	await assert.rejects(updateTopic(editor, { topicId, ...words }), forbidden);
	await assert.rejects(mergeTopics(editor, { topicId, into }), forbidden);
	await assert.rejects(splitTopic(editor, SplitTopic.parse({ topicId, into })), forbidden);
	await assert.rejects(deleteTopic(editor, { topicId }), forbidden);
	await assert.rejects(listTopics(editor, {}), forbidden);
	await assert.rejects(getTopicSheet(editor, topicId), forbidden);
	await assert.rejects(listTopicStories(editor, { topicId, ...everything }), forbidden);
	assert.equal((await getTopic(live, "japan"))?.name, "Japan");
});

test("what fills a front follows a merge", async () => {
	const [gone, stays] = [await newTopic("Cranes"), await newTopic("Lifting")];
	await publishStory(context, { storyId: await storyOf([gone]) });
	await mergeTopics(context, { topicId: gone, into: stays });
	const block = {
		...{ id: "00000000-0000-4000-8000-000000000001", kind: "grid", title: "", count: 4 },
		...{ cards: [], fill: { from: "topic", topicId: gone } },
	};
	const [filled] = await fillContainers(live, FrontContainers.parse([block]), { latest: false });
	assert.deepEqual([filled?.title, filled?.path], ["Lifting", "/topics/lifting"]);
});
