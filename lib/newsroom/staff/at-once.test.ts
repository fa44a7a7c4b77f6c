import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { hash } from "@node-rs/argon2";
import type { Client } from "pg";
import { newsroomClient } from "@/lib/db/newsroom";
import { asOwner } from "@/lib/db/owner";
import { operator } from "@/lib/domain/actor";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper } from "@/lib/testing/newsroom";
import { addStaff } from "./add-staff";
import { openSession } from "./open-session";
import { provePassword } from "./prove-password";

const password = "seven grey herons wade";
const visitor = { network: "192.0.2.1", userAgent: "test" };
const database = useFreshDatabase(aPaper);

let people = 0;

async function aPerson(): Promise<{ staffId: string; email: string }> {
	const email = `person-${++people}@example.com`;
	const person = { email, name: `Person ${people}`, role: "reporter", deskSlugs: [] } as const;
	const { staffId } = await addStaff({ actor: operator }, { ...person, deskSlugs: [], password });
	return { staffId, email };
}

const waitingForALock = `
	SELECT count(*)::int AS waiting FROM pg_stat_activity
	WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/** Starts something while an account is held, lets it come to the account, then changes that under its eyes. */
async function whileHeld<T>(
	staffId: string,
	start: () => Promise<T>,
	change: (owner: Client) => Promise<unknown>,
): Promise<PromiseSettledResult<T>> {
	return asOwner(database.ownerUrl, async (owner) => {
		await owner.query("BEGIN");
		await owner.query("SELECT 1 FROM staff WHERE id = $1 FOR UPDATE", [staffId]);
		let settled = false;
		const started = Promise.allSettled([start()]).then(([outcome]) => {
			settled = true;
			return outcome;
		});
		for (let waiting = 0; !settled && waiting === 0; await pause(5)) {
			const { rows } = await owner.query<{ waiting: number }>(waitingForALock);
			waiting = rows[0]?.waiting ?? 0;
		}
		await change(owner);
		await owner.query("COMMIT");
		return started;
	});
}

const hashOf = async (id: string) =>
	(await newsroomClient().staff.findUniqueOrThrow({ where: { id } })).passwordHash;

test("a password that is changed while it is being looked at no longer lets anybody in", async () => {
	const { staffId, email } = await aPerson();
	const outcome = await whileHeld(
		staffId,
		() => provePassword({ email, password }, visitor),
		(owner) => owner.query("UPDATE staff SET password_hash = 'another' WHERE id = $1", [staffId]),
	);
	assert.equal(outcome.status, "rejected");
	assert.equal(outcome.status === "rejected" && outcome.reason.code, "unauthenticated");
});

test("a hash that is made anew never takes the place of a newer password's", async () => {
	const { staffId, email } = await aPerson();
	const outdated = await hash(password, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
	await newsroomClient().staff.update({
		where: { id: staffId },
		data: { passwordHash: outdated },
	});
	await whileHeld(
		staffId,
		() => provePassword({ email, password }, visitor),
		(owner) => owner.query("UPDATE staff SET password_hash = 'another' WHERE id = $1", [staffId]),
	);
	assert.equal(await hashOf(staffId), "another");
	await newsroomClient().staff.update({
		where: { id: staffId },
		data: { passwordHash: outdated },
	});
	await provePassword({ email, password }, visitor);
	assert.match(await hashOf(staffId), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("no session is opened past the act that ends all of somebody's", async () => {
	const { staffId, email } = await aPerson();
	const { grant } = await provePassword({ email, password }, visitor);
	const outcome = await whileHeld(
		staffId,
		() => openSession(grant, visitor),
		(owner) => owner.query("DELETE FROM login_grant WHERE staff_id = $1", [staffId]),
	);
	assert.deepEqual(outcome, { status: "fulfilled", value: null });
	assert.equal(await newsroomClient().staffSession.count({ where: { staffId } }), 0);
});
