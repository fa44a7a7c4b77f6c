import { randomUUID } from "node:crypto";
import { type Cast, visitorIn } from "./doors-cast";
import { test } from "./doors-fixtures";
import type { Stage } from "./doors-stage";
import { readTable } from "./doors-table";
import { expect } from "./fixtures";
import { callAction, type Fields, listServerActions, outcomeOf } from "./server-actions";

/** Server actions, called past their pages: expected values written by hand. One without a row fails. */

test.describe.configure({ timeout: 240_000 });

/** In this order: what an admin does to the victim ends their sessions, and at last their account. */
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
	fronts/actions.ts#breakNews        unauthenticated  forbidden  forbidden  ok         conflict
	fronts/actions.ts#endNews          unauthenticated  forbidden  forbidden  not-found  not-found
	fronts/[front]/editions/actions.ts#bringBack unauthenticated  forbidden  forbidden  not-found  not-found
	fronts/[front]/editions/actions.ts#callOff unauthenticated  forbidden  forbidden  conflict   conflict
	fronts/[front]/editions/actions.ts#handBack unauthenticated  forbidden  forbidden  conflict   conflict
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
		"fronts/actions.ts#breakNews": {
			...{ text: "Doors", link: "", hours: "1" },
			// Far away, so that no reader's page shows it.
			from: "2090-01-01T10:00",
		},
		"fronts/actions.ts#endNews": { barId: randomUUID() },
		"fronts/[front]/editions/actions.ts#bringBack": { front: "home", editionId: randomUUID() },
		"fronts/[front]/editions/actions.ts#callOff": { front: "home", editionId: randomUUID() },
		"fronts/[front]/editions/actions.ts#handBack": { front: "home" },
		"stories/new/actions.ts#begin": { headline: "Doors", sectionId: "" },
		"first-run/actions.ts#found": {
			...{ name: "Mine", language: "en", timeZone: "UTC", "sections[]": ["Asia"] },
			...{ adminName: "Me", adminEmail: email, password },
		},
	};
	return forms[name] ?? { staffId };
}

/** Everything that an action might have changed and must not have. */
async function look({ victim, admin }: Cast, stage: Stage): Promise<unknown> {
	const pageOf = async (path: string) => (await stage.ask(admin, "GET", path)).text;
	const account = await pageOf(`/newsroom/staff/${victim.staffId}`);
	const marks = [/<option[^>]*selected[^>]*>/g, /Readmit|Suspend …/g, /checked=""/g];
	return [
		...marks.map((mark) => account.match(mark)),
		(await pageOf("/newsroom/staff")).match(/\/newsroom\/staff\/[0-9a-f-]{36}/g)?.length,
		(await pageOf("/newsroom/tokens")).match(/name="tokenId"/g)?.length,
		(await stage.ask(victim, "GET", "/newsroom/account")).status,
	];
}

for (const { label, cells } of actions.rows) {
	const [name = ""] = label;
	test(`${name}: who is let in`, async ({ cast, portal, stage }) => {
		const action = listServerActions().find((one) => one.name === name);
		if (!action) throw new Error(`There is no action ${name}.`);
		const page = await stage.ask(cast.victim, "GET", "/newsroom/account");
		const sessionId = /name="sessionId" value="([0-9a-f-]{36})"/.exec(page.text)?.[1];
		const fields = formOf(name, cast.victim, sessionId ?? randomUUID());
		const found: Record<string, string> = {};
		const before = await look(cast, stage);
		for (const person of actions.columns) {
			// The admin comes last: what the others were refused has changed nothing until then.
			if (person === "admin") expect(await look(cast, stage)).toEqual(before);
			const { headers } = visitorIn(cast, person);
			found[person] = outcomeOf(await callAction({ url: portal.url, headers, action, fields }));
		}
		expect(found).toEqual(cells);
	});
}

test("every server action of the build has a row", () => {
	const known = actions.rows.map(({ label }) => label[0]);
	const built = new Set(listServerActions().map(({ name }) => name));
	expect(known.toSorted()).toEqual([...built].toSorted());
});
