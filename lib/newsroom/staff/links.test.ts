import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import type { Actor } from "@/lib/domain/actor";
import { env } from "@/lib/env";
import { unseal } from "@/lib/newsroom/seal";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, type TestPaper } from "@/lib/testing/newsroom";
import { findLink } from "./account-link";
import { addStaff } from "./add-staff";
import { callOffInvitation, sendInvitationAgain } from "./change-invitation";
import { changeRole } from "./change-role";
import { findActor } from "./find-actor";
import { findSession } from "./find-session";
import { type InviteStaff, inviteStaff } from "./invite-staff";
import { listInvitations } from "./list-invitations";
import { openSession } from "./open-session";
import { provePassword } from "./prove-password";
import { chooseNewPassword, countAsking, makeResetLink, sendResetLink } from "./reset-by-link";
import { suspendStaff } from "./suspend-staff";
import { TakeUpInvitation, takeUpInvitation } from "./take-up-invitation";

const visitor = { network: "192.0.2.9", userAgent: "test" };
const password = "seven grey herons wade";
let paper: TestPaper;
let admin: Actor & { type: "staff" };

useFreshDatabase(async () => {
	paper = await aPaper();
	admin = await aStaffMember("admin");
	await aStaffMember("admin");
});

let people = 0;
const freshEmail = () => `invited-${++people}@example.com`;

/** Invites somebody; the token of the link. */
async function invite(input: Partial<InviteStaff> = {}, by: Actor = admin): Promise<string> {
	const wanted = { email: freshEmail(), name: "", role: "editor", deskSlugs: ["foreign"] } as const;
	const made = await inviteStaff(
		{ actor: by },
		{ ...wanted, deskSlugs: [...wanted.deskSlugs], way: "link", ...input },
	);
	return made.link?.split("#")[1] ?? "";
}

const takeUp = (token: string, name = "Ana Ruiz") =>
	takeUpInvitation(TakeUpInvitation.parse({ token, name, password }));

const opensNothing = { name: "Refusal", code: "not-found" };

const setUpMail = () => {
	Object.assign(env(), { SMTP_URL: "smtp://127.0.0.1:1" });
};

/** The newest letter to somebody, and the token of the link in it. */
async function letterTo(email: string): Promise<{ text: string; token: string } | null> {
	const mail = await newsroomClient().mail.findFirst({
		where: { toAddress: email },
		orderBy: { createdAt: "desc" },
	});
	const text = unseal("letter", mail?.letterSealed ?? "") ?? "";
	return mail && { text, token: /#([\w-]{43})/.exec(text)?.[1] ?? "" };
}

test("whoever is invited opens their account with the link, once, and sits at their desk", async () => {
	const email = freshEmail();
	const token = await invite({ email, name: "A. Ruiz" });
	assert.match(token, /^[\w-]{43}$/);
	const view = await findLink("invitation", token);
	assert.deepEqual(
		[view.email, view.name, view.role, view.desks],
		[email, "A. Ruiz", "editor", ["foreign"]],
	);
	const { grant } = await takeUp(`http://localhost:3000/newsroom/invitation#${token} `);
	const opened = await openSession(grant, visitor);
	const actor = await findActor(opened?.staffId ?? "");
	assert.deepEqual(actor?.deskIds, [paper.desks.foreign]);
	assert.equal(actor?.name, "Ana Ruiz");
	assert.ok(await provePassword({ email, password }, visitor));
	await assert.rejects(() => takeUp(token), opensNothing);
	await assert.rejects(() => findLink("invitation", token), opensNothing);
});

test("of a link only its hash is kept", async () => {
	const token = await invite();
	const kept = JSON.stringify(await newsroomClient().accountLink.findMany());
	assert.ok(!kept.includes(token));
});

test("of two who use a link at once, one comes in", async () => {
	const token = await invite();
	const outcomes = await Promise.allSettled([takeUp(token), takeUp(token, "Somebody Else")]);
	assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

test("a link opens nothing after three days, called off, or guessed", async () => {
	const token = await invite();
	for (const guess of ["", token.slice(1), `${token}x`, token.toLowerCase()])
		await assert.rejects(() => takeUp(guess), opensNothing);
	const [row] = await listInvitations({ actor: admin });
	assert.equal(Number(row?.expiresAt) - Number(row?.createdAt), 72 * 3_600_000);
	const id = row?.id ?? "";
	await newsroomClient().accountLink.update({ where: { id }, data: { expiresAt: new Date() } });
	await assert.rejects(() => takeUp(token), opensNothing);
	assert.equal((await listInvitations({ actor: admin }))[0]?.expired, true);

	const again = await sendInvitationAgain({ actor: admin }, { invitationId: id, way: "link" });
	const newer = again.link?.split("#")[1] ?? "";
	await assert.rejects(() => takeUp(token), opensNothing, "the old link stays shut");
	assert.ok(await findLink("invitation", newer));
	await callOffInvitation({ actor: admin }, { invitationId: id });
	await assert.rejects(() => takeUp(newer), opensNothing);
	await assert.rejects(() => callOffInvitation({ actor: admin }, { invitationId: id }), {
		code: "conflict",
	});
});

test("a password that is too easy, or a name left out, loses nothing: the link still opens", async () => {
	const token = await invite();
	await assert.rejects(
		() => takeUpInvitation({ token, name: "Ana", password: "password1234" }),
		(error: { problems?: { field: string }[] }) => error.problems?.[0]?.field === "password",
	);
	assert.equal(TakeUpInvitation.safeParse({ token, name: " ", password }).success, false);
	assert.ok(await takeUp(token));
});

test("nobody is invited twice, and nobody who has an account", async () => {
	const email = freshEmail();
	const token = await invite({ email });
	const beside = (error: { code?: string; problems?: { field: string }[] }) =>
		error.code === "conflict" && error.problems?.[0]?.field === "email";
	await assert.rejects(() => invite({ email: email.toUpperCase() }), beside);
	await takeUp(token);
	await assert.rejects(() => invite({ email }), beside);
	const both = freshEmail();
	const outcomes = await Promise.allSettled([invite({ email: both }), invite({ email: both })]);
	assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

test("an address that was given an account since is not given another", async () => {
	const email = freshEmail();
	const token = await invite({ email });
	await addStaff(
		{ actor: admin },
		{ email, name: "Here", role: "reporter", deskSlugs: [], password },
	);
	await assert.rejects(() => takeUp(token), { code: "conflict" });
});

test("what a suspended or former admin handed out opens nothing", async () => {
	const [first, second] = [await aStaffMember("admin"), await aStaffMember("admin")];
	const tokens = [await invite({}, first), await invite({}, second)];
	await suspendStaff({ actor: admin }, { staffId: first.id });
	await changeRole({ actor: admin }, { staffId: second.id, role: "producer" });
	for (const token of tokens) await assert.rejects(() => takeUp(token), opensNothing);
});

test("by mail only where a mail server is set; then the link is in the letter alone", async () => {
	const email = freshEmail();
	Object.assign(env(), { SMTP_URL: undefined });
	await assert.rejects(() => invite({ email, way: "mail" }), { code: "conflict" });
	setUpMail();
	assert.equal(await invite({ email, way: "mail" }), "");
	const letter = await letterTo(email);
	assert.match(letter?.text ?? "", /invites you to write for The Test Gazette, as editor/);
	assert.ok(await takeUp(letter?.token ?? ""));
});

/** Somebody with an account and a session. */
async function aMember() {
	const email = freshEmail();
	const { staffId } = await addStaff(
		{ actor: admin },
		{ email, name: "Keiko Tanaka", role: "reporter", deskSlugs: [], password },
	);
	const { grant } = await provePassword({ email, password }, visitor);
	const opened = await openSession(grant, visitor);
	return { email, staffId, sid: opened?.sid ?? "" };
}

test("whoever forgot their password is mailed a link, chooses another, and every session ends", async () => {
	setUpMail();
	const { email, sid, staffId } = await aMember();
	await sendResetLink({ email: email.toUpperCase() });
	const token = (await letterTo(email))?.token ?? "";
	const chosen = "nine blue kites rise";
	await assert.rejects(() => chooseNewPassword({ token, password: "keikotanaka1" }), {
		code: "invalid",
	});
	assert.ok(await findSession(sid));
	const { grant } = await chooseNewPassword({ token, password: chosen });
	assert.equal(await findSession(sid), null);
	assert.equal((await openSession(grant, visitor))?.staffId, staffId);
	assert.ok(await provePassword({ email, password: chosen }, visitor));
	await assert.rejects(() => provePassword({ email, password }, visitor));
	await assert.rejects(() => chooseNewPassword({ token, password: chosen }), opensNothing);
});

test("a stranger fills nobody's box, and learns nothing of who has an account", async () => {
	setUpMail();
	const { email, staffId } = await aMember();
	await Promise.all([1, 2, 3].map(() => sendResetLink({ email })));
	await sendResetLink({ email });
	assert.equal(await newsroomClient().mail.count({ where: { toAddress: email } }), 1);
	await suspendStaff({ actor: admin }, { staffId });
	const token = (await letterTo(email))?.token ?? "";
	await assert.rejects(
		() => chooseNewPassword({ token, password: "nine blue kites rise" }),
		opensNothing,
	);
	const before = await newsroomClient().mail.count();
	for (const unknown of ["nobody@example.com", "no address", "", email])
		assert.equal(await sendResetLink({ email: unknown }), undefined);
	assert.equal(await newsroomClient().mail.count(), before);
	const asking = () => countAsking({ email: "often@example.com" }, "192.0.2.77");
	for (let times = 0; times < 10; times += 1) await asking();
	await assert.rejects(asking, { code: "too-many" });
});

test("an admin's link for a new password opens within a day, and replaces the one before", async () => {
	const { staffId, email } = await aMember();
	const make = () => makeResetLink({ actor: admin }, { staffId, way: "link" });
	const [first, second] = [await make(), await make()];
	const tokens = [first, second].map(({ link }) => link?.split("#")[1] ?? "");
	const choose = (token = "") => chooseNewPassword({ token, password: "nine blue kites rise" });
	await assert.rejects(() => choose(tokens[0]), opensNothing);
	await assert.rejects(() => takeUp(tokens[1] ?? ""), opensNothing, "it is no invitation");
	assert.ok(await provePassword({ email, password }, visitor), "the old one opens until then");
	await choose(tokens[1]);
});

test("only an admin in person invites, calls off and resets", async () => {
	await invite();
	const [open] = await listInvitations({ actor: admin });
	const invitationId = open?.id ?? "";
	for (const actor of [
		await aStaffMember("reporter"),
		await aStaffMember("editor"),
		await aStaffMember("producer"),
		{ type: "token", id: admin.id, name: "m", role: "admin" } as const,
	]) {
		const context = { actor };
		for (const act of [
			() => invite({}, actor),
			() => sendInvitationAgain(context, { invitationId, way: "link" }),
			() => callOffInvitation(context, { invitationId }),
			() => listInvitations(context),
			() => makeResetLink(context, { staffId: admin.id, way: "link" }),
		])
			await assert.rejects(act, { name: "Refusal", code: "forbidden" });
	}
});
