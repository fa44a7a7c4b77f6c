import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, operator, type StaffRole } from "./actor";
import {
	mayBreakNews,
	mayCreditPictures,
	mayEdit,
	mayEditFront,
	mayManageStaff,
	mayPublish,
	mayRead,
	maySetUpPaper,
	maySetUpSite,
	maySpike,
	mayWrite,
	type OwnedStory,
} from "./permissions";

const me = "00000000-0000-7000-8000-000000000001";
const other = "00000000-0000-7000-8000-000000000002";
const foreign = "00000000-0000-7000-8000-00000000000a";
const sport = "00000000-0000-7000-8000-00000000000b";

/** Everybody here sits at the foreign desk. */
const person = (role: StaffRole): Actor => ({
	type: "staff",
	id: me,
	name: role,
	role,
	deskIds: [foreign],
});
const machine = (role: StaffRole): Actor => ({ type: "token", id: other, name: role, role });

const actors: Record<string, Actor> = {
	reporter: person("reporter"),
	editor: person("editor"),
	producer: person("producer"),
	admin: person("admin"),
	"reporter token": machine("reporter"),
	"editor token": machine("editor"),
	"producer token": machine("producer"),
	"admin token": machine("admin"),
	operator,
};

const stories: OwnedStory[] = [
	{ createdBy: me, deskId: foreign },
	{ createdBy: me, deskId: sport },
	{ createdBy: me, deskId: null },
	{ createdBy: other, deskId: foreign },
	{ createdBy: other, deskId: sport },
	{ createdBy: other, deskId: null },
	{ createdBy: null, deskId: foreign },
	{ createdBy: null, deskId: null },
];

/*
 * Written by hand. A column for each of the stories above: one's own at one's desk, at another, at
 * none; somebody else's at one's desk, at another, at none; nobody's (a machine's) at one's desk, at none.
 */
const table: [string, string, string, string, string][] = [
	// actor             read        edit        publish     spike
	["reporter", "yyyyyyyy", "yyyy··y·", "········", "yyy·····"],
	["editor", "yyyyyyyy", "yyyy··y·", "y··y··y·", "yyyy··y·"],
	["producer", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy"],
	["admin", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy"],
	["reporter token", "yyyyyyyy", "yyyyyyyy", "········", "········"],
	["editor token", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy"],
	["producer token", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy"],
	["admin token", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy"],
	["operator", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy", "yyyyyyyy"],
];

const acts = [mayRead, mayEdit, mayPublish, maySpike];

for (const [name, ...expected] of table) {
	test(`what the ${name} may do to whose story, at which desk`, () => {
		const actor = actors[name];
		assert.ok(actor);
		const found = acts.map((may) =>
			stories.map((story) => (may(actor, story) ? "y" : "·")).join(""),
		);
		assert.deepEqual(found, expected);
	});
}

test("the table names everybody who acts", () => {
	assert.deepEqual(table.map(([name]) => name).sort(), Object.keys(actors).sort());
});

test("somebody at no desk edits their own stories and publishes none", () => {
	const roles: StaffRole[] = ["reporter", "editor"];
	for (const role of roles) {
		const actor: Actor = { type: "staff", id: me, name: role, role, deskIds: [] };
		assert.deepEqual(
			stories.map((story) => mayEdit(actor, story)),
			[true, true, true, false, false, false, false, false],
		);
		assert.ok(stories.every((story) => !mayPublish(actor, story)));
	}
});

test("accounts, tokens and the site are for admins in person, and for who sits at the server", () => {
	for (const may of [mayManageStaff, maySetUpSite]) {
		const who = Object.entries(actors).filter(([, actor]) => may(actor));
		assert.deepEqual(
			who.map(([name]) => name),
			["admin", "operator"],
		);
	}
});

test("what the paper is made of is for producers too, and for no machine; so is breaking news", () => {
	for (const may of [maySetUpPaper, mayBreakNews]) {
		const who = Object.entries(actors).filter(([, actor]) => may(actor));
		assert.deepEqual(
			who.map(([name]) => name),
			["producer", "admin", "operator"],
		);
	}
});

test("fronts are arranged by people who lead all desks, a section's by its desk's editors too", () => {
	const may = (deskId: string | null) =>
		Object.entries(actors).flatMap(([name, actor]) =>
			mayEditFront(actor, { deskId }) ? [name] : [],
		);
	assert.deepEqual(may(null), ["producer", "admin", "operator"]);
	assert.deepEqual(may(foreign), ["editor", "producer", "admin", "operator"]);
	assert.deepEqual(may(sport), ["producer", "admin", "operator"]);
});

test("everybody begins stories; a picture's credit is its bringer's and the editors'", () => {
	assert.ok(Object.values(actors).every((actor) => mayWrite(actor)));
	const may = (uploadedBy: string | null) =>
		Object.entries(actors).flatMap(([name, actor]) =>
			mayCreditPictures(actor, { uploadedBy }) ? [] : [name],
		);
	assert.deepEqual(may(me), ["reporter token"]);
	assert.deepEqual(may(other), ["reporter", "reporter token"]);
	assert.deepEqual(may(null), ["reporter", "reporter token"]);
});
