import { randomInt } from "node:crypto";
import type { Client } from "pg";
import { asOwner } from "@/lib/db/owner";
import { wipe } from "@/lib/db/wipe";
import type { Settings } from "@/lib/env";
import { PortalError } from "./portal-error";

/** Letters and digits that nobody mistakes for one another. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

function makePassword(): string {
	const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
	return [group(), group(), group(), group()].join("-");
}

/** Whether a paper has been founded in the database. */
export async function isFounded(ownerUrl: string): Promise<boolean> {
	const { rowCount } = await asOwner(ownerUrl, (owner) => owner.query("SELECT FROM site"));
	return rowCount !== 0;
}

/** The e-mail address of the longest-serving admin, to be reminded of. */
export async function firstAdmin(ownerUrl: string): Promise<string | undefined> {
	const { rows } = await asOwner(ownerUrl, (owner) =>
		owner.query<{ email: string }>(
			"SELECT email FROM staff WHERE role = 'admin' AND suspended_at IS NULL ORDER BY created_at LIMIT 1",
		),
	);
	return rows[0]?.email;
}

/**
 * Stands in the database while the demo is filled. It stays behind where that was broken off, in the very
 * database that has half a paper: DATA_DIR may have been given another one since.
 */
const mark = "public.demo_unfinished";

/** Any number: whoever fills a database holds it, and nobody else takes that for broken off. */
const fillLock = 20_161_124;

async function lockFilling(owner: Client): Promise<void> {
	const { rows } = await owner.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [
		fillLock,
	]);
	if (rows[0]?.mine) return;
	throw new PortalError("Another start is filling the demo paper; try again when it is done.");
}

/**
 * Takes half a paper away again, where a former start was killed while it filled the demo.
 *
 * @throws PortalError where it is being filled right now
 */
export async function clearHalfFilled(ownerUrl: string): Promise<void> {
	await asOwner(ownerUrl, async (owner) => {
		const { rows } = await owner.query<{ half: boolean }>(
			"SELECT to_regclass($1) IS NOT NULL AS half",
			[mark],
		);
		if (!rows[0]?.half) return;
		await lockFilling(owner);
		await wipe(owner);
	});
}

/** Passes on every tenth of many steps, and the last: a log is no progress bar. */
function sparsely(say: (message: string) => void): (message: string) => void {
	return (message) => {
		const [, done, all] = /(\d+) of (\d+)$/.exec(message) ?? [];
		if (!done || done === all || Number(done) % 10 === 0) say(message);
	};
}

/** Fills the demo paper and tells how to sign in to it. The password is kept nowhere. */
export async function fillDemoPaper(
	settings: Settings,
	ownerUrl: string,
	say: (message: string) => void,
): Promise<{ adminEmail: string; adminPassword: string }> {
	const adminEmail = settings.ADMIN_EMAIL ?? "admin@example.com";
	const adminPassword = settings.ADMIN_PASSWORD ?? makePassword();
	const { fillDemo } = await import("@/prisma/seed/fill-demo");
	await asOwner(ownerUrl, async (owner) => {
		await lockFilling(owner);
		await owner.query(`CREATE TABLE ${mark} ()`);
		await fillDemo({ adminEmail, adminPassword, progress: sparsely(say) });
		await owner.query(`DROP TABLE ${mark}`);
	});
	return { adminEmail, adminPassword };
}
