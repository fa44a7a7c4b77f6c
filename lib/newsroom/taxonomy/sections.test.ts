import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { Refusal } from "@/lib/domain/refusal";
import { getDeskStory } from "@/lib/newsroom/story/get-desk-story";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { reschedulePublication } from "@/lib/newsroom/story/reschedule-publication";
import { restoreRevision } from "@/lib/newsroom/story/restore-revision";
import { saveDraft } from "@/lib/newsroom/story/save-draft";
import { withdrawStory } from "@/lib/newsroom/story/withdraw-story";
import { findPage } from "@/lib/published/find-page";
import {
	listLatestStories,
	listSectionStories,
	listTopicStories,
} from "@/lib/published/list-stories";
import { asOf, live } from "@/lib/published/reader";
import { listSections as listPublicSections } from "@/lib/published/site";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { addSection } from "./add-section";
import { listSections } from "./list-sections";
import { mergeSections } from "./merge-sections";
import { moveSection } from "./move-section";
import { reopenSection, retireSection } from "./retire-section";
import { updateSection } from "./update-section";

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const context = { actor: operator };
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

async function newSection(name: string) {
	const { sectionId } = await addSection(context, { name, slug: "", description: "", deskId: "" });
	return newsroomClient().section.findUniqueOrThrow({ where: { id: sectionId } });
}

async function lastKeys(): Promise<string[]> {
	const change = await newsroomClient().change.findFirstOrThrow({ orderBy: { id: "desc" } });
	return change.keys;
}

const at = (field: string) => (error: unknown) =>
	error instanceof Refusal && error.code === "invalid" && error.problems[0]?.field === field;

test("a section is opened last in the navigation, with a desk of its own", async () => {
	const section = await newSection("Arts & Letters");
	assert.equal(section.slug, "arts-letters");
	const desk = await newsroomClient().desk.findUniqueOrThrow({ where: { id: section.deskId } });
	assert.equal(desk.name, "Arts & Letters");
	assert.equal((await listPublicSections(live)).at(-1)?.slug, "arts-letters");
	assert.deepEqual((await findPage(live, "/arts-letters")).found, "page");
	assert.ok((await lastKeys()).includes("site"));
});

test("a section may have neither the portal's own address nor another's, nor one that leads on", async () => {
	const add = (name: string, slug = "") =>
		addSection(context, { name, slug, description: "", deskId: "" });
	await assert.rejects(add("Newsroom"), at("slug"));
	await assert.rejects(add("2016"), at("slug"));
	await assert.rejects(add("Asia"), at("slug"));
	await assert.rejects(add("!!!"), at("slug"));
	const { id, name, deskId } = await newSection("Motoring");
	const change = { sectionId: id, name, description: "", deskId };
	await updateSection(context, { ...change, slug: "cars" });
	await assert.rejects(add("Motoring again", "motoring"), at("slug"));
	await updateSection(context, { ...change, slug: "motoring" });
	assert.equal((await findPage(live, "/motoring")).found, "page");
	assert.deepEqual(await findPage(live, "/cars"), { found: "renamed", to: "/motoring" });
});

test("with a section's new slug its stories move, and each old address leads on in one step", async () => {
	const { id, name, deskId } = await newSection("Weather");
	const storyId = await aStory(id, { headline: "Rain again" });
	const { path } = await publishStory(context, { storyId });
	const { path: gone } = await publishStory(context, { storyId: await aStory(id) });
	const withdrawn = (await findPage(live, gone)) as { storyId: string };
	await withdrawStory(context, { storyId: withdrawn.storyId, reason: "No." });
	for (const slug of ["skies", "climate"])
		await updateSection(context, { sectionId: id, name, slug, description: "", deskId });

	const now = path.replace("/weather/", "/climate/");
	assert.deepEqual(await findPage(live, path), { found: "moved", storyId, to: now });
	assert.deepEqual(await findPage(live, path.replace("/weather/", "/skies/")), {
		found: "moved",
		storyId,
		to: now,
	});
	assert.equal((await findPage(live, now)).found, "story");
	assert.deepEqual(await findPage(live, "/weather"), { found: "renamed", to: "/climate" });
	assert.equal((await findPage(live, gone)).found, "gone");
	const [card] = await listSectionStories(live, { section: "climate", limit: 5 });
	assert.equal(card?.path, now);
	assert.equal(card?.updatedAt.getTime(), card?.firstPublishedAt.getTime());
});

test("a merge takes stories, schedules and drafts along, and says so to caches", async () => {
	const from = await newSection("Ships");
	const into = await newSection("Trade");
	const byline = [{ type: "contributor" as const, contributorId: paper.contributor }];
	const topicIds = [paper.topics.japan];
	const storyId = await aStory(from.id, { headline: "A ship", topicIds, byline });
	const shown = await publishStory(context, { storyId });
	const twin = await aStory(into.id, { headline: "A ship" });
	const there = await publishStory(context, { storyId: twin });
	const dated = await aStory(from.id, { headline: "Tomorrow's ship" });
	const scheduled = await publishStory(context, { storyId: dated, at: inHours(24) });
	const draft = await aStory(from.id);
	const before = new Date();
	const [row] = (await listSections(context)).filter(({ id }) => id === from.id);
	assert.deepEqual([row?.live, row?.schedules, row?.drafts], [1, 1, 1]);

	assert.deepEqual(await mergeSections(context, { sectionId: from.id, into: into.id }), {
		into: into.id,
		live: 1,
		schedules: 1,
	});

	const to = shown.path.replace("/ships/", "/trade/");
	assert.equal(to, there.path);
	assert.deepEqual(await findPage(live, shown.path), {
		found: "moved",
		storyId,
		to: `${there.path}-2`,
	});
	assert.deepEqual(await findPage(live, there.path), { found: "story", storyId: twin });
	assert.deepEqual(await findPage(live, "/ships"), { found: "renamed", to: "/trade" });
	assert.ok(!(await listPublicSections(live)).some(({ slug }) => slug === "ships"));
	const listed = await listTopicStories(live, { topicId: paper.topics.japan, limit: 9 });
	assert.deepEqual(
		listed.filter((card) => card.storyId === storyId).map((card) => card.section.slug),
		["trade"],
	);

	// The schedule goes live in the other section; nothing of it can be read before.
	const soon = await getDeskStory(context, dated);
	assert.equal(soon?.path, scheduled.path.replace("/ships/", "/trade/"));
	assert.equal(soon?.publications.filter((one) => one.cancelledAt === null).length, 1);
	assert.equal((await findPage(live, scheduled.path)).found, "nothing");
	assert.equal((await findPage(live, soon?.path ?? "")).found, "nothing");
	const then = asOf(new Date(inHours(25)));
	assert.equal((await findPage(then, soon?.path ?? "")).found, "story");
	assert.ok((await listLatestStories(then, { limit: 3 })).some((one) => one.storyId === dated));

	const moved = await getDeskStory(context, draft);
	assert.equal(moved?.content.sectionId, into.id);
	assert.equal(moved?.deskId, into.deskId);
	const keys = await lastKeys();
	for (const key of ["site", "home", "section:ships", "section:trade", "sitemap"])
		assert.ok(keys.includes(key), key);
	// What stood where until then is as it was.
	const past = await listSectionStories(asOf(before), { section: "ships", limit: 5 });
	assert.deepEqual(
		past.map((card) => card.path),
		[shown.path],
	);
});

test("after a merge a schedule can be moved, and an old revision be brought back, in the other section", async () => {
	const from = await newSection("Rail");
	const into = await newSection("Roads");
	const storyId = await aStory(from.id, { headline: "Trains" });
	const { publicationId } = await publishStory(context, { storyId, at: inHours(24) });
	await changeField(storyId, "headline", "Trains again");
	await mergeSections(context, { sectionId: from.id, into: into.id });
	await restoreRevision(context, { storyId, number: 1 });
	const story = await getDeskStory(context, storyId);
	assert.equal(story?.content.sectionId, into.id);
	const standing = story?.publications.find((one) => one.cancelledAt === null);
	assert.notEqual(standing?.publicationId, publicationId);
	const moved = await reschedulePublication(context, {
		storyId,
		publicationId: standing?.publicationId ?? "",
		at: inHours(48),
	});
	assert.match(moved.path, /^\/roads\//);

	// A page that was open all the while still names the old section.
	const base = story?.versions.fields.sectionId ?? 0;
	const patch = { fields: { sectionId: from.id }, bases: { sectionId: base } };
	const saved = await saveDraft(context, { storyId, patch });
	assert.equal(saved.content.sectionId, into.id);
});

test("a chain of merges and new slugs is one step", async () => {
	const [a, b, c] = [await newSection("One"), await newSection("Two"), await newSection("Three")];
	const { path } = await publishStory(context, { storyId: await aStory(a.id) });
	await mergeSections(context, { sectionId: a.id, into: b.id });
	await mergeSections(context, { sectionId: b.id, into: c.id });
	await updateSection(context, {
		sectionId: c.id,
		name: "Three",
		slug: "four",
		description: "",
		deskId: c.deskId,
	});
	const found = await findPage(live, path);
	assert.equal(found.found === "moved" && found.to, path.replace("/one/", "/four/"));
	for (const old of ["/one", "/two", "/three"])
		assert.deepEqual(await findPage(live, old), { found: "renamed", to: "/four" });
});

test("a retired section takes nothing new; what it has can be read and corrected; it can come back", async () => {
	const { id } = await newSection("Olympics");
	const storyId = await aStory(id, { headline: "Gold" });
	const { path } = await publishStory(context, { storyId });
	await retireSection(context, { sectionId: id, leadsTo: "" });
	assert.ok(!(await listPublicSections(live)).some(({ slug }) => slug === "olympics"));
	assert.equal((await findPage(live, "/olympics")).found, "page");
	assert.equal((await findPage(live, path)).found, "story");
	await assert.rejects(aStory(id), at("sectionId"));
	await changeField(storyId, "headline", "Gold and silver");
	await publishStory(context, { storyId });
	await assert.rejects(retireSection(context, { sectionId: id, leadsTo: "" }), Refusal);
	const other = await aStory(paper.sections.asia);
	await assert.rejects(changeField(other, "sectionId", id), at("sectionId"));

	await reopenSection(context, { sectionId: id });
	await retireSection(context, { sectionId: id, leadsTo: paper.sections.sport });
	assert.deepEqual(await findPage(live, "/olympics"), { found: "renamed", to: "/sport" });
	assert.equal((await findPage(live, path)).found, "story");
	await assert.rejects(
		mergeSections(context, { sectionId: paper.sections.asia, into: id }),
		at("into"),
	);
	await reopenSection(context, { sectionId: id });
	assert.equal((await findPage(live, "/olympics")).found, "page");
});

test("sections move up and down among the open ones", async () => {
	const slugs = async () => (await listPublicSections(live)).map(({ slug }) => slug);
	const before = await slugs();
	const last = before.at(-1);
	const { id } = await newsroomClient().section.findUniqueOrThrow({ where: { slug: last } });
	await moveSection(context, { sectionId: id, direction: "down" });
	assert.deepEqual(await slugs(), before);
	await moveSection(context, { sectionId: id, direction: "up" });
	assert.deepEqual((await slugs()).at(-2), last);
});

test("a section that goes to another desk takes its stories along, but for those handed elsewhere", async () => {
	const section = await newSection("Markets");
	const storyId = await aStory(section.id);
	const elsewhere = await aStory(section.id);
	await newsroomClient().story.update({
		where: { id: elsewhere },
		data: { deskId: paper.desks.sport },
	});
	const { id: sectionId, name, slug, description } = section;
	const change = { sectionId, name, slug, description, deskId: paper.desks.foreign };
	await updateSection(context, change);
	assert.equal((await getDeskStory(context, storyId))?.deskId, paper.desks.foreign);
	assert.equal((await getDeskStory(context, elsewhere))?.deskId, paper.desks.sport);
});

test("editors and machines may not change the sections", async () => {
	const editor = { actor: await aStaffMember("editor", [paper.desks.foreign]) };
	const machine = {
		actor: { type: "token", id: "0198c0de", name: "feed", role: "admin" } as const,
	};
	const forbidden = (error: unknown) => error instanceof Refusal && error.code === "forbidden";
	const { asia: sectionId, sport: into } = paper.sections;
	const before = await listSections(context);
	for (const who of [editor, machine]) {
		const words = { name: "Mine", slug: "", description: "", deskId: "" };
		await assert.rejects(addSection(who, words), forbidden);
		await assert.rejects(
			updateSection(who, { ...words, sectionId, deskId: paper.desks.sport }),
			forbidden,
		);
		await assert.rejects(moveSection(who, { sectionId, direction: "down" }), forbidden);
		await assert.rejects(mergeSections(who, { sectionId, into }), forbidden);
		await assert.rejects(retireSection(who, { sectionId, leadsTo: "" }), forbidden);
		await assert.rejects(reopenSection(who, { sectionId }), forbidden);
		await assert.rejects(listSections(who), forbidden);
	}
	assert.deepEqual(await listSections(context), before);
});
