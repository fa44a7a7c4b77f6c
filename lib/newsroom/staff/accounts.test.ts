import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { type Actor, operator } from "@/lib/domain/actor";
import type { RefusalCode } from "@/lib/domain/refusal";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, type TestPaper } from "@/lib/testing/newsroom";
import { addStaff } from "./add-staff";
import { changeOwnPassword } from "./change-own-password";
import { changeRole } from "./change-role";
import { endSession, endSessions } from "./end-session";
import { findActor } from "./find-actor";
import { findSession } from "./find-session";
import { findStaffByEmail } from "./find-staff-by-email";
import { listSessions } from "./list-sessions";
import { listStaff } from "./list-staff";
import { openSession } from "./open-session";
import { provePassword } from "./prove-password";
import { resetPassword } from "./reset-password";
import { setDesks } from "./set-desks";
import { readmitStaff, suspendStaff } from "./suspend-staff";

type StaffActor = Extract<Actor, { type: "staff" }>;

const password = "seven grey herons wade";
const visitor = { network: "192.0.2.1", userAgent: "test" };
let paper: TestPaper;
let admin: StaffActor;

useFreshDatabase(async () => {
	paper = await aPaper();
	admin = await aStaffMember("admin");
});

let people = 0;

async function aPerson(
	role: StaffActor["role"] = "reporter",
): Promise<{ actor: StaffActor; email: string }> {
	const email = `person-${++people}@example.com`;
	const { staffId } = await addStaff(
		{ actor: admin },
		{ email, name: `Person ${people}`, role, deskSlugs: ["foreign"], password },
	);
	const actor = await findActor(staffId);
	assert.ok(actor);
	return { actor, email };
}

async function aSession(email: string, with_ = password): Promise<string> {
	const { grant } = await provePassword({ email, password: with_ }, visitor);
	const opened = await openSession(grant, visitor);
	assert.ok(opened);
	return opened.sid;
}

const refusedAs = (code: RefusalCode) => ({ name: "Refusal", code });

test("only an admin may do anything to accounts, whoever it is", async () => {
	const { actor: someone } = await aPerson();
	const machine: Actor = { type: "token", id: someone.id, name: "importer", role: "admin" };
	const others = [
		await aStaffMember("reporter"),
		await aStaffMember("editor", [paper.desks.foreign]),
		await aStaffMember("producer"),
		machine,
	];
	const staffId = someone.id;
	for (const actor of others) {
		const context = { actor };
		const acts = [
			() =>
				addStaff(context, {
					email: "new@example.com",
					name: "New",
					role: "admin",
					deskSlugs: [],
					password,
				}),
			() => resetPassword(context, { staffId }),
			() => suspendStaff(context, { staffId }),
			() => readmitStaff(context, { staffId }),
			() => changeRole(context, { staffId, role: "admin" }),
			() => setDesks(context, { staffId, deskIds: [] }),
			() => endSessions(context, { staffId }),
			() => listStaff(context),
			() => findStaffByEmail(context, "person-1@example.com"),
		];
		for (const act of acts) await assert.rejects(act, refusedAs("forbidden"));
	}
	assert.deepEqual(await findActor(staffId), someone, "nothing about the account changed");
	assert.equal(await newsroomClient().staff.count({ where: { email: "new@example.com" } }), 0);
});

test("an account is opened with a password that is told once, or one that was given", async () => {
	const added = await addStaff(
		{ actor: operator },
		{ email: "Lee@Example.com", name: "Lee", role: "editor", deskSlugs: ["sport"] },
	);
	assert.match(added.password ?? "", /^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
	assert.ok(await aSession("lee@example.com", added.password ?? ""));
	assert.deepEqual((await findActor(added.staffId))?.deskIds, [paper.desks.sport]);
	const stored = await newsroomClient().staff.findUniqueOrThrow({ where: { id: added.staffId } });
	assert.match(stored.passwordHash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("no two accounts have one address, however it is written and however fast both are sent", async () => {
	const add = (email: string) =>
		addStaff({ actor: admin }, { email, name: "Twin", role: "reporter", deskSlugs: [], password });
	const outcomes = await Promise.allSettled([add("twin@example.com"), add("TWIN@Example.com")]);
	assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
	await assert.rejects(() => add("Twin@example.COM"), refusedAs("conflict"));
	await assert.rejects(() => add("twin＠example.com"), refusedAs("invalid"));
	await assert.rejects(
		() =>
			addStaff(
				{ actor: admin },
				{ email: "a@example.com", name: "A", role: "reporter", deskSlugs: ["no-desk"], password },
			),
		refusedAs("invalid"),
	);
});

test("a weak password is refused wherever one is set", async () => {
	const { actor, email } = await aPerson();
	for (const weak of ["short", "password1234", "testgazette1", email]) {
		await assert.rejects(
			() => resetPassword({ actor: admin }, { staffId: actor.id, password: weak }),
			refusedAs("invalid"),
		);
		await assert.rejects(
			() => changeOwnPassword({ actor }, { current: password, password: weak }),
			refusedAs("invalid"),
		);
	}
	assert.ok(await aSession(email), "the old one still holds");
});

test("changing one's own password takes the present one, ends every session, and opens one here", async () => {
	const { actor, email } = await aPerson();
	const sids = [await aSession(email), await aSession(email)];
	await assert.rejects(
		() =>
			changeOwnPassword({ actor }, { current: "not it at all", password: "umbrella seal eats" }),
		refusedAs("invalid"),
	);
	assert.ok(await findSession(sids[0] ?? ""));
	const { grant } = await changeOwnPassword(
		{ actor },
		{ current: password, password: "umbrella seal eats" },
	);
	for (const sid of sids) assert.equal(await findSession(sid), null);
	const opened = await openSession(grant, visitor);
	assert.ok(opened && (await findSession(opened.sid)));
	await assert.rejects(() => aSession(email), refusedAs("unauthenticated"));
	await assert.rejects(
		() => changeOwnPassword({ actor: operator }, { current: "", password }),
		refusedAs("forbidden"),
	);
});

test("somebody at a signed-in browser cannot try out passwords for ever", async () => {
	const { actor } = await aPerson();
	const guess = () =>
		changeOwnPassword({ actor }, { current: "wrong wrong wrong", password: "umbrella seal eats" });
	for (let tries = 0; tries < 10; tries += 1) await assert.rejects(guess, refusedAs("invalid"));
	await assert.rejects(guess, refusedAs("too-many"));
});

test("a reset password, a suspension and another role end sessions; another desk does not", async () => {
	const { actor, email } = await aPerson();
	const staffId = actor.id;
	const context = { actor: admin };
	let sid = await aSession(email);
	await setDesks(context, { staffId, deskIds: [paper.desks.sport] });
	assert.ok(await findSession(sid));
	assert.deepEqual(
		(await findActor(staffId))?.deskIds,
		[paper.desks.sport],
		"and it holds at once",
	);
	await changeRole(context, { staffId, role: "editor" });
	assert.equal(await findSession(sid), null);
	sid = await aSession(email);
	const { password: given } = await resetPassword(context, { staffId });
	assert.equal(await findSession(sid), null);
	sid = await aSession(email, given);
	await suspendStaff(context, { staffId });
	assert.equal(await findSession(sid), null);
	assert.equal(await findActor(staffId), null);
	await readmitStaff(context, { staffId });
	assert.equal(await findSession(sid), null, "readmitted is not signed in");
	assert.ok(await aSession(email, given));
});

test("a grant that was out when somebody was suspended or given a new password opens nothing", async () => {
	const { actor, email } = await aPerson();
	const { grant } = await provePassword({ email, password }, visitor);
	await resetPassword({ actor: admin }, { staffId: actor.id });
	assert.equal(await openSession(grant, visitor), null);
});

test("the newsroom is never left without an admin", async () => {
	const client = newsroomClient();
	await assert.rejects(
		() => suspendStaff({ actor: admin }, { staffId: admin.id }),
		refusedAs("conflict"),
	);
	const { actor: second } = await aPerson("admin");
	await client.staff.updateMany({
		where: { role: "admin", id: { notIn: [admin.id, second.id] } },
		data: { role: "producer" },
	});
	const outcomes = await Promise.allSettled([
		suspendStaff({ actor: admin }, { staffId: second.id }),
		suspendStaff({ actor: second }, { staffId: admin.id }),
	]);
	assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
	const [last] = await client.staff.findMany({ where: { role: "admin", suspendedAt: null } });
	await assert.rejects(
		() => changeRole({ actor: operator }, { staffId: last?.id ?? "", role: "editor" }),
		refusedAs("conflict"),
	);
	await client.staff.update({ where: { id: admin.id }, data: { suspendedAt: null } });
});

test("one sees and ends one's own sessions, and nobody else's", async () => {
	const [one, other] = [await aPerson(), await aPerson()];
	const sids = [await aSession(one.email), await aSession(one.email), await aSession(one.email)];
	const own = await listSessions({ actor: one.actor }, one.actor.id);
	assert.equal(own.length, 3);
	assert.equal((await listSessions({ actor: other.actor }, other.actor.id)).length, 0);
	const sessionId = own[0]?.id ?? "";
	await assert.rejects(
		() => endSession({ actor: other.actor }, { sessionId }),
		refusedAs("not-found"),
	);
	await assert.rejects(
		() => endSessions({ actor: other.actor }, { staffId: one.actor.id }),
		refusedAs("forbidden"),
	);
	await endSession({ actor: one.actor }, { sessionId });
	assert.equal((await listSessions({ actor: one.actor }, one.actor.id)).length, 2);
	const here = await findSession(sids.find(Boolean) ?? "");
	const stays = here ?? (await findSession(sids[1] ?? ""));
	assert.ok(stays);
	await endSessions({ actor: one.actor }, { staffId: one.actor.id, except: stays.sessionId });
	assert.deepEqual(
		(await listSessions({ actor: one.actor }, one.actor.id)).map(({ id }) => id),
		[stays.sessionId],
	);
	await endSessions({ actor: admin }, { staffId: one.actor.id });
	assert.equal((await listSessions({ actor: one.actor }, one.actor.id)).length, 0);
});

test("what is done to an account is in the record, by whom, and no secret with it", async () => {
	const { actor } = await aPerson();
	await changeRole({ actor: admin }, { staffId: actor.id, role: "editor" });
	const { password: given } = await resetPassword({ actor: admin }, { staffId: actor.id });
	const events = await newsroomClient().event.findMany({
		where: { detail: { path: ["staffId"], equals: actor.id } },
		orderBy: { id: "asc" },
	});
	assert.deepEqual(
		events.map(({ act, fromState, toState }) => [act, fromState, toState]),
		[
			["staff-added", null, "reporter"],
			["role-changed", "reporter", "editor"],
			["password-reset", null, null],
		],
	);
	assert.ok(events.every((event) => event.actor === `staff:${admin.id}`));
	const told = JSON.stringify(events, (_, value) =>
		typeof value === "bigint" ? String(value) : value,
	);
	assert.ok(!told.includes(given) && !told.includes("argon2"));
});

test("what is asked of somebody who is not there is refused in words", async () => {
	const staffId = "00000000-0000-7000-8000-000000000000";
	const context = { actor: admin };
	await assert.rejects(() => resetPassword(context, { staffId }), refusedAs("not-found"));
	await assert.rejects(() => suspendStaff(context, { staffId }), refusedAs("not-found"));
	await assert.rejects(
		() => changeRole(context, { staffId, role: "admin" }),
		refusedAs("not-found"),
	);
	await assert.rejects(() => setDesks(context, { staffId, deskIds: [] }), refusedAs("not-found"));
	await assert.rejects(() => endSessions(context, { staffId }), refusedAs("not-found"));
	assert.equal(await findActor(staffId), null);
});
