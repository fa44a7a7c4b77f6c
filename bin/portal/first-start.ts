import { randomInt } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { wipe } from "@/lib/db/wipe";
import type { Settings } from "@/lib/env";

/** Letters and digits that nobody mistakes for one another. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

function makePassword(): string {
	const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
	return [group(), group(), group(), group()].join("-");
}

async function asOwner<T>(ownerUrl: string, act: (owner: Client) => Promise<T>): Promise<T> {
	const owner = new Client({ connectionString: ownerUrl });
	await owner.connect();
	try {
		return await act(owner);
	} finally {
		await owner.end();
	}
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

/** A filling that was broken off left this behind, and half a paper. */
const markIn = (dataDir: string) => path.join(dataDir, "demo-unfinished");

/** Takes half a paper away again, where a former start was killed while it filled the demo. */
export async function clearHalfFilled(ownerUrl: string, dataDir: string): Promise<void> {
	if (existsSync(markIn(dataDir))) await asOwner(ownerUrl, wipe);
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
	dataDir: string,
	say: (message: string) => void,
): Promise<{ adminEmail: string; adminPassword: string }> {
	const adminEmail = settings.ADMIN_EMAIL ?? "admin@example.com";
	const adminPassword = settings.ADMIN_PASSWORD ?? makePassword();
	const { fillDemo } = await import("@/prisma/seed/fill-demo");
	writeFileSync(markIn(dataDir), "", { mode: 0o600 });
	await fillDemo({ adminEmail, adminPassword, progress: sparsely(say) });
	rmSync(markIn(dataDir), { force: true });
	return { adminEmail, adminPassword };
}
