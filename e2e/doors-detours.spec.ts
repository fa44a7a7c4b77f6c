import { request } from "node:http";
import { z } from "zod";
import type { Visitor } from "./doors-cast";
import { test } from "./doors-fixtures";
import { expect } from "./fixtures";

/** Ways round a door that have led round somebody's before: other spellings of its path, framework headers, broken keys. */

test.describe.configure({ timeout: 240_000 });

type Answer = { status: number; text: string };

/** Asks for a path exactly as it is spelt: `fetch` would tidy it first. */
function askRaw(url: string, path: string, { headers }: Visitor): Promise<Answer> {
	const { hostname, port } = new URL(url);
	return new Promise((resolve, reject) => {
		const sent = request({ hostname, port, path, headers }, (answer) => {
			let text = "";
			answer.setEncoding("utf8").on("data", (part: string) => {
				text += part;
			});
			answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
		});
		sent.on("error", reject).end();
	});
}

const spellings: ((path: string) => string)[] = [
	(path) => path,
	(path) => `${path}/`,
	(path) => `/${path}`,
	(path) => path.replaceAll("/", "//"),
	(path) => `/.${path}`,
	(path) => `/media/..${path}`,
	(path) => `/media/%2e%2e${path}`,
	(path) => path.replace(/\/(?=[^/]+$)/, "%2f"),
	(path) => path.replace("newsroom", "NEWSROOM"),
	(path) => path.replace("newsroom", "%6eewsroom"),
	(path) => path.replace("/v1/", "/V1/"),
	(path) => `${path};x=1`,
	(path) => `${path}%00`,
	(path) => `${path}%20`,
	(path) => `${path}.rsc`,
	(path) => `${path}.json`,
	(path) => `${path}.txt`,
	(path) => `${path}?_rsc=1a2b3`,
	(path) => `${path}.segments/_tree.segment.rsc`,
	(path) => `${path}.segments/_full.segment.rsc`,
	(path) => `/_next/data/build${path}.json`,
	(path) => `/_next/image?url=${encodeURIComponent(path)}&w=640&q=75`,
];

function frameworkHeaders(path: string): Record<string, string>[] {
	return [
		{},
		{ rsc: "1" },
		{ rsc: "1", "next-router-prefetch": "1" },
		{ rsc: "1", "next-router-segment-prefetch": "/_tree" },
		{ "x-middleware-subrequest": Array(5).fill("proxy").join(":") },
		{ "x-middleware-subrequest": Array(5).fill("src/middleware").join(":") },
		{ "x-middleware-prefetch": "1", "x-nextjs-data": "1" },
		{ "next-url": path, "x-invoke-path": path, "x-matched-path": path },
		{ "x-original-url": path, "x-rewrite-url": path },
		{ "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1" },
		{ cookie: "__prerender_bypass=1; __next_preview_data=1" },
		{ "x-prerender-revalidate": "1" },
	];
}

test("no other spelling and no header leads round a door", async ({ portal, cast, stage }) => {
	const canary = `Canary${Date.now()}`;
	const words = { section: "asia", headline: canary, body: ["It sings."] };
	const written = await stage.must(cast.adminToken, "/api/v1/stories", words);
	const { id } = z.object({ id: z.uuid() }).parse(written);
	const doors = [
		"/newsroom/stories",
		`/newsroom/stories/${id}`,
		`/newsroom/stories/${id}/revisions`,
		`/newsroom/preview/stories/${id}`,
		`/api/newsroom/stories/${id}`,
		"/api/newsroom/stories?words=canary",
		`/api/v1/stories/${id}`,
	];
	const inside = await askRaw(portal.url, `/newsroom/stories/${id}`, cast.admin);
	expect(inside.text, "who may come in sees it").toContain(canary);

	for (const path of doors) {
		const strangers: Visitor[] = [{ headers: {} }];
		if (!path.startsWith("/api/v1/")) strangers.push(cast.adminToken);
		for (const stranger of strangers) {
			const plain = spellings.map((spell) => ({ spelt: spell(path), headers: {} }));
			const dressed = frameworkHeaders(path).map((headers) => ({ spelt: path, headers }));
			for (const { spelt, headers } of [...plain, ...dressed]) {
				const visitor = { headers: { ...stranger.headers, ...headers } };
				const { status, text } = await askRaw(portal.url, spelt, visitor);
				const told = `${spelt} ${JSON.stringify(headers)}`;
				expect(text, told).not.toContain(canary);
				expect(status, told).toBeLessThan(500);
			}
		}
	}
});

test("no page of another site can act with somebody's session", async ({ cast, stage }) => {
	const { storyId } = await stage.storyIn("draft");
	const before = await stage.look(storyId);
	const { cookie = "" } = cast.admin.headers;
	const origins: Record<string, string>[] = [
		{},
		{ origin: "null" },
		{ origin: "https://evil.example" },
		{ origin: "http://localhost.evil.example" },
		{ origin: "not an origin" },
		{ "sec-fetch-site": "cross-site" },
	];
	for (const from of origins) {
		for (const act of ["publish", "move", "revisions", "withdraw"]) {
			const path = `/api/newsroom/stories/${storyId}/${act}`;
			const { status } = await stage.ask({ headers: { cookie, ...from } }, "POST", path, {});
			expect(status, `${act} from ${JSON.stringify(from)}`).toBe(403);
		}
	}
	expect(await stage.look(storyId)).toEqual(before);
});

/** The same numbers at every run. */
function someNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state;
	};
}

test("a broken key opens nothing and breaks nothing", async ({ portal, stage }) => {
	const { storyId } = await stage.storyIn("draft");
	const next = someNumbers(7);
	const pick = <T>(list: T[], otherwise: T): T => list[next() % list.length] ?? otherwise;
	const junk = () => {
		const characters = Array.from({ length: next() % 200 }, () =>
			String.fromCharCode(33 + (next() % 94)),
		);
		return characters.join("");
	};
	const keys: (() => Record<string, string>)[] = [
		() => ({ authorization: junk() || "x" }),
		() => ({ authorization: `Bearer ${junk()}` }),
		() => ({ authorization: `Bearer dl_${junk().replace(/\W/g, "")}` }),
		() => ({ authorization: `Basic ${Buffer.from(junk()).toString("base64")}` }),
		() => ({ cookie: `dateline-session=${junk()}` }),
		() => ({
			cookie: `__Host-dateline-session=${junk()}; dateline-session.0=${junk()}; dateline-session.1=x`,
		}),
		() => ({ cookie: junk() || "x" }),
		() => ({
			cookie: `dateline-session=eyJhbGciOiJub25lIn0.${junk()}.; dateline-device=${junk()}`,
		}),
	];
	const doors = [
		`/api/v1/stories/${storyId}`,
		"/api/newsroom/stories",
		"/newsroom/account",
		`/api/newsroom/stories/${storyId}`,
	];
	const allowed = [307, 401, 404];
	for (let round = 0; round < 300; round += 1) {
		const headers = pick(keys, () => ({}))();
		const path = pick(doors, "/newsroom");
		const { status } = await askRaw(portal.url, path, { headers });
		expect(allowed, `${path} ${JSON.stringify(headers)}: ${status}`).toContain(status);
	}
});
