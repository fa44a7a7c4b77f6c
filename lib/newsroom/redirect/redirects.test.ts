import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { AddRedirect } from "@/lib/domain/redirect";
import { Refusal } from "@/lib/domain/refusal";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { withdrawStory } from "@/lib/newsroom/story/withdraw-story";
import { addSection } from "@/lib/newsroom/taxonomy/add-section";
import { mergeSections } from "@/lib/newsroom/taxonomy/merge-sections";
import { findPage } from "@/lib/published/find-page";
import { live } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, aStory, type TestPaper } from "@/lib/testing/newsroom";
import { addRedirect, removeRedirect } from "./add-redirect";
import { applyImport, undoImport } from "./apply-import";
import { getImport, listFaultyLines, listImports } from "./list-imports";
import { listRedirects } from "./list-redirects";
import { stageImport } from "./stage-import";

let paper: TestPaper;
useFreshDatabase(async () => {
	paper = await aPaper();
});

const context = { actor: operator };
const lead = (from: string, to: string, kind?: "temporary") =>
	addRedirect(context, AddRedirect.parse({ from, to, kind }));
const to = (target: string, permanent = true) => ({ found: "elsewhere", to: target, permanent });
const at = (field: string) => (error: unknown) =>
	error instanceof Refusal && error.code === "invalid" && error.problems[0]?.field === field;

/** A file that comes in small pieces. */
async function* inPieces(text: string): AsyncGenerator<Uint8Array> {
	const bytes = Buffer.from(text);
	for (let from = 0; from < bytes.length; from += 7) yield bytes.subarray(from, from + 7);
}

const send = (text: string) => stageImport(context, { fileName: "old.csv", file: inPieces(text) });

async function lastKeys(): Promise<string[]> {
	const change = await newsroomClient().change.findFirstOrThrow({ orderBy: { id: "desc" } });
	return change.keys;
}

test("an old address leads on, however it is written, until it is taken away", async () => {
	const { redirectId } = await lead("https://old.example/2014/05/Old-Title.HTML", "/asia");
	assert.deepEqual(await lastKeys(), ["path:/2014/05/old-title.html", "redirects"]);
	assert.deepEqual(await findPage(live, "/2014/05/old-title.html"), to("/asia"));
	assert.deepEqual(
		await findPage(live, "/2014/05/old-title.html", "?utm_source=mail&print=1"),
		to("/asia"),
	);
	const { rows } = await listRedirects(context, { words: "old-title" });
	assert.deepEqual(rows, [
		{ id: redirectId, source: "/2014/05/old-title.html", target: "/asia", permanent: true },
	]);
	await removeRedirect(context, { redirectId });
	assert.deepEqual(await findPage(live, "/2014/05/old-title.html"), { found: "nothing" });
});

test("an address that names its page in the query leads on; our own pages stay as they are", async () => {
	await lead("/?p=123", "/sport");
	await lead("/index.php?id=7&page=2", "https://elsewhere.example/seven", "temporary");
	assert.deepEqual(await findPage(live, "/", "?p=123"), to("/sport"));
	assert.deepEqual(await findPage(live, "/", "?utm_source=x&p=123"), to("/sport"));
	assert.deepEqual(await findPage(live, "/", "?p=124"), { found: "page" });
	assert.deepEqual(await findPage(live, "/", "?before=123"), { found: "page" });
	assert.deepEqual(
		await findPage(live, "/index.php", "?page=2&id=7"),
		to("https://elsewhere.example/seven", false),
	);
});

test("no redirect stands over a page of ours, behind its doors, or leads in a circle", async () => {
	const { path } = await publishStory(context, { storyId: await aStory(paper.sections.asia) });
	for (const from of [path, "/asia", "/topics/japan", "/", "/feed.xml", "/newsroom/x", "/api/v1"])
		await assert.rejects(lead(from, "/sport"), at("from"), from);
	await assert.rejects(lead("no path", "/sport"), at("from"));
	await assert.rejects(lead("//evil.example/x", "/sport"), at("from"));
	for (const target of ["http://example.com", "javascript:alert(1)", "//evil.example", "sport"])
		await assert.rejects(lead("/old", target), at("to"), target);
	await lead("/a", "/b");
	await lead("/b", "/c");
	await assert.rejects(lead("/c", "/a?x=1"), at("to"));
	await assert.rejects(lead("/a", "/d"), at("from"));
	await assert.rejects(lead("/e", "/E/"), at("to"));
	assert.deepEqual(await findPage(live, "/a"), to("/c"));
	await lead("/c", "https://far.example/", "temporary");
	assert.deepEqual(await findPage(live, "/a"), to("https://far.example/", false));
});

test("what an old address leads to may move: readers come there in one step", async () => {
	const { sectionId } = await addSection(context, {
		...{ name: "Rivers", slug: "", description: "", deskId: "" },
	});
	const { path } = await publishStory(context, { storyId: await aStory(sectionId) });
	await lead("/river.html", path);
	await lead("/rivers.html", "/rivers");
	await mergeSections(context, { sectionId, into: paper.sections.asia });
	assert.deepEqual(await findPage(live, "/river.html"), to(path.replace("/rivers/", "/asia/")));
	assert.deepEqual(await findPage(live, "/rivers.html"), to("/asia"));
});

test("a withdrawn story stays gone, whatever is said of its address", async () => {
	const storyId = await aStory(paper.sections.asia);
	const { path } = await publishStory(context, { storyId });
	await withdrawStory(context, { storyId, reason: "No." });
	await assert.rejects(lead(path, "/asia"), at("from"));
	await newsroomClient().redirect.create({
		data: { source: path, target: "/asia", createdAt: new Date() },
	});
	assert.equal((await findPage(live, path)).found, "gone");
});

test("a file of old addresses is looked at line by line, taken whole, and taken back whole", async () => {
	await lead("/known.html", "/asia");
	await lead("/other.html", "/asia");
	await lead("/far", "/ring-1");
	const file = [
		"From,To,Kind",
		"/one.html,/asia",
		"",
		'"/two, too.html";/sport;302',
		"/One.html/,/sport",
		"no address,/asia",
		"/three.html,/asia,sometimes",
		"/known.html,/asia",
		"/other.html,/sport",
		"/asia,/sport",
		"/ring-1,/ring-2",
		"/ring-2,/far",
		"/four.html,/one.html",
		"/five.html",
		"http://old.example/?p=9,https://else.example/9",
	].join("\r\n");
	const { importId, good, lines } = await send(`\uFEFF${file}`);
	assert.deepEqual([good, lines], [4, 13]);
	const sheet = await getImport(context, importId);
	assert.deepEqual(sheet?.faults, { wrong: 5, known: 1, looping: 2, doubled: 1 });
	const faulty = await listFaultyLines(context, { importId, after: 0, limit: 50 });
	assert.deepEqual(
		faulty.map(({ line, fault }) => [line, fault]),
		[
			...[
				[5, "doubled"],
				[6, "wrong"],
				[7, "wrong"],
				[8, "known"],
				[9, "wrong"],
				[10, "wrong"],
			],
			...[
				[11, "looping"],
				[12, "looping"],
				[14, "wrong"],
			],
		],
	);
	assert.match(faulty[0]?.problem ?? "", /line 2 already/);
	assert.equal((await findPage(live, "/one.html")).found, "nothing");

	assert.deepEqual(await applyImport(context, { importId }), { taken: 4 });
	assert.deepEqual(await lastKeys(), ["redirects"]);
	assert.deepEqual(await findPage(live, "/one.html"), to("/asia"));
	assert.deepEqual(await findPage(live, "/two,%20too.html"), to("/sport", false));
	assert.deepEqual(await findPage(live, "/four.html"), to("/asia"));
	assert.deepEqual(await findPage(live, "/", "?p=9"), to("https://else.example/9"));
	await assert.rejects(applyImport(context, { importId }), Refusal);
	const listed = await listRedirects(context, { importId });
	assert.equal(listed.rows.length, 4);

	assert.deepEqual(await undoImport(context, { importId }), { removed: 4 });
	assert.equal((await findPage(live, "/one.html")).found, "nothing");
	assert.deepEqual(await findPage(live, "/known.html"), to("/asia"));
	await assert.rejects(undoImport(context, { importId }), Refusal);
	assert.equal((await listImports(context))[0]?.id, importId);
});

test("a file that no longer fits what is there is not taken", async () => {
	const { importId } = await send("/x-1,/x-2");
	await lead("/x-2", "/x-1");
	const conflict = (error: unknown) => error instanceof Refusal && error.code === "conflict";
	await assert.rejects(applyImport(context, { importId }), conflict);
});

test("a broken file, an empty one and one that is too long are refused with a sentence", async () => {
	const invalid = (sentence: RegExp) => (error: unknown) =>
		error instanceof Refusal && error.code === "invalid" && sentence.test(error.message);
	await assert.rejects(send(""), invalid(/no line/));
	await assert.rejects(send('/a,/b\n"/c,/d\n/e,/f'), invalid(/quote/));
});

test("a long file is looked at and taken; one of more than a hundred thousand lines is refused", async () => {
	const rows = Array.from({ length: 20_000 }, (_, n) => `/many/${n}.html,/asia?n=${n}`);
	async function* file() {
		for (let from = 0; from < rows.length; from += 1000)
			yield Buffer.from(`${rows.slice(from, from + 1000).join("\n")}\n`);
	}
	const { importId, good } = await stageImport(context, { fileName: "many.csv", file: file() });
	assert.equal(good, 20_000);
	assert.deepEqual(await applyImport(context, { importId }), { taken: 20_000 });
	assert.deepEqual(await findPage(live, "/many/19999.html"), to("/asia?n=19999"));
	const { next } = await listRedirects(context, { words: "many" });
	const second = await listRedirects(context, { words: "many", after: next ?? "" });
	assert.equal(second.rows.length, 50);
	while (rows.length <= 100_000) rows.push("/one-more,/asia");
	await assert.rejects(stageImport(context, { fileName: "many.csv", file: file() }), Refusal);
});

test("editors may not lead addresses on", async () => {
	const editor = { actor: await aStaffMember("editor", [paper.desks.foreign]) };
	const forbidden = (error: unknown) => error instanceof Refusal && error.code === "forbidden";
	const { redirectId } = await lead("/mine", "/asia");
	const input = AddRedirect.parse({ from: "/theirs", to: "/asia" });
	const { importId } = await send("/theirs,/asia");
	await assert.rejects(addRedirect(editor, input), forbidden);
	await assert.rejects(removeRedirect(editor, { redirectId }), forbidden);
	const file = inPieces("/theirs,/asia");
	await assert.rejects(stageImport(editor, { fileName: "a.csv", file }), forbidden);
	await assert.rejects(applyImport(editor, { importId }), forbidden);
	await assert.rejects(undoImport(editor, { importId }), forbidden);
	await assert.rejects(listRedirects(editor, {}), forbidden);
	await assert.rejects(listImports(editor), forbidden);
	await assert.rejects(getImport(editor, importId), forbidden);
	await assert.rejects(listFaultyLines(editor, { importId, after: 0, limit: 1 }), forbidden);
	assert.deepEqual(await findPage(live, "/mine"), to("/asia"));
	assert.equal((await findPage(live, "/theirs")).found, "nothing");
});
