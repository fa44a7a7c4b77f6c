import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { newsroomClient } from "@/lib/db/newsroom";
import { asOwner } from "@/lib/db/owner";
import { useFreshDatabase } from "@/lib/testing/database";
import { manyStories } from "@/lib/testing/many-stories";
import { aPaper, type TestPaper } from "@/lib/testing/newsroom";
import { getApiStory, listApiStories } from "./api-stories";
import { findPage } from "./find-page";
import { getEditedFront } from "./get-front";
import { getHomeFront } from "./get-home-front";
import { getPaper } from "./get-paper";
import { getSectionFront } from "./get-section-front";
import { getStory } from "./get-story";
import { listFullStories } from "./list-full-stories";
import { listPublicRevisions } from "./list-public-revisions";
import { listRelatedStories } from "./list-related-stories";
import { listSitemaps, storiesOfSitemap } from "./list-sitemaps";
import { listCreditedStories, listLatestStories, listTopicStories } from "./list-stories";
import { listCorrections, listNotices } from "./notices";
import { getContributor } from "./profiles";
import type { Reader } from "./reader";

let paper: TestPaper;
const database = useFreshDatabase(async () => {
	paper = await aPaper();
});

type Asked = { query: string; params: string };

/** What a read asks the database, statement by statement. */
async function statementsOf(read: (reader: Reader) => Promise<unknown>): Promise<Asked[]> {
	const adapter = new PrismaPg(
		{ connectionString: database.readerUrl, options: "-c search_path=live" },
		{ schema: "live" },
	);
	const client = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
	const asked: Asked[] = [];
	client.$on("query", ({ query, params }) => asked.push({ query, params }));
	await read((ask) => ask(client));
	await client.$disconnect();
	return asked.filter(({ query }) => /^\s*(select|with)/i.test(query));
}

type Plan = { "Shared Hit Blocks": number; "Shared Read Blocks": number };

/** The blocks that a statement touches, once they are all in memory. */
async function blocksOf(client: Client, { query, params }: Asked): Promise<number> {
	const explain = `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${query}`;
	const { rows } = await client.query<{ "QUERY PLAN": { Plan: Plan }[] }>(
		explain,
		JSON.parse(params),
	);
	const plan = rows[0]?.["QUERY PLAN"][0]?.Plan;
	assert.ok(plan);
	return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
}

async function costOf(read: (reader: Reader) => Promise<unknown>): Promise<number> {
	const client = new Client({ connectionString: database.readerUrl });
	await client.connect();
	await client.query("SET search_path = live");
	let blocks = 0;
	for (const asked of await statementsOf(read)) blocks += await blocksOf(client, asked);
	await client.end();
	return blocks;
}

const middle = {
	at: new Date("2016-08-15T00:00:00Z"),
	id: "88888888-8888-4888-8888-888888888888",
};

/** One that was neither updated nor has expired. */
const path = "/asia/41";

/** Everything that readers ask. */
function reads(storyId: string): Record<string, (reader: Reader) => Promise<unknown>> {
	const { topics, contributor, source } = paper;
	const topicId = topics.japan;
	return {
		"the front": getHomeFront,
		"a front that editors arranged": async (reader) => {
			const front = await getEditedFront(reader, paper.sections.asia);
			assert.equal(front?.length, 3);
		},
		"latest news": (reader) => listLatestStories(reader, { limit: 40 }),
		"older news": (reader) => listLatestStories(reader, { before: middle, limit: 40 }),
		"a section": (reader) => getSectionFront(reader, { slug: "asia", before: null }),
		"an older page of a section": (reader) =>
			getSectionFront(reader, { slug: "asia", before: middle }),
		"a topic": (reader) => listTopicStories(reader, { topicId, limit: 25 }),
		"an older page of a topic": (reader) =>
			listTopicStories(reader, { topicId, before: middle, limit: 25 }),
		"a contributor": (reader) =>
			listCreditedStories(reader, { contributorId: contributor, limit: 25 }),
		"an older page of a contributor": (reader) =>
			listCreditedStories(reader, { contributorId: contributor, before: middle, limit: 25 }),
		"a source": (reader) => listCreditedStories(reader, { sourceId: source, limit: 25 }),
		"an older page of a source": (reader) =>
			listCreditedStories(reader, { sourceId: source, before: middle, limit: 25 }),
		"a story": (reader) => getStory(reader, path),
		"its related stories": async (reader) => {
			const story = await getStory(reader, path);
			return story && listRelatedStories(reader, story, { limit: 4 });
		},
		"an address": (reader) => findPage(reader, path),
		"the paper around every page": getPaper,
		"one of its own pages": (reader) => findPage(reader, "/about"),
		"ads.txt": (reader) => findPage(reader, "/ads.txt"),
		"an address of nothing": (reader) => findPage(reader, "/asia/2016/01/01/nothing"),
		"an old address that leads on": (reader) => findPage(reader, "/old/7.html", "?from=mail"),
		"a page that is named in a query": (reader) => findPage(reader, "/", "?p=7"),
		"an address of before": (reader) => findPage(reader, "/topics/nippon"),
		"a contributor's profile": (reader) => getContributor(reader, "ana-ruiz"),
		"the corrections": (reader) => listCorrections(reader, { limit: 40 }),
		"older corrections": (reader) => listCorrections(reader, { before: middle, limit: 40 }),
		"the notices of a story": (reader) => listNotices(reader, storyId),
		"the public texts of a story": (reader) => listPublicRevisions(reader, storyId),
		"the feed": (reader) => listFullStories(reader, { limit: 30 }),
		"the API's list": (reader) => listApiStories(reader, { limit: 20 }),
		"a section in the API": (reader) => listApiStories(reader, { section: "asia", limit: 20 }),
		"a story in the API": (reader) => getApiStory(reader, storyId),
		"the index of sitemaps": listSitemaps,
		// Few enough that the page is full at both sizes: 3,000 stories are about 70 a month.
		"the first page of a sitemap": (reader) =>
			storiesOfSitemap(reader, { month: "2016-09", part: 1 }, 40).next(),
	};
}

/** Redirects of an old site, numbered from `first` to `last`. */
async function manyRedirects(first: number, last: number): Promise<void> {
	await asOwner(database.ownerUrl, async (owner) => {
		await owner.query(
			`INSERT INTO redirect (id, source, target, created_at)
			SELECT gen_random_uuid(), CASE WHEN n % 2 = 0 THEN '/?p=' || n ELSE '/old/' || n || '.html' END,
				'/asia', now() FROM generate_series($1::int, $2::int) AS n`,
			[first, last],
		);
		await owner.query("VACUUM (ANALYZE) redirect");
	});
}

/** Editions of a front, one a minute until now; the last is live. */
async function launchOften(times: number): Promise<void> {
	const block = (fill: object) => ({
		...{ id: randomUUID(), kind: "grid", title: "", count: 8, cards: [] },
		fill,
	});
	const containers = [
		block({ from: "section", sectionId: paper.sections.asia }),
		block({ from: "topic", topicId: paper.topics.japan }),
		block({ from: "paper" }),
	];
	const minutes = (count: number) => new Date(Date.now() - count * 60_000);
	await newsroomClient().frontEdition.createMany({
		data: Array.from({ length: times }, (_, n) => ({
			front: paper.sections.asia,
			containers,
			from: minutes(times - n),
			until: n === times - 1 ? null : minutes(times - n - 1),
		})),
	});
}

async function costs(): Promise<Map<string, number>> {
	const { storyId } = await newsroomClient().storyAddress.findUniqueOrThrow({ where: { path } });
	const found = new Map<string, number>();
	for (const [name, read] of Object.entries(reads(storyId))) found.set(name, await costOf(read));
	return found;
}

test("what a reader's page costs does not depend on how many stories there are", async (context) => {
	const few = 3000;
	await launchOften(200);
	await manyStories(database.ownerUrl, 1, few);
	await manyRedirects(1, few);
	const former = { place: "topic", slug: "nippon", subjectId: paper.topics.japan };
	await newsroomClient().formerSlug.create({ data: former });
	const before = await costs();
	await manyStories(database.ownerUrl, few + 1, few * 5);
	await manyRedirects(few + 1, 100_000);
	for (const [name, cost] of await costs()) {
		const was = before.get(name) ?? 0;
		context.diagnostic(`${name}: ${was} blocks, then ${cost}`);
		if (!process.env.MANY)
			assert.ok(cost <= was * 1.5 + 40, `${name}: ${was} blocks, then ${cost}`);
	}
});
