import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import sharp from "sharp";
import { z } from "zod";
import { machineActs, staffActs } from "./doors-acts";
import { type Cast, visitorIn } from "./doors-cast";
import { test } from "./doors-fixtures";
import type { Stage } from "./doors-stage";
import { readTable, type Table } from "./doors-table";
import { expect } from "./fixtures";

/** The doors that are no act on one story: expected values written by hand. A door without a row fails. */

test.describe.configure({ timeout: 240_000 });

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
	/newsroom/fronts                                     307        307         200       200     200       200
	/newsroom/fronts/[front]                             307        307         200       200     200       200
	/newsroom/fronts/[front]/editions                    307        307         200       200     200       200
	/newsroom/preview/fronts/[front]                     307        307         200       200     200       200
	/newsroom/account                                    307        307         200       200     200       200
	/newsroom/settings                                   307        307         404       404     200       200
	/newsroom/settings/sections                          307        307         404       404     200       200
	/newsroom/settings/sections/[sectionId]              307        307         404       404     200       200
	/newsroom/settings/topics                            307        307         404       404     200       200
	/newsroom/settings/topics/[topicId]                  307        307         404       404     200       200
	/newsroom/settings/people                            307        307         404       404     200       200
	/newsroom/settings/people/[contributorId]            307        307         404       404     200       200
	/newsroom/settings/sources                           307        307         404       404     200       200
	/newsroom/settings/sources/[sourceId]                307        307         404       404     200       200
	/newsroom/settings/redirects                         307        307         404       404     200       200
	/newsroom/settings/redirects/imports/[importId]      307        307         404       404     200       200
	/newsroom/settings/navigation                        307        307         404       404     200       200
	/newsroom/settings/pages                             307        307         404       404     200       200
	/newsroom/settings/pages/[slug]                      307        307         404       404     200       200
	/newsroom/settings/wording                           307        307         404       404     200       200
	/newsroom/settings/site                              307        307         404       404     404       200
	/newsroom/settings/third-parties                     307        307         404       404     404       200
	/newsroom/settings/third-parties/[partyId]           307        307         404       404     404       200
	/newsroom/settings/crawlers                          307        307         404       404     404       200
	/newsroom/settings/events                            307        307         404       404     404       200
	/newsroom/settings/mail                              307        307         404       404     404       200
	/newsroom/settings/webhooks                          307        307         404       404     404       200
	/newsroom/settings/webhooks/[webhookId]              307        307         404       404     404       404
	/newsroom/staff                                      307        307         404       404     404       200
	/newsroom/staff/[staffId]                            307        307         404       404     404       200
	/newsroom/tokens                                     307        307         404       404     404       200
	/newsroom/[...rest]                                  307        307         404       404     404       404
	/newsroom/sign-in                                    200        200         307       307     307       307
	/newsroom/invitation                                 200        200         200       200     200       200
	/newsroom/new-password                               200        200         200       200     200       200
	/newsroom/forgotten                                  404        404         404       404     404       404
	/newsroom/first-run                                  404        404         404       404     404       404
`,
);

const routes = readTable(
	2,
	`
	method  door                                anonymous  adminToken  reporter  editor  producer  admin
	GET     /api/newsroom/stories               401        401         200       200     200       200
	POST    /api/newsroom/stories               401        401         200       200     200       200
	GET     /api/newsroom/events                401        401         403       403     403       200
	GET     /api/newsroom/pictures              401        401         200       200     200       200
	POST    /api/newsroom/pictures              401        401         201       201     201       201
	POST    /api/newsroom/pictures/words        401        401         200       200     200       200
	GET     /api/newsroom/pictures/[pictureId]  401        401         200       200     200       200
	PATCH   /api/newsroom/pictures/[pictureId]  401        401         403       200     200       200
	POST    /api/newsroom/redirects/imports     401        401         403       403     201       201
	GET     /api/newsroom/redirects/imports/[importId]/faults  401     401     403    403    200    200
	GET     /api/newsroom/fronts/[front]        401        401         200       200     200       200
	POST    /api/newsroom/fronts/[front]/operations  401        401         403       403     200       200
	POST    /api/newsroom/fronts/[front]/start  401        401         403       403     200       200
	POST    /api/newsroom/fronts/[front]/drop   401        401         403       403     200       200
	POST    /api/newsroom/fronts/[front]/undo   401        401         403       403     200       200
	POST    /api/newsroom/fronts/[front]/redo   401        401         403       403     200       200
	POST    /api/newsroom/fronts/[front]/launch 401        401         403       403     409       409
`,
);

const machineRoutes = readTable(
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
	"/api/[...path]",
	"/api/auth/[...nextauth]",
	"/api/newsroom/account/sign-out",
	"/api/newsroom/login",
	"/api/openapi.json",
];

type Things = {
	storyId: string;
	pictureId: string;
	victim: Cast["victim"];
	/** One of each that the settings list, by the name of its place in a path. */
	settings: Map<string, string>;
};

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
		case "POST /api/newsroom/redirects/imports":
			return { body: new Blob(["/doors,/asia"]), headers: { "file-name": "doors.csv" } };
		case "POST /api/v1/pictures":
			form.append("file", await square(), "a.png");
			form.append("credit", "Doors");
			return { body: form };
		case "POST /api/newsroom/fronts/[front]/operations":
			return {
				body: { id: randomUUID(), operation: { do: "remove", cardId: randomUUID() } },
			};
		case "POST /api/newsroom/fronts/[front]/start":
		case "POST /api/newsroom/fronts/[front]/drop":
		case "POST /api/newsroom/fronts/[front]/undo":
		case "POST /api/newsroom/fronts/[front]/redo":
			return { body: { id: randomUUID() } };
		// A version that no draft has: who may launch is told to look again.
		case "POST /api/newsroom/fronts/[front]/launch":
			return { body: { version: 1_000_000 } };
		default:
			return {};
	}
}

function addressOf(pattern: string, { storyId, pictureId, victim, settings }: Things): string {
	return pattern
		.replace(/\[(\w+)\]/, (place, name: string) => settings.get(name) ?? place)
		.replace("[storyId]", storyId)
		.replace("[pictureId]", pictureId)
		.replace("[staffId]", victim.staffId)
		.replace("[front]", "home")
		.replace("[number]", "1")
		.replace("[slug]", "about")
		.replace("[partyId]", "new")
		.replace("/[[...revision]]", "");
}

/** The first of each list of the settings. */
async function settingsOf({ cast, stage }: { cast: Cast; stage: Stage }) {
	const found = new Map<string, string>();
	const lists = { sections: "sectionId", topics: "topicId", people: "contributorId" };
	for (const [list, name] of Object.entries({ ...lists, sources: "sourceId" })) {
		const { text } = await stage.ask(cast.admin, "GET", `/newsroom/settings/${list}`);
		const id = new RegExp(`/newsroom/settings/${list}/([0-9a-f-]{36})`).exec(text)?.[1];
		found.set(name, id ?? "");
	}
	const { body, headers } = await sentTo("POST /api/newsroom/redirects/imports");
	const visitor = { headers: { ...cast.admin.headers, ...headers } };
	const sent = await stage.ask(visitor, "POST", "/api/newsroom/redirects/imports", body);
	const { importId } = z.object({ importId: z.uuid() }).parse(JSON.parse(sent.text));
	return found.set("importId", importId);
}

const Uploaded = z.object({ picture: z.object({ id: z.uuid() }) });

async function things({ cast, stage }: { cast: Cast; stage: Stage }): Promise<Things> {
	const { storyId } = await stage.storyIn("draft");
	const { body, headers } = await sentTo("POST /api/newsroom/pictures");
	const visitor = { headers: { ...cast.admin.headers, ...headers } };
	const added = await stage.ask(visitor, "POST", "/api/newsroom/pictures", body);
	const { id: pictureId } = Uploaded.parse(JSON.parse(added.text)).picture;
	const settings = await settingsOf({ cast, stage });
	return { storyId, pictureId, victim: cast.victim, settings };
}

function tryAll(title: string, { columns, rows }: Table): void {
	test(`${title}: who is let in`, async ({ cast, stage, portal }) => {
		const known = await things({ cast, stage });
		for (const { label, cells } of rows) {
			const [pattern = "", method = "GET"] = label.toReversed();
			const found: Record<string, string> = {};
			for (const person of columns) {
				const { body, headers } = await sentTo(`${method} ${pattern}`);
				const shown = { origin: portal.url, ...visitorIn(cast, person).headers, ...headers };
				const { status } = await stage.ask(
					{ headers: shown },
					method,
					addressOf(pattern, known),
					body,
				);
				found[person] = String(status);
			}
			expect(found, label.join(" ")).toEqual(cells);
		}
	});
}

tryAll("pages", pages);
tryAll("staff routes", routes);
tryAll("routes of the API", machineRoutes);

test("every door of the build has a row", () => {
	const text = readFileSync(".next/app-path-routes-manifest.json", "utf8");
	const built = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(text)));
	const ofStaff = built.filter((path) => /^\/(newsroom|api)(\/|$)/.test(path));
	const acts = [...Object.values(staffActs), ...Object.values(machineActs)];
	const rows = [pages, routes, machineRoutes].flatMap((table) =>
		table.rows.map(({ label }) => label.at(-1)),
	);
	const known = new Set([...acts.map(({ door }) => door.split(" ").at(-1)), ...rows, ...openDoors]);
	expect([...known].toSorted()).toEqual([...new Set(ofStaff)].toSorted());
});
