import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { asOwner } from "@/lib/db/owner";
import { operator } from "@/lib/domain/actor";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, aStory, type TestPaper } from "@/lib/testing/newsroom";
import { EventFilter } from "./event-filter";
import { EventPlace, eachEvent, listActs, listAllEvents } from "./list-all-events";

let paper: TestPaper;
const database = useFreshDatabase(async () => {
	paper = await aPaper();
});

const context = { actor: operator };

/** Every event that fits, page by page, and back again. */
async function readBothWays(filter: EventFilter, limit: number): Promise<[string[], string[]]> {
	const [down, up]: [string[], string[]] = [[], []];
	let page = await listAllEvents(context, { filter, limit });
	down.push(...page.events.map(({ id }) => id));
	while (page.older) {
		page = await listAllEvents(context, { filter, limit, before: EventPlace.parse(page.older) });
		down.push(...page.events.map(({ id }) => id));
	}
	up.unshift(...page.events.map(({ id }) => id));
	while (page.newer) {
		page = await listAllEvents(context, { filter, limit, after: EventPlace.parse(page.newer) });
		up.unshift(...page.events.map(({ id }) => id));
	}
	return [down, up];
}

test("the list is read to its end and back, and misses and repeats nothing", async () => {
	for (let stories = 0; stories < 7; stories += 1) await aStory(paper.sections.asia);
	const rows = await newsroomClient().event.findMany({ orderBy: [{ at: "desc" }, { id: "desc" }] });
	const all = rows.map(({ id }) => String(id));
	for (const limit of [1, 2, 3, 50]) {
		const [down, up] = await readBothWays({}, limit);
		assert.deepEqual(down, all, `by ${limit}`);
		assert.deepEqual(up, all, `by ${limit}, back`);
	}
});

test("one finds what somebody did to a story on a day, by the address that readers know", async () => {
	const editor = await aStaffMember("producer");
	const storyId = await aStory(paper.sections.asia, { headline: "Looked for" });
	const { path } = await publishStory({ actor: editor }, { storyId });
	const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Hong_Kong" }).format();
	const find = async (filter: EventFilter) =>
		(await listAllEvents(context, { filter, limit: 50 })).events;
	const [only, ...none] = await find({ actor: `staff:${editor.id}` });
	assert.deepEqual(none, []);
	assert.equal(only?.act, "published");
	assert.equal(only.by, editor.name);
	assert.deepEqual(only.story, { id: storyId, headline: "Looked for" });
	for (const story of [
		storyId,
		path,
		`https://news.example${path}?x`,
		`/newsroom/stories/${storyId}`,
	])
		assert.deepEqual(
			(await find({ story, act: "published" })).map(({ id }) => id),
			[only.id],
		);
	assert.equal((await find({ story: storyId, from: today, until: today })).length, 3);
	assert.equal((await find({ story: storyId, until: "2020-01-01" })).length, 0);
	await assert.rejects(() => find({ story: "/no/such" }), { code: "invalid" });
	assert.equal(EventFilter.safeParse({ from: "30.11.2026" }).success, false);
	assert.ok((await listActs(context)).includes("published"));
});

test("a file has everything that fits", async () => {
	const seen: string[] = [];
	for await (const events of await eachEvent(context, { act: "written" }))
		seen.push(...events.map(({ act }) => act));
	assert.equal(seen.length, await newsroomClient().event.count({ where: { act: "written" } }));
});

test("nobody but an admin sees what everybody did", async () => {
	for (const actor of [
		await aStaffMember("reporter"),
		await aStaffMember("editor"),
		await aStaffMember("producer"),
		{ type: "token", id: "x", name: "m", role: "admin" } as const,
	]) {
		const forbidden = { name: "Refusal", code: "forbidden" };
		await assert.rejects(() => listAllEvents({ actor }, { filter: {}, limit: 1 }), forbidden);
		await assert.rejects(() => eachEvent({ actor }, {}), forbidden);
		await assert.rejects(() => listActs({ actor }), forbidden);
	}
});

test("among a hundred thousand events a page costs a look into an index, whatever is asked for", async () => {
	await asOwner(database.ownerUrl, async (owner) => {
		await owner.query(`
			INSERT INTO event (at, act, actor, detail)
			SELECT now() - n * interval '1 second', (ARRAY['signed-in', 'published', 'moved'])[1 + n % 3],
				'staff:00000000-0000-7000-8000-0000000000' || lpad((n % 40)::text, 2, '0'), '{}'
			FROM generate_series(1, 100000) AS n`);
		await owner.query("ANALYZE event");
		const actor = "actor = 'staff:00000000-0000-7000-8000-000000000007'";
		for (const where of [
			"true",
			actor,
			"act = 'published'",
			`${actor} AND act = 'published'`,
			"at < now() - interval '20 hours' AND at > now() - interval '21 hours'",
			"act = 'moved' AND (at, id) < (now() - interval '3 hours', 5)",
		]) {
			const { rows } = await owner.query<{ "QUERY PLAN": string }>(
				`EXPLAIN SELECT id FROM event WHERE ${where} ORDER BY at DESC, id DESC LIMIT 51`,
			);
			const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
			assert.match(plan, /Index (Only )?Scan/, plan);
			assert.doesNotMatch(plan, /Seq Scan|Sort/, plan);
		}
	});
});
