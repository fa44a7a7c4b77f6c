import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import sharp from "sharp";
import { z } from "zod";
import { test } from "./doors-fixtures";
import { inHours } from "./doors-stage";
import { expect } from "./fixtures";

test.describe.configure({ timeout: 120_000 });

const Written = z.object({ id: z.uuid(), revision: z.number() });
const List = z.object({
	stories: z.array(
		z.looseObject({ id: z.uuid(), url: z.url(), section: z.object({ slug: z.string() }) }),
	),
	next: z.string().nullable(),
});

const words = (change: object = {}) => ({
	section: "Asia",
	headline: `Ferry ${randomUUID().slice(0, 8)}`,
	body: ["The ferry sailed at dawn.", "It was full."],
	...change,
});

test("a story from its first words to its withdrawal", async ({ cast, stage, portal }) => {
	const machine = cast.editorToken;
	const source = {
		source: "reuters",
		byline: "By Mei Okafor",
		topics: ["Japan"],
		dateline: "TOKYO",
	};
	const posted = await stage.ask(machine, "POST", "/api/v1/stories", words(source));
	expect(posted.status).toBe(201);
	const { id, revision } = Written.parse(JSON.parse(posted.text));
	const path = `/api/v1/stories/${id}`;
	expect(posted.headers.get("location")).toBe(portal.url + path);
	expect(posted.headers.get("cache-control")).toBe("private, no-store");
	expect((await stage.ask(cast.anonymous, "GET", path)).status).toBe(404);
	const draft = JSON.parse((await stage.ask(machine, "GET", path)).text);
	expect(draft).toMatchObject({
		id,
		revision,
		state: "draft",
		dateline: "TOKYO",
		publications: [],
	});
	expect(draft.url).toBeUndefined();

	const changed = await stage.must(
		machine,
		path,
		{ baseRevision: revision, kicker: "Ferries" },
		"PATCH",
	);
	expect(changed).toEqual({ id, revision: revision + 1 });
	const stale = await stage.ask(machine, "PATCH", path, {
		baseRevision: revision,
		kicker: "Ships",
	});
	expect(stale.status).toBe(409);

	const published = await stage.must(machine, `${path}/publish`, {});
	const { url, from } = z
		.object({ url: z.url(), from: z.iso.datetime({ offset: true }) })
		.parse(published);
	expect((await fetch(url)).status).toBe(200);
	const shown = await stage.ask(cast.anonymous, "GET", path);
	expect(shown.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1");
	expect(shown.headers.get("surrogate-key")).toBe(`story:${id} site`);
	expect(shown.headers.get("vary")).toMatch(/authorization/i);
	expect(shown.headers.get("set-cookie")).toBeNull();
	expect(JSON.parse(shown.text)).toMatchObject({
		...{ id, url, kicker: "Ferries", byline: "Mei Okafor and Reuters", firstPublishedAt: from },
		section: { slug: "asia", name: "Asia" },
		topics: [{ slug: "japan", name: "Japan" }],
		paragraphs: ["The ferry sailed at dawn.", "It was full."],
	});
	const kept = await stage.ask(machine, "GET", path);
	expect(kept.headers.get("cache-control")).toBe("private, no-store");
	expect(JSON.parse(kept.text)).toMatchObject({
		state: "live",
		url,
		publications: [{ from, until: null }],
	});

	const taken = await stage.must(machine, `${path}/withdraw`, { reason: "It was not so." });
	expect(taken).toEqual({ id, state: "withdrawn" });
	expect((await fetch(url)).status).toBe(410);
	expect((await stage.ask(cast.anonymous, "GET", path)).status).toBe(404);
	expect((await stage.ask(cast.anonymous, "GET", "/api/v1/stories?limit=100")).text).not.toContain(
		id,
	);
});

test("a later minute is kept to the second, and the story is there from it on", async ({
	cast,
	stage,
}) => {
	const { id } = Written.parse(await stage.must(cast.adminToken, "/api/v1/stories", words()));
	const path = `/api/v1/stories/${id}`;
	const at = new Date(Math.ceil(Date.now() / 1000) * 1000 + 3000);
	const published = await stage.must(cast.adminToken, `${path}/publish`, { at: at.toISOString() });
	const { from } = z.object({ from: z.string() }).parse(published);
	expect(new Date(from)).toEqual(at);
	expect(JSON.parse((await stage.ask(cast.adminToken, "GET", path)).text).state).toBe("scheduled");
	expect((await stage.ask(cast.anonymous, "GET", path)).status).toBe(404);
	await pause(at.getTime() - Date.now() + 500);
	expect((await stage.ask(cast.anonymous, "GET", path)).status).toBe(200);
	const past = await stage.ask(cast.adminToken, "POST", `${path}/publish`, { at: inHours(-1) });
	expect([past.status, JSON.parse(past.text).problems[0].field]).toEqual([400, "at"]);
});

test("what is hidden and what never was answer byte for byte the same", async ({ cast, stage }) => {
	const ids = [randomUUID(), "not-an-id", "00000000-0000-0000-0000-000000000000"];
	for (const state of ["draft", "scheduled", "withdrawn", "spiked"] as const) {
		ids.push((await stage.storyIn(state)).storyId);
	}
	const answers = [];
	for (const id of ids) {
		const { status, headers, text } = await stage.ask(
			cast.anonymous,
			"GET",
			`/api/v1/stories/${id}`,
		);
		const told = [...headers].filter(([name]) => name !== "date");
		answers.push(JSON.stringify([status, told, text]));
	}
	expect(new Set(answers).size).toBe(1);
	expect(answers[0]).toContain("404");
});

test("the list goes on from its cursor until everything was seen once", async ({ cast, stage }) => {
	async function walk(limit: number): Promise<string[]> {
		const seen: string[] = [];
		for (let before: string | null = ""; before !== null; ) {
			const query = new URLSearchParams({ section: "Culture", limit: String(limit) });
			if (before) query.set("before", before);
			const { text } = await stage.ask(cast.anonymous, "GET", `/api/v1/stories?${query}`);
			const page = List.parse(JSON.parse(text));
			expect(page.stories.length).toBeLessThanOrEqual(limit);
			expect(page.stories.every(({ section }) => section.slug === "culture")).toBe(true);
			seen.push(...page.stories.map(({ id }) => id));
			before = page.next;
		}
		return seen;
	}
	const whole = await walk(100);
	expect(whole.length).toBeGreaterThan(3);
	expect(new Set(whole).size).toBe(whole.length);
	expect(await walk(1)).toEqual(whole);
	expect(await walk(3)).toEqual(whole);
	const { headers } = await stage.ask(cast.anonymous, "GET", "/api/v1/stories?section=asia");
	expect(headers.get("surrogate-key")).toBe("section:asia site");
});

test("a picture is brought in as a form or as it is, used, and public with its story", async ({
	cast,
	stage,
	portal,
}) => {
	const background = `#${randomUUID().slice(0, 6)}`;
	const create = { width: 800, height: 500, channels: 3, background } as const;
	const bytes = new Blob([new Uint8Array(await sharp({ create }).jpeg().toBuffer())], {
		type: "image/jpeg",
	});
	const form = new FormData();
	form.append("file", bytes, "ferry.jpg");
	for (const [name, value] of Object.entries({
		credit: "A. Lens",
		caption: "The ferry",
		alt: "A ferry",
	})) {
		form.append(name, value);
	}
	const Added = z.object({
		id: z.uuid(),
		width: z.literal(800),
		height: z.literal(500),
		url: z.url(),
	});
	const added = Added.parse(await stage.must(cast.reporterToken, "/api/v1/pictures", form));
	expect((await fetch(added.url)).status, "nothing public shows it yet").toBe(404);
	const query = new URLSearchParams({ credit: "A. Lens", alt: "A ferry" });
	const again = Added.parse(
		await stage.must(cast.reporterToken, `/api/v1/pictures?${query}`, bytes),
	);
	expect(again.id, "the same file with the same credit is the same picture").toBe(added.id);

	const story = words({ pictureId: added.id });
	const { id } = Written.parse(await stage.must(cast.editorToken, "/api/v1/stories", story));
	await stage.must(cast.editorToken, `/api/v1/stories/${id}/publish`, {});
	expect((await fetch(added.url)).status).toBe(200);
	const { picture } = JSON.parse(
		(await stage.ask(cast.anonymous, "GET", `/api/v1/stories/${id}`)).text,
	);
	expect(picture).toMatchObject({
		id: added.id,
		credit: "A. Lens",
		caption: "The ferry",
		alt: "A ferry",
	});
	expect(picture.renditions[0].url).toContain(`${portal.url}/media/`);
});
