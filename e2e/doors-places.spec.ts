import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import sharp from "sharp";
import { z } from "zod";
import { acts } from "./doors-acts";
import type { Cast } from "./doors-cast";
import { test } from "./doors-fixtures";
import type { Stage } from "./doors-stage";
import { expect } from "./fixtures";
import { callAction, type Fields, listServerActions, outcomeOf } from "./server-actions";

/** The doors that are no act on a story: expected values written by hand. A door without a row fails. */

test.describe.configure({ timeout: 240_000 });

type Row = [door: string, statuses: string];

const staffColumns = [
	"anonymous",
	"adminToken",
	"reporter",
	"editor",
	"producer",
	"admin",
] as const;

const pages = readTable(
	1,
	`
	door                                                 anonymous  adminToken  reporter  editor  producer  admin
	/newsroom                                            307        307         307       307     307       307
	/newsroom/stories                                    307        307         200       200     200       200
	/newsroom/stories/new                                307        307         200       200     200       200
	/newsroom/stories/[storyId]                          307        307         200       200     200       200
	/newsroom/stories/[storyId]/revisions                307        307         200       200     200       200
	/newsroom/stories/[storyId]/revisions/[number]       307        307         200       200     200       200
	/newsroom/preview/stories/[storyId]/[[...revision]]  307        307         200       200     200       200
	/newsroom/wire                                       307        307         200       200     200       200
	/newsroom/pictures                                   307        307         200       200     200       200
	/newsroom/pictures/[pictureId]                       307        307         200       200     200       200
	/newsroom/account                                    307        307         200       200     200       200
	/newsroom/staff                                      307        307         404       404     404       200
	/newsroom/staff/[staffId]                            307        307         404       404     404       200
	/newsroom/tokens                                     307        307         404       404     404       200
	/newsroom/sign-in                                    200        200         307       307     307       307
	/newsroom/first-run                                  404        404         404       404     404       404
`,
);

const routes = readTable(
	2,
	`
	method  door                                anonymous  adminToken  reporter  editor  producer  admin
	GET     /api/newsroom/stories               401        401         200       200     200       200
	POST    /api/newsroom/stories               401        401         200       200     200       200
	GET     /api/newsroom/pictures              401        401         200       200     200       200
	POST    /api/newsroom/pictures              401        401         201       201     201       201
	POST    /api/newsroom/pictures/words        401        401         200       200     200       200
	GET     /api/newsroom/pictures/[pictureId]  401        401         200       200     200       200
	PATCH   /api/newsroom/pictures/[pictureId]  401        401         403       200     200       200
`,
);

const tokenColumns = [
	"anonymous",
	"admin",
	"falseToken",
	"reporterToken",
	"editorToken",
	"producerToken",
	"adminToken",
] as const;

const tokenRoutes = readTable(
	2,
	`
	method  door              anonymous  admin  falseToken  reporterToken  editorToken  producerToken  adminToken
	GET     /api/v1/stories   200        200    200         200            200          200            200
	POST    /api/v1/stories   401        401    401         201            201          201            201
	POST    /api/v1/pictures  401        401    401         201            201          201            201
`,
);

/** Open to everybody: each asks for what it needs itself, or has nothing to give. */
const openDoors = [
	"/api/auth/[...nextauth]",
	"/api/newsroom/account/sign-out",
	"/api/newsroom/login",
	"/api/openapi.json",
	"/api/v1/[[...path]]",
];

type Things = { storyId: string; pictureId: string; victim: Cast["victim"] };

const details = (credit: string) => ({ credit, copyright: "", caption: "", alt: "A square" });

async function square(): Promise<Blob> {
	const background = `#${randomUUID().slice(0, 6)}`;
	const create = { width: 64, height: 64, channels: 3, background } as const;
	return new Blob([new Uint8Array(await sharp({ create }).png().toBuffer())]);
}

/** What is sent to a door of the tables above, and the headers that go with it. */
async function sentTo(door: string): Promise<{ body?: unknown; headers?: Record<string, string> }> {
	const form = new FormData();
	switch (door) {
		case "POST /api/newsroom/stories":
			return { body: { content: { headline: "Doors" } } };
		case "POST /api/v1/stories":
			return { body: { section: "asia", headline: "Doors", body: ["They open."] } };
		case "PATCH /api/newsroom/pictures/[pictureId]":
			return { body: details(`Credit ${randomUUID()}`) };
		case "POST /api/newsroom/pictures":
		case "POST /api/newsroom/pictures/words": {
			const words = encodeURIComponent(JSON.stringify({ fileName: "a.png", ...details("Doors") }));
			return { body: await square(), headers: { "picture-details": words } };
		}
		case "POST /api/v1/pictures":
			form.append("file", await square(), "a.png");
			form.append("credit", "Doors");
			return { body: form };
		default:
			return {};
	}
}

function addressOf(pattern: string, { storyId, pictureId, victim }: Things): string {
	return pattern
		.replace("[storyId]", storyId)
		.replace("[pictureId]", pictureId)
		.replace("[staffId]", victim.staffId)
		.replace("[number]", "1")
		.replace("/[[...revision]]", "");
}

const Uploaded = z.object({ picture: z.object({ id: z.uuid() }) });

async function things({ cast, stage }: { cast: Cast; stage: Stage }): Promise<Things> {
	const { storyId } = await stage.storyIn("draft");
	const { body, headers } = await sentTo("POST /api/newsroom/pictures");
	const visitor = { headers: { ...cast.admin.headers, ...headers } };
	const added = await stage.ask(visitor, "POST", "/api/newsroom/pictures", body);
	const { id: pictureId } = Uploaded.parse(JSON.parse(added.text)).picture;
	return { storyId, pictureId, victim: cast.victim };
}

const tables = [
	{ title: "pages", columns: staffColumns, rows: pages },
	{ title: "staff routes", columns: staffColumns, rows: routes },
	{ title: "the API", columns: tokenColumns, rows: tokenRoutes },
];

for (const { title, columns, rows } of tables) {
	test(`${title}: who is let in`, async ({ cast, stage, portal }) => {
		const known = await things({ cast, stage });
		for (const [door, statuses] of rows) {
			const [pattern = "", method = "GET"] = door.split(" ").toReversed();
			const found: string[] = [];
			for (const person of columns) {
				const { body, headers } = await sentTo(door);
				const visitor = { headers: { origin: portal.url, ...cast[person].headers, ...headers } };
				const { status } = await stage.ask(visitor, method, addressOf(pattern, known), body);
				found.push(String(status));
			}
			expect(found, door).toEqual(statuses.trim().split(/\s+/));
		}
	});
}

test("every door of the build has a row", () => {
	const manifest = z.record(z.string(), z.string());
	const all = manifest.parse(
		JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")),
	);
	const staffed = Object.values(all).filter((path) => /^\/(newsroom|api)(\/|$)/.test(path));
	const doors = [
		...Object.values(acts).map(({ door }) => door),
		...tables.flatMap(({ rows }) => rows.map(([door]) => door)),
	];
	const known = new Set([...doors.map((door) => door.split(" ").at(-1)), ...openDoors]);
	expect([...known].toSorted()).toEqual([...new Set(staffed)].toSorted());
});

const roles = ["anonymous", "reporter", "editor", "producer", "admin"] as const;

/** In this order: what is done to the victim by an admin ends their sessions, and at last their account. */
const actions = readTable(
	1,
	`
	door                               anonymous        reporter   editor     producer   admin
	account/actions.ts#end             unauthenticated  not-found  not-found  not-found  ok
	account/actions.ts#endOthers       unauthenticated  forbidden  forbidden  forbidden  ok
	account/actions.ts#changePassword  unauthenticated  invalid    invalid    invalid    invalid
	staff/actions.ts#add               unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#assignDesks       unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#assignRole        unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#resetPasswordOf   unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#endSessionsOf     unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#suspend           unauthenticated  forbidden  forbidden  forbidden  ok
	staff/actions.ts#readmit           unauthenticated  forbidden  forbidden  forbidden  ok
	tokens/actions.ts#create           unauthenticated  forbidden  forbidden  forbidden  ok
	tokens/actions.ts#revoke           unauthenticated  forbidden  forbidden  forbidden  not-found
	stories/new/actions.ts#begin       unauthenticated  ok         ok         ok         ok
	first-run/actions.ts#found         conflict         conflict   conflict   conflict   conflict
`,
);

const password = "nine blue kites rise";
const email = `added-${process.pid}@example.com`;

/** What a form says that would do harm if it were taken. */
function formOf(name: string, { staffId }: Cast["victim"], sessionId: string): Fields {
	const forms: Record<string, Fields> = {
		"account/actions.ts#end": { sessionId },
		"account/actions.ts#changePassword": { current: "not it at all", password },
		"staff/actions.ts#add": { name: "Added", email, role: "admin" },
		"staff/actions.ts#assignRole": { staffId, role: "admin" },
		"tokens/actions.ts#create": { name: "Doors", role: "admin" },
		"tokens/actions.ts#revoke": { tokenId: randomUUID() },
		"stories/new/actions.ts#begin": { headline: "Doors", sectionId: "" },
		"first-run/actions.ts#found": {
			...{ name: "Mine", language: "en", timeZone: "UTC", "sections[]": ["Asia"] },
			...{ adminName: "Me", adminEmail: email, password },
		},
	};
	return forms[name] ?? { staffId };
}

test("every server action of the build has a row", () => {
	const known = actions.map(([name]) => name);
	const built = new Set(listServerActions().map(({ name }) => name));
	expect(known.toSorted()).toEqual([...built].toSorted());
});

for (const [name, outcomes] of actions) {
	test(`server action ${name}: who is let in`, async ({ cast, portal, stage }) => {
		const { victim, admin } = cast;
		const action = listServerActions().find((one) => one.name === name);
		if (!action) throw new Error(`There is no action ${name}.`);
		const page = await stage.ask(victim, "GET", "/newsroom/account");
		const sessionId = /name="sessionId" value="([0-9a-f-]{36})"/.exec(page.text)?.[1];
		const fields = formOf(name, victim, sessionId ?? randomUUID());
		const look = async () => {
			const { text } = await stage.ask(admin, "GET", `/newsroom/staff/${victim.staffId}`);
			const accounts = (await stage.ask(admin, "GET", "/newsroom/staff")).text;
			const tokens = (await stage.ask(admin, "GET", "/newsroom/tokens")).text;
			const lines = [/<option[^>]*selected[^>]*>/g, /Readmit|Suspend …/g, /checked=""/g];
			return [
				...lines.map((line) => text.match(line)),
				accounts.match(/\/newsroom\/staff\/[0-9a-f-]{36}/g)?.length,
				tokens.match(/name="tokenId"/g)?.length,
				(await stage.ask(victim, "GET", "/newsroom/account")).status,
			];
		};
		const found: string[] = [];
		for (const role of roles) {
			const before = await look();
			const answer = await callAction({
				url: portal.url,
				headers: cast[role].headers,
				action,
				fields,
			});
			found.push(outcomeOf(answer));
			if (found.at(-1) !== "ok") expect(await look(), `${name} by ${role}`).toEqual(before);
		}
		expect(found).toEqual(outcomes.trim().split(/\s+/));
	});
}
