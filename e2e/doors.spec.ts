import { type Acts, machineActs, staffActs } from "./doors-acts";
import { type Cast, type Visitor, visitorIn } from "./doors-cast";
import { test } from "./doors-fixtures";
import { states } from "./doors-stage";
import { readTable, type Table } from "./doors-table";
import { expect } from "./fixtures";

/** Who may do what with a story, in which state, at every door: expected values written by hand. */

test.describe.configure({ timeout: 240_000 });

/**
 * Sessions. The stories are of the foreign desk, and `writer`, a reporter of the sport desk, wrote them.
 * `stranger` and `otherEditor` sit at the sport desk too. A token, even an admin's, is nothing here.
 */
const sessions = readTable(
	2,
	`
	act         state      anonymous  adminToken  reporter  stranger  writer  editor  otherEditor  producer  admin
	read        draft      401        401         200       200       200     200     200          200       200
	read        scheduled  401        401         200       200       200     200     200          200       200
	read        live       401        401         200       200       200     200     200          200       200
	read        withdrawn  401        401         200       200       200     200     200          200       200
	read        spiked     401        401         200       200       200     200     200          200       200
	save        draft      401        401         200       403       200     200     403          200       200
	save        scheduled  401        401         200       403       200     200     403          200       200
	save        live       401        401         200       403       200     200     403          200       200
	save        withdrawn  401        401         200       403       200     200     403          200       200
	save        spiked     401        401         409       403       409     409     403          409       409
	keep        draft      401        401         200       403       200     200     403          200       200
	keep        scheduled  401        401         200       403       200     200     403          200       200
	keep        live       401        401         200       403       200     200     403          200       200
	keep        withdrawn  401        401         200       403       200     200     403          200       200
	keep        spiked     401        401         200       403       200     200     403          200       200
	restore     draft      401        401         409       403       409     409     403          409       409
	restore     scheduled  401        401         409       403       409     409     403          409       409
	restore     live       401        401         200       403       200     200     403          200       200
	restore     withdrawn  401        401         409       403       409     409     403          409       409
	restore     spiked     401        401         409       403       409     409     403          409       409
	publish     draft      401        401         403       403       403     200     403          200       200
	publish     scheduled  401        401         403       403       403     200     403          200       200
	publish     live       401        401         403       403       403     200     403          200       200
	publish     withdrawn  401        401         403       403       403     200     403          200       200
	publish     spiked     401        401         403       403       403     409     403          409       409
	schedule    draft      401        401         403       403       403     200     403          200       200
	schedule    scheduled  401        401         403       403       403     200     403          200       200
	schedule    live       401        401         403       403       403     200     403          200       200
	schedule    withdrawn  401        401         403       403       403     200     403          200       200
	schedule    spiked     401        401         403       403       403     409     403          409       409
	reschedule  draft      401        401         403       403       403     404     403          404       404
	reschedule  scheduled  401        401         403       403       403     200     403          200       200
	reschedule  live       401        401         403       403       403     409     403          409       409
	reschedule  withdrawn  401        401         403       403       403     409     403          409       409
	reschedule  spiked     401        401         403       403       403     404     403          404       404
	cancel      draft      401        401         403       403       403     404     403          404       404
	cancel      scheduled  401        401         403       403       403     204     403          204       204
	cancel      live       401        401         403       403       403     409     403          409       409
	cancel      withdrawn  401        401         403       403       403     409     403          409       409
	cancel      spiked     401        401         403       403       403     404     403          404       404
	expire      draft      401        401         403       403       403     409     403          409       409
	expire      scheduled  401        401         403       403       403     204     403          204       204
	expire      live       401        401         403       403       403     204     403          204       204
	expire      withdrawn  401        401         403       403       403     409     403          409       409
	expire      spiked     401        401         403       403       403     409     403          409       409
	withdraw    draft      401        401         403       403       403     409     403          409       409
	withdraw    scheduled  401        401         403       403       403     409     403          409       409
	withdraw    live       401        401         403       403       403     204     403          204       204
	withdraw    withdrawn  401        401         403       403       403     409     403          409       409
	withdraw    spiked     401        401         403       403       403     409     403          409       409
	spike       draft      401        401         403       403       204     204     403          204       204
	spike       scheduled  401        401         403       403       409     409     403          409       409
	spike       live       401        401         403       403       409     409     403          409       409
	spike       withdrawn  401        401         403       403       204     204     403          204       204
	spike       spiked     401        401         403       403       204     204     403          204       204
	hand-on     draft      401        401         204       403       204     204     403          204       204
	hand-on     scheduled  401        401         204       403       204     204     403          204       204
	hand-on     live       401        401         204       403       204     204     403          204       204
	hand-on     withdrawn  401        401         204       403       204     204     403          204       204
	hand-on     spiked     401        401         403       403       204     204     403          204       204
	embargo     draft      401        401         403       403       403     204     403          204       204
	embargo     scheduled  401        401         403       403       403     204     403          204       204
	embargo     live       401        401         403       403       403     409     403          409       409
	embargo     withdrawn  401        401         403       403       403     204     403          204       204
	embargo     spiked     401        401         403       403       403     204     403          204       204
`,
);

/** Tokens: each acts at every desk, with the rights of its role. A session, even an admin's, is nothing here. */
const tokens = readTable(
	2,
	`
	act         state      anonymous  admin  falseToken  reporterToken  editorToken  producerToken  adminToken
	read        draft      404        404    401         200            200          200            200
	read        scheduled  404        404    401         200            200          200            200
	read        live       200        200    401         200            200          200            200
	read        withdrawn  404        404    401         200            200          200            200
	read        spiked     404        404    401         200            200          200            200
	change      draft      401        401    401         200            200          200            200
	change      scheduled  401        401    401         200            200          200            200
	change      live       401        401    401         200            200          200            200
	change      withdrawn  401        401    401         200            200          200            200
	change      spiked     401        401    401         409            409          409            409
	publish     draft      401        401    401         403            200          200            200
	publish     scheduled  401        401    401         403            200          200            200
	publish     live       401        401    401         403            200          200            200
	publish     withdrawn  401        401    401         403            200          200            200
	publish     spiked     401        401    401         403            409          409            409
	schedule    draft      401        401    401         403            200          200            200
	schedule    scheduled  401        401    401         403            200          200            200
	schedule    live       401        401    401         403            200          200            200
	schedule    withdrawn  401        401    401         403            200          200            200
	schedule    spiked     401        401    401         403            409          409            409
	withdraw    draft      401        401    401         403            409          409            409
	withdraw    scheduled  401        401    401         403            409          409            409
	withdraw    live       401        401    401         403            200          200            200
	withdraw    withdrawn  401        401    401         403            409          409            409
	withdraw    spiked     401        401    401         403            409          409            409
`,
);

/** A token is shown to a staff door as if by a page of ours: nothing but itself keeps it out. */
function comeTo(door: string, cast: Cast, person: string): Visitor {
	const { headers } = visitorIn(cast, person);
	const isStaffDoor = door.includes("/api/newsroom/");
	return isStaffDoor ? { headers: { ...cast.anonymous.headers, ...headers } } : { headers };
}

function playAll(title: string, table: Table, acts: Acts): void {
	for (const [name, act] of Object.entries(acts)) {
		test(`${title}: ${name}, in every state`, async ({ cast, stage }) => {
			const rows = table.rows.filter(({ label }) => label[0] === name);
			expect(rows.map(({ label }) => label[1])).toEqual([...states]);
			for (const [index, state] of states.entries()) {
				const found: Record<string, string> = {};
				for (const person of table.columns) {
					found[person] = await stage.play(comeTo(act.door, cast, person), state, act);
				}
				expect(found, state).toEqual(rows[index]?.cells);
			}
		});
	}
}

playAll("people", sessions, staffActs);
playAll("machines", tokens, machineActs);

test("every row of the tables is played", () => {
	const named = (table: Table) => [...new Set(table.rows.map(({ label }) => label[0]))].toSorted();
	expect(named(sessions)).toEqual(Object.keys(staffActs).toSorted());
	expect(named(tokens)).toEqual(Object.keys(machineActs).toSorted());
});
