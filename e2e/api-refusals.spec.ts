import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { z } from "zod";
import type { Visitor } from "./doors-cast";
import { test } from "./doors-fixtures";
import { expect } from "./fixtures";

test.describe.configure({ timeout: 120_000 });

const Problem = z.strictObject({
	type: z.string().startsWith("urn:dateline:refusal:"),
	title: z.string().min(1),
	status: z.number(),
	detail: z.string().min(1),
	problems: z.array(z.strictObject({ field: z.string(), sentence: z.string().min(1) })).optional(),
});

type Refused = { status: number; fields: string[] };

/** Sends bytes as they are; whatever the answer, it is a problem, and tells nothing of our inside. */
async function refused(
	url: string,
	{
		method = "POST",
		headers,
		body,
	}: { method?: string; headers: Record<string, string>; body?: BodyInit | null },
): Promise<Refused> {
	const answer = await fetch(url, {
		method,
		headers,
		body: body ?? null,
	});
	const text = await answer.text();
	expect(answer.headers.get("content-type"), `${answer.status} ${text}`).toBe(
		"application/problem+json",
	);
	expect(answer.headers.get("cache-control")).toContain("no-store");
	expect(text).not.toMatch(/prisma|postgres|\bsql\b|at \w+ \(|node_modules|undefined/i);
	const problem = Problem.parse(JSON.parse(text));
	expect(problem.status).toBe(answer.status);
	return { status: answer.status, fields: (problem.problems ?? []).map(({ field }) => field) };
}

const json = (visitor: Visitor) => ({ ...visitor.headers, "content-type": "application/json" });

const good = { section: "asia", headline: "Ferry", body: ["It sailed."] };
const rule = { type: "rule", attrs: { id: "same-id" } };
const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;

const wrongStories: [what: string, body: string, field: string | null][] = [
	["no JSON", "{", null],
	["nothing", "", "section"],
	["a list", "[]", null],
	["null", "null", null],
	["a word", '"story"', null],
	["very deep", deep, null],
	["no section", JSON.stringify({ headline: "A", body: ["B"] }), "section"],
	["an unknown section", JSON.stringify({ ...good, section: "atlantis" }), "section"],
	["an unknown source", JSON.stringify({ ...good, source: "atlantis" }), "source"],
	["an unknown topic", JSON.stringify({ ...good, topics: ["atlantis"] }), "topics"],
	["an unknown picture", JSON.stringify({ ...good, pictureId: randomUUID() }), null],
	["an unknown field", JSON.stringify({ ...good, deskState: "ready" }), ""],
	["an id of its own", JSON.stringify({ ...good, id: randomUUID() }), ""],
	["__proto__", '{"__proto__":{"a":1},"section":"asia","headline":"A","body":["B"]}', ""],
	["a list for a word", JSON.stringify({ ...good, headline: ["A"] }), "headline"],
	["an object for a word", JSON.stringify({ ...good, section: { contains: "a" } }), "section"],
	["a very long headline", JSON.stringify({ ...good, headline: "A".repeat(301) }), "headline"],
	["HTML for a body", JSON.stringify({ ...good, body: "<p>B</p>" }), "body"],
	[
		"an unknown block",
		JSON.stringify({ ...good, body: [{ type: "html", attrs: { id: "abcdef" } }] }),
		"body",
	],
	["two blocks of one id", JSON.stringify({ ...good, body: [rule, rule] }), "body"],
	["NUL", JSON.stringify({ ...good, headline: "A\0B" }), ""],
	["half a pair", '{"section":"asia","headline":"\\ud83d","body":["B"]}', ""],
	["a bad date", JSON.stringify({ ...good, firstPublishedAt: "yesterday" }), "firstPublishedAt"],
	["a date to come", JSON.stringify({ ...good, firstPublishedAt: "2999-01-01T00:00:00Z" }), null],
	["a bad slug", JSON.stringify({ ...good, slug: "../x" }), "slug"],
	[
		"a crowd in the byline",
		JSON.stringify({ ...good, byline: Array(30).fill("Bo").join(",") }),
		"byline",
	],
];

test("a story that is none is refused with a problem, and nothing is written", async ({
	cast,
	stage,
	portal,
}) => {
	const count = async () =>
		(await stage.ask(cast.admin, "GET", "/api/newsroom/stories?words=")).text;
	const before = await count();
	for (const [what, body, field] of wrongStories) {
		const answer = await refused(`${portal.url}/api/v1/stories`, {
			headers: json(cast.adminToken),
			body,
		});
		expect(answer.status, what).toBe(400);
		if (field !== null) expect(answer.fields, what).toContain(field);
	}
	expect(await count()).toBe(before);
});

/** Sends a picture of unknown length until it is answered; `fetch` would rather see the line break off. */
function sendWithoutEnd(url: string, headers: Record<string, string>): Promise<number> {
	return new Promise((resolve, reject) => {
		const sent = request(url, {
			method: "POST",
			headers: { ...headers, "content-type": "image/jpeg" },
		});
		sent.on("response", ({ statusCode = 0 }) => {
			resolve(statusCode);
			sent.destroy();
		});
		sent.on("error", reject);
		const part = Buffer.alloc(1_000_000);
		const write = () => {
			while (!sent.destroyed && sent.write(part)) {}
		};
		sent.on("drain", write);
		write();
	});
}

test("what is too large or of the wrong kind is refused as that", async ({ cast, portal }) => {
	const { headers } = cast.adminToken;
	const stories = `${portal.url}/api/v1/stories`;
	const big = JSON.stringify({ ...good, standfirst: "A".repeat(4_100_000) });
	expect((await refused(stories, { headers: json(cast.adminToken), body: big })).status).toBe(413);
	for (const type of [
		"text/plain",
		"application/x-www-form-urlencoded",
		"multipart/form-data; boundary=x",
	]) {
		const answer = await refused(stories, {
			headers: { ...headers, "content-type": type },
			body: JSON.stringify(good),
		});
		expect(answer.status, type).toBe(415);
	}
	const pictures = `${portal.url}/api/v1/pictures`;
	const send = (type: string, body: BodyInit, query = "?credit=A") =>
		refused(pictures + query, { headers: { ...headers, "content-type": type }, body }).then(
			({ status }) => status,
		);
	expect(await send("application/json", "{}")).toBe(415);
	expect(await send("image/png", "no picture at all, but long enough to be one")).toBe(415);
	expect(await send("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>")).toBe(415);
	expect(await send("image/jpeg", new Uint8Array(0))).toBe(400);
	expect(await send("multipart/form-data; boundary=x", "--x\r\nno form")).toBe(400);
	expect(await send("multipart/form-data", "no boundary")).toBe(415);
	expect(await send("image/jpeg", new Uint8Array(41_000_000))).toBe(413);
	expect(await sendWithoutEnd(`${pictures}?credit=A`, headers), "unannounced").toBe(413);
	const form = new FormData();
	form.append("credit", "A. Lens");
	expect(await refused(pictures, { headers, body: form })).toEqual({
		status: 400,
		fields: ["file"],
	});
});

test("queries that make no sense are refused by their field", async ({ portal }) => {
	for (const [query, field] of [
		["section=atlantis", "section"],
		["section=%00", ""],
		["before=x", "before"],
		["before=%00", ""],
		["limit=0", "limit"],
		["limit=101", "limit"],
		["limit=many", "limit"],
		["limit=1e99", "limit"],
		["id[not]=1", ""],
		["state=draft", ""],
	]) {
		const answer = await refused(`${portal.url}/api/v1/stories?${query}`, {
			method: "GET",
			headers: {},
		});
		expect([query, answer.status, answer.fields[0]]).toEqual([query, 400, field]);
	}
});

const someId = randomUUID();

const allowedMethods: [path: string, methods: string][] = [
	["/api/v1/stories", "GET, HEAD, POST, OPTIONS"],
	[`/api/v1/stories/${someId}`, "GET, HEAD, PATCH, OPTIONS"],
	[`/api/v1/stories/${someId}/publish`, "POST, OPTIONS"],
	[`/api/v1/stories/${someId}/withdraw`, "POST, OPTIONS"],
	["/api/v1/pictures", "POST, OPTIONS"],
];

for (const [path, methods] of allowedMethods) {
	test(`${path.replace(someId, "{id}")} answers ${methods} and says so to others`, async ({
		portal,
		cast,
	}) => {
		const { headers } = cast.adminToken;
		const others = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter(
			(method) => !methods.includes(method),
		);
		for (const method of others) {
			expect((await refused(portal.url + path, { method, headers })).status, method).toBe(405);
			const answer = await fetch(portal.url + path, { method, headers });
			expect(answer.headers.get("allow"), method).toBe(methods);
		}
		const options = await fetch(portal.url + path, { method: "OPTIONS" });
		expect([options.status, options.headers.get("allow")]).toEqual([204, methods]);
	});
}

test("addresses and stories that are not there are told so", async ({ portal, cast }) => {
	const { headers } = cast.adminToken;
	for (const path of [
		"/api/v1",
		"/api/v1/nothing",
		"/api/v1/stories/a/b/c",
		`/api/v1/stories/${someId}/spike`,
	]) {
		expect((await refused(portal.url + path, { method: "GET", headers })).status, path).toBe(404);
	}
	for (const id of [someId, "not-an-id"]) {
		const path = `${portal.url}/api/v1/stories/${id}`;
		const sent = { headers: json(cast.adminToken), body: "{}" };
		const reason = JSON.stringify({ reason: "It was not so." });
		const change = {
			...sent,
			method: "PATCH",
			body: JSON.stringify({ baseRevision: 1, kicker: "A" }),
		};
		expect((await refused(`${path}/publish`, sent)).status).toBe(404);
		expect((await refused(`${path}/withdraw`, { ...sent, body: reason })).status).toBe(404);
		expect((await refused(path, change)).status).toBe(404);
		expect((await refused(path, { method: "GET", headers })).status).toBe(404);
	}
});

test("who has no key is told how to show one", async ({ portal }) => {
	const answer = await fetch(`${portal.url}/api/v1/stories`, { method: "POST" });
	expect(answer.status).toBe(401);
	expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer /);
});

test("the document is served, and what is answered is what it says", async ({
	portal,
	cast,
	stage,
}) => {
	const document = JSON.parse((await stage.ask(cast.anonymous, "GET", "/api/openapi.json")).text);
	expect(document.openapi).toMatch(/^3\.1\./);
	expect(document.servers).toEqual([{ url: portal.url }]);
	const $defs = JSON.parse(
		JSON.stringify(document.components.schemas).replaceAll("#/components/schemas/", "#/$defs/"),
	);
	const check = async (name: string, visitor: Visitor, path: string) => {
		const { text } = await stage.ask(visitor, "GET", path);
		const result = z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs }).safeParse(JSON.parse(text));
		expect(result.error?.issues, name).toBeUndefined();
		return JSON.parse(text);
	};
	const { stories } = await check("StoryList", cast.anonymous, "/api/v1/stories?limit=100");
	for (const { id } of stories.slice(0, 50)) {
		await check("PublicStory", cast.anonymous, `/api/v1/stories/${id}`);
	}
	for (const state of ["draft", "scheduled", "live", "withdrawn", "spiked"] as const) {
		const { storyId } = await stage.storyIn(state);
		await check("DeskStory", cast.reporterToken, `/api/v1/stories/${storyId}`);
	}
	await check("Problem", cast.anonymous, `/api/v1/stories/${randomUUID()}`);
});
