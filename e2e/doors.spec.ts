import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { assemble, type Cast, type Visitor } from "./doors-cast";
import { type Act, inHours, openStage, type Stage, type State, states } from "./doors-stage";
import { test as base, expect } from "./fixtures";

/** Who may do what, in which state, at every door: expected values written by hand. */

const test = base.extend<object, { cast: Cast; stage: Stage }>({
	cast: [async ({ portal }, use) => use(await assemble(portal)), { scope: "worker" }],
	stage: [async ({ portal, cast }, use) => use(await openStage(portal.url, cast)), { scope: "worker" }],
});
test.describe.configure({ timeout: 240_000 });

const desk = "/api/newsroom/stories/[storyId]";
const machine = "/api/v1/stories/[storyId]";

const acts: Record<string, Act> = {
	read: { door: `GET ${desk}` },
	save: {
		door: `PUT ${desk}/draft`,
		body: ({ kickerVersion }) => ({ fields: { kicker: "Ships" }, bases: { kicker: kickerVersion } }),
	},
	keep: { door: `POST ${desk}/revisions`, body: () => ({}) },
	publish: { door: `POST ${desk}/publish`, body: () => ({}) },
	schedule: { door: `POST ${desk}/publish`, body: () => ({ at: inHours(24) }) },
	reschedule: {
		door: `POST ${desk}/reschedule`,
		body: ({ publicationId }) => ({ publicationId, at: inHours(72) }),
	},
	cancel: { door: `POST ${desk}/cancel`, body: ({ publicationId }) => ({ publicationId }) },
	expire: { door: `POST ${desk}/expire`, body: () => ({ until: inHours(96) }) },
	withdraw: { door: `POST ${desk}/withdraw`, body: () => ({ reason: "It was not so." }) },
	spike: { door: `POST ${desk}/move`, body: () => ({ to: "spiked" }) },
	"hand on": { door: `POST ${desk}/move`, body: () => ({ to: "in_review" }) },
	embargo: { door: `POST ${desk}/embargo`, body: () => ({ until: inHours(24) }) },
	"API read": { door: `GET ${machine}` },
	"API change": { door: `PATCH ${machine}`, body: ({ revision }) => ({ baseRevision: revision, dateline: "TOKYO" }) },
	"API publish": { door: `POST ${machine}/publish`, body: () => ({}) },
	"API schedule": { door: `POST ${machine}/publish`, body: () => ({ at: inHours(24) }) },
	"API withdraw": { door: `POST ${machine}/withdraw`, body: () => ({ reason: "It was not so." }) },
};

type Person = keyof Cast;
type Row = [act: string, state: State, statuses: string];

const people: Person[] = ["anonymous", "adminToken", "reporter", "stranger", "writer", "editor", "otherEditor", "producer", "admin"];

/**
 * Sessions. The stories are of the foreign desk, and a reporter of the sport desk wrote them. `machine` is
 * an admin's token, which is nothing here; `stranger` and `other ed.` sit at the sport desk.
 */
const sessionRows: Row[] = [
	//                           nobody machine reporter stranger writer editor other ed. producer admin
	["read", "draft", "          401    401     200      200      200    200    200       200      200"],
	["read", "scheduled", "      401    401     200      200      200    200    200       200      200"],
	["read", "live", "           401    401     200      200      200    200    200       200      200"],
	["read", "withdrawn", "      401    401     200      200      200    200    200       200      200"],
	["read", "spiked", "         401    401     200      200      200    200    200       200      200"],
	["save", "draft", "          401    401     200      403      200    200    403       200      200"],
	["save", "scheduled", "      401    401     200      403      200    200    403       200      200"],
	["save", "live", "           401    401     200      403      200    200    403       200      200"],
	["save", "withdrawn", "      401    401     200      403      200    200    403       200      200"],
	["save", "spiked", "         401    401     409      403      409    409    403       409      409"],
	["keep", "draft", "          401    401     200      403      200    200    403       200      200"],
	["keep", "scheduled", "      401    401     200      403      200    200    403       200      200"],
	["keep", "live", "           401    401     200      403      200    200    403       200      200"],
	["keep", "withdrawn", "      401    401     200      403      200    200    403       200      200"],
	["keep", "spiked", "         401    401     200      403      200    200    403       200      200"],
	["publish", "draft", "       401    401     403      403      403    200    403       200      200"],
	["publish", "scheduled", "   401    401     403      403      403    200    403       200      200"],
	["publish", "live", "        401    401     403      403      403    200    403       200      200"],
	["publish", "withdrawn", "   401    401     403      403      403    200    403       200      200"],
	["publish", "spiked", "      401    401     403      403      403    409    403       409      409"],
	["schedule", "draft", "      401    401     403      403      403    200    403       200      200"],
	["schedule", "scheduled", "  401    401     403      403      403    200    403       200      200"],
	["schedule", "live", "       401    401     403      403      403    200    403       200      200"],
	["schedule", "withdrawn", "  401    401     403      403      403    200    403       200      200"],
	["schedule", "spiked", "     401    401     403      403      403    409    403       409      409"],
	["reschedule", "draft", "    401    401     403      403      403    404    403       404      404"],
	["reschedule", "scheduled", "401    401     403      403      403    200    403       200      200"],
	["reschedule", "live", "     401    401     403      403      403    409    403       409      409"],
	["reschedule", "withdrawn", "401    401     403      403      403    409    403       409      409"],
	["reschedule", "spiked", "   401    401     403      403      403    404    403       404      404"],
	["cancel", "draft", "        401    401     403      403      403    404    403       404      404"],
	["cancel", "scheduled", "    401    401     403      403      403    204    403       204      204"],
	["cancel", "live", "         401    401     403      403      403    409    403       409      409"],
	["cancel", "withdrawn", "    401    401     403      403      403    409    403       409      409"],
	["cancel", "spiked", "       401    401     403      403      403    404    403       404      404"],
	["expire", "draft", "        401    401     403      403      403    409    403       409      409"],
	["expire", "scheduled", "    401    401     403      403      403    204    403       204      204"],
	["expire", "live", "         401    401     403      403      403    204    403       204      204"],
	["expire", "withdrawn", "    401    401     403      403      403    409    403       409      409"],
	["expire", "spiked", "       401    401     403      403      403    409    403       409      409"],
	["withdraw", "draft", "      401    401     403      403      403    409    403       409      409"],
	["withdraw", "scheduled", "  401    401     403      403      403    409    403       409      409"],
	["withdraw", "live", "       401    401     403      403      403    204    403       204      204"],
	["withdraw", "withdrawn", "  401    401     403      403      403    409    403       409      409"],
	["withdraw", "spiked", "     401    401     403      403      403    409    403       409      409"],
	["spike", "draft", "         401    401     403      403      204    204    403       204      204"],
	["spike", "scheduled", "     401    401     403      403      409    409    403       409      409"],
	["spike", "live", "          401    401     403      403      409    409    403       409      409"],
	["spike", "withdrawn", "     401    401     403      403      204    204    403       204      204"],
	["spike", "spiked", "        401    401     403      403      204    204    403       204      204"],
	["hand on", "draft", "       401    401     204      403      204    204    403       204      204"],
	["hand on", "scheduled", "   401    401     204      403      204    204    403       204      204"],
	["hand on", "live", "        401    401     204      403      204    204    403       204      204"],
	["hand on", "withdrawn", "   401    401     204      403      204    204    403       204      204"],
	["hand on", "spiked", "      401    401     403      403      204    204    403       204      204"],
	["embargo", "draft", "       401    401     403      403      403    204    403       204      204"],
	["embargo", "scheduled", "   401    401     403      403      403    204    403       204      204"],
	["embargo", "live", "        401    401     403      403      403    409    403       409      409"],
	["embargo", "withdrawn", "   401    401     403      403      403    204    403       204      204"],
	["embargo", "spiked", "      401    401     403      403      403    204    403       204      204"],
];

const machines: Person[] = ["anonymous", "admin", "falseToken", "reporterToken", "editorToken", "producerToken", "adminToken"];

/** Tokens. `session` is an admin's, which is nothing here. A token acts at every desk, with the rights of its role. */
const tokenRows: Row[] = [
	//                             nobody session false reporter editor producer admin
	["API read", "draft", "        404    404     401   200      200    200      200"],
	["API read", "scheduled", "    404    404     401   200      200    200      200"],
	["API read", "live", "         200    200     401   200      200    200      200"],
	["API read", "withdrawn", "    404    404     401   200      200    200      200"],
	["API read", "spiked", "       404    404     401   200      200    200      200"],
	["API change", "draft", "      401    401     401   200      200    200      200"],
	["API change", "scheduled", "  401    401     401   200      200    200      200"],
	["API change", "live", "       401    401     401   200      200    200      200"],
	["API change", "withdrawn", "  401    401     401   200      200    200      200"],
	["API change", "spiked", "     401    401     401   409      409    409      409"],
	["API publish", "draft", "     401    401     401   403      200    200      200"],
	["API publish", "scheduled", " 401    401     401   403      200    200      200"],
	["API publish", "live", "      401    401     401   403      200    200      200"],
	["API publish", "withdrawn", " 401    401     401   403      200    200      200"],
	["API publish", "spiked", "    401    401     401   403      409    409      409"],
	["API schedule", "draft", "    401    401     401   403      200    200      200"],
	["API schedule", "scheduled", "401    401     401   403      200    200      200"],
	["API schedule", "live", "     401    401     401   403      200    200      200"],
	["API schedule", "withdrawn", "401    401     401   403      200    200      200"],
	["API schedule", "spiked", "   401    401     401   403      409    409      409"],
	["API withdraw", "draft", "    401    401     401   403      409    409      409"],
	["API withdraw", "scheduled", "401    401     401   403      409    409      409"],
	["API withdraw", "live", "     401    401     401   403      200    200      200"],
	["API withdraw", "withdrawn", "401    401     401   403      409    409      409"],
	["API withdraw", "spiked", "   401    401     401   403      409    409      409"],
];

const tables = [
	{ title: "people with a session", columns: people, rows: sessionRows },
	{ title: "machines with a token", columns: machines, rows: tokenRows },
] as const;

/** A token shown to a staff door comes from a page of ours, as it were: nothing else keeps it out. */
function visitorOf(cast: Cast, person: Person, door: string): Visitor {
	const { headers } = cast[person];
	return door.includes("/api/newsroom/") ? { headers: { ...cast.anonymous.headers, ...headers } } : { headers };
}

for (const { title, columns, rows } of tables) {
	for (const name of new Set(rows.map(([act]) => act))) {
		test(`${title}: ${name}, in every state`, async ({ cast, stage }) => {
			const act = acts[name];
			if (!act) throw new Error(`There is no act ${name}.`);
			const own = rows.filter(([one]) => one === name);
			expect(own.map(([, state]) => state)).toEqual([...states]);
			for (const [, state, statuses] of own) {
				const found: string[] = [];
				for (const person of columns) {
					found.push(await stage.play(visitorOf(cast, person, act.door), state, act));
				}
				const expected = statuses.trim().split(/\s+/);
				expect(Object.fromEntries(columns.map((one, index) => [one, found[index]])), state).toEqual(
					Object.fromEntries(columns.map((one, index) => [one, expected[index]])),
				);
			}
		});
	}
}
