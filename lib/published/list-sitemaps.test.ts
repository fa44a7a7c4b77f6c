import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { asOwner } from "@/lib/db/owner";
import { operator } from "@/lib/domain/actor";
import { readSitemapFile, sitemapPath } from "@/lib/domain/urls";
import { chooseSitemap } from "@/lib/newsroom/story/choose-sitemap";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { withdrawStory } from "@/lib/newsroom/story/withdraw-story";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { listSitemaps, storiesOfSitemap } from "./list-sitemaps";
import { live } from "./reader";

const context = { actor: operator };
let paper: TestPaper;
const database = useFreshDatabase(async () => {
	paper = await aPaper();
});

async function appeared(claimedPublishedAt: string): Promise<{ storyId: string; path: string }> {
	const storyId = await aStory(paper.sections.asia, {}, { claimedPublishedAt });
	return { storyId, path: (await publishStory(context, { storyId })).path };
}

async function pathsOf(month: string, part = 1, rows?: number): Promise<string[][]> {
	const pages: string[][] = [];
	for await (const page of storiesOfSitemap(live, { month, part }, rows))
		pages.push(page.map(({ path }) => path));
	return pages;
}

const months = async () => (await listSitemaps(live)).map(sitemapPath);

test("a story is in the sitemap of the month in which it appeared, in the site's zone", async () => {
	const late = await appeared("2016-08-31T23:59:59+08:00");
	const early = await appeared("2016-09-01T00:00:00+08:00");
	const next = await appeared("2016-09-02T00:00:00+08:00");
	assert.deepEqual(await months(), [
		"/sitemaps/stories-2016-09.xml",
		"/sitemaps/stories-2016-08.xml",
	]);
	assert.deepEqual(await pathsOf("2016-08"), [[late.path]]);
	assert.deepEqual(await pathsOf("2016-09", 1, 1), [[next.path], [early.path]]);
	assert.deepEqual(await pathsOf("2016-09", 2), []);
});

test("the index says when the last story of a month changed, and forgets a month that is empty", async () => {
	const { storyId } = await appeared("2015-03-05T12:00:00+08:00");
	const other = await appeared("2015-03-06T12:00:00+08:00");
	const march = async () => (await listSitemaps(live)).find(({ month }) => month === "2015-03");
	assert.equal((await march())?.changedAt.toISOString(), "2015-03-06T04:00:00.000Z");
	await changeField(storyId, "standfirst", "Corrected.");
	const update = await publishStory(context, { storyId });
	assert.deepEqual((await march())?.changedAt, update.from);
	assert.equal((await pathsOf("2015-03")).flat().length, 2, "an update is no second address");

	await withdrawStory(context, { storyId, reason: "It was not so." });
	assert.equal((await march())?.changedAt.toISOString(), "2015-03-06T04:00:00.000Z");
	await withdrawStory(context, { storyId: other.storyId, reason: "Nor this." });
	assert.equal(await march(), undefined);
});

test("what is only scheduled is in no sitemap", async () => {
	const before = await months();
	const storyId = await aStory(paper.sections.asia);
	await publishStory(context, { storyId, at: "2031-01-05T00:00:00Z" });
	assert.deepEqual(await months(), before);
});

test("a month that is full goes on in another part, and a story stays where it is", async () => {
	const month = "2014-05";
	const choose = (full: number) =>
		newsroomClient().$transaction((tx) => chooseSitemap(tx, [], month, full));
	assert.deepEqual(await choose(2), { sitemapMonth: month, sitemapPart: 1 });
	const first = await appeared("2014-05-01T12:00:00+08:00");
	assert.equal((await choose(2)).sitemapPart, 1);
	await appeared("2014-05-02T12:00:00+08:00");
	assert.equal((await choose(2)).sitemapPart, 2);

	const second = await appeared("2014-05-03T12:00:00+08:00");
	await asOwner(database.ownerUrl, async (owner) => {
		await owner.query("SET session_replication_role = replica");
		await owner.query("UPDATE publication SET sitemap_part = 2 WHERE path = $1", [second.path]);
	});
	assert.equal((await choose(2)).sitemapPart, 2);
	await changeField(second.storyId, "standfirst", "Corrected.");
	await publishStory(context, { storyId: second.storyId });
	assert.deepEqual(await pathsOf(month, 2), [[second.path]]);
	assert.equal((await pathsOf(month)).flat().at(-1), first.path);
	const listed = (await months()).filter((path) => path.includes(month));
	assert.deepEqual(listed, ["/sitemaps/stories-2014-05-2.xml", "/sitemaps/stories-2014-05.xml"]);
});

test("a publication cannot be put into another sitemap afterwards", async () => {
	const { path } = await appeared("2013-01-01T12:00:00+08:00");
	const move = newsroomClient().publication.updateMany({
		where: { path },
		data: { sitemapPart: 2 },
	});
	await assert.rejects(move, /stays in the sitemap/);
});

test("a file's name is read back, and other names are none of ours", () => {
	for (const name of [
		{ month: "2016-09", part: 1 },
		{ month: "2016-12", part: 17 },
	])
		assert.deepEqual(readSitemapFile(sitemapPath(name).replace("/sitemaps/", "")), name);
	for (const file of [
		"stories-2016-13.xml",
		"stories-2016-09-1.xml",
		"stories-2016-09-02.xml",
		"stories-2016-09-99999.xml",
		"stories-2016-9.xml",
		"stories-2016-09.xml.gz",
		"x",
	])
		assert.equal(readSitemapFile(file), null, file);
});
