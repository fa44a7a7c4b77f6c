import { Client, DatabaseError } from "pg";
import { PortalError } from "@/bin/portal/portal-error";
import { asOwner } from "@/lib/db/owner";
import { databaseUrl, loginName, type Settings } from "@/lib/env";

/** invalid_password, PostgreSQL documentation, appendix A. */
const invalidPassword = "28P01";

async function hasLogin(ownerUrl: string, name: string): Promise<boolean> {
	const { rowCount } = await asOwner(ownerUrl, (owner) =>
		owner.query("SELECT FROM pg_roles WHERE rolname = $1", [name]),
	);
	return rowCount !== 0;
}

async function isTurnedAway(url: string): Promise<boolean> {
	const client = new Client({ connectionString: url });
	client.on("error", () => {});
	try {
		await client.connect();
		return false;
	} catch (error) {
		return error instanceof DatabaseError && error.code === invalidPassword;
	} finally {
		await client.end().catch(() => {});
	}
}

/**
 * A command with another secret than the portal's would give the logins other passwords, and lock the
 * portal out of its own database.
 *
 * @throws PortalError
 */
export async function ensureSameSecret(
	settings: Settings,
	ownerUrl: string,
	authSecret: string,
): Promise<void> {
	const name = loginName(decodeURIComponent(new URL(ownerUrl).pathname.slice(1)), "newsroom");
	if (settings.NEWSROOM_DATABASE_URL || !(await hasLogin(ownerUrl, name))) return;
	const from = { ...settings, DATABASE_URL: ownerUrl, AUTH_SECRET: authSecret };
	if (!(await isTurnedAway(databaseUrl("newsroom", from)))) return;
	throw new PortalError(
		"AUTH_SECRET is not the one that the portal was last started with; set the same here.",
	);
}
