import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { Refusal } from "@/lib/domain/refusal";
import { useFreshDatabase } from "@/lib/testing/database";
import { addStaff } from "./add-staff";
import { closeSession } from "./close-session";
import { findSession } from "./find-session";
import { openSession } from "./open-session";
import { provePassword } from "./prove-password";
import { hashSecret } from "./secret";
import { suspendStaff } from "./suspend-staff";

const password = "seven grey herons wade";
let network = 0;

/** Each test comes from a network of its own, so that the failures of one do not count for another. */
const visitor = () => ({ network: `192.0.2.${++network}`, userAgent: "test" });

async function aMember(email: string): Promise<string> {
	const added = await addStaff(
		{ actor: operator },
		{ email, name: "Ana Ruiz", role: "reporter", deskSlugs: [], password },
	);
	return added.staffId;
}

async function signedIn(email: string): Promise<string> {
	const from = visitor();
	const { grant } = await provePassword({ email, password }, from);
	const opened = await openSession(grant, from);
	assert.ok(opened);
	return opened.sid;
}

async function refusal(work: Promise<unknown>): Promise<Refusal> {
	const error = await work.then(
		() => null,
		(thrown: unknown) => thrown,
	);
	assert.ok(error instanceof Refusal, `refused, not ${error}`);
	return error;
}

useFreshDatabase(async () => {
	await aMember("ana@example.com");
});

test("a right password becomes a grant, and the grant one session", async () => {
	const from = visitor();
	const { grant } = await provePassword({ email: "Ana@EXAMPLE.com", password }, from);
	const both = await Promise.all([openSession(grant, from), openSession(grant, from)]);
	assert.equal(both.filter(Boolean).length, 1);
	const sid = both.find(Boolean)?.sid ?? "";
	const session = await newsroomClient().staffSession.findUniqueOrThrow({
		where: { sidHash: hashSecret(sid) },
	});
	assert.equal((await findSession(sid))?.sessionId, session.id);
	assert.deepEqual(session.authMethods, ["password"]);
	assert.equal(
		await newsroomClient().staffSession.count({ where: { sidHash: sid } }),
		0,
		"the cookie's id itself is not kept",
	);
});

test("a grant is worth nothing after half a minute", async () => {
	const from = visitor();
	const { grant } = await provePassword({ email: "ana@example.com", password }, from);
	await newsroomClient().loginGrant.update({
		where: { tokenHash: hashSecret(grant) },
		data: { expiresAt: new Date(Date.now() - 60_000) },
	});
	assert.equal(await openSession(grant, from), null);
});

test("an unknown account, a wrong password and a suspended person are told the same", async () => {
	const staffId = await aMember("gone@example.com");
	await suspendStaff({ actor: operator }, { staffId });
	const told = await Promise.all(
		[
			{ email: "ana@example.com", password: "another password" },
			{ email: "nobody@example.com", password },
			{ email: "no address", password },
			{ email: "gone@example.com", password },
		].map((input) => refusal(provePassword(input, visitor()))),
	);
	const words = new Set(
		told.map(({ code, message, problems }) => JSON.stringify([code, message, problems])),
	);
	assert.equal(words.size, 1);
	assert.equal(told[0]?.code, "unauthenticated");
});

test("an account refuses further tries after ten failures, also the right password, from anywhere", async () => {
	await aMember("tried@example.com");
	for (let tries = 0; tries < 10; tries += 1) {
		const told = await refusal(
			provePassword({ email: "tried@example.com", password: "wrong wrong wrong" }, visitor()),
		);
		assert.equal(told.code, "unauthenticated");
	}
	assert.equal(
		(await refusal(provePassword({ email: "tried@example.com", password }, visitor()))).code,
		"too-many",
	);
});

test("who has signed in from a browser before is not shut out by strangers' failures", async () => {
	await aMember("victim@example.com");
	const { deviceMark } = await provePassword({ email: "victim@example.com", password }, visitor());
	for (let tries = 0; tries < 11; tries += 1) {
		await refusal(
			provePassword({ email: "victim@example.com", password: "wrong wrong wrong" }, visitor()),
		);
	}
	assert.equal(
		(await refusal(provePassword({ email: "victim@example.com", password }, visitor()))).code,
		"too-many",
	);
	assert.ok(
		await provePassword({ email: "victim@example.com", password }, { ...visitor(), deviceMark }),
	);
	const forged = `${deviceMark.slice(0, -2)}xx`;
	assert.equal(
		(
			await refusal(
				provePassword(
					{ email: "victim@example.com", password },
					{ ...visitor(), deviceMark: forged },
				),
			)
		).code,
		"too-many",
	);
});

test("forty right passwords from one address in a row are no attempts on anything", async () => {
	const from = visitor();
	for (let times = 0; times < 40; times += 1)
		assert.ok(await provePassword({ email: "ana@example.com", password }, from));
});

test("a network that fails a hundred times is turned away, whichever accounts it tries", async () => {
	const from = visitor();
	const outcomes: string[] = [];
	for (let tries = 0; tries < 104; tries += 4) {
		const four = [0, 1, 2, 3].map((more) =>
			refusal(provePassword({ email: `guess-${tries + more}@example.com`, password }, from)),
		);
		outcomes.push(...(await Promise.all(four)).map(({ code }) => code));
	}
	assert.equal(outcomes.filter((code) => code === "unauthenticated").length, 100);
	assert.equal(outcomes.at(-1), "too-many");
});

test("a rush of fifty sign-ins is cut off instead of taking the whole processor", async () => {
	const rush = Array.from({ length: 50 }, () =>
		provePassword({ email: "ana@example.com", password }, visitor()).then(
			() => "in",
			(error: Refusal) => error.code,
		),
	);
	const outcomes = await Promise.all(rush);
	assert.ok(outcomes.includes("in"));
	assert.ok(outcomes.includes("too-many"));
	assert.ok(outcomes.every((outcome) => outcome === "in" || outcome === "too-many"));
});

test("a session is over when signed out, unused for twelve hours, seven days old, or its owner suspended", async () => {
	const staffId = await aMember("leaves@example.com");
	const client = newsroomClient();
	const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
	const change = async (data: { lastSeenAt?: Date; absoluteExpiresAt?: Date }) => {
		const sid = await signedIn("leaves@example.com");
		assert.ok(await findSession(sid));
		await client.staffSession.update({ where: { sidHash: hashSecret(sid) }, data });
		return findSession(sid);
	};
	assert.equal(await change({ lastSeenAt: hours(12.1) }), null);
	assert.notEqual(await change({ lastSeenAt: hours(11.9) }), null);
	assert.equal(await change({ absoluteExpiresAt: hours(0.01) }), null);
	const left = await signedIn("leaves@example.com");
	await closeSession(left);
	assert.equal(await findSession(left), null);
	const thrownOut = await signedIn("leaves@example.com");
	await suspendStaff({ actor: operator }, { staffId });
	assert.equal(await findSession(thrownOut), null);
});

test("nobody comes in with a made-up session id", async () => {
	for (const sid of ["", "x", "' OR true --", hashSecret("x")])
		assert.equal(await findSession(sid), null);
});
