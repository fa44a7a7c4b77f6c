import { loginUrls } from "@/bin/portal/migrate-database";
import { PortalError } from "@/bin/portal/portal-error";
import { asOwner } from "@/lib/db/owner";
import type { OwnedDatabase } from "./with-database";

/**
 * What comes into the database takes the place of what a running portal has in hand.
 *
 * @throws PortalError where one is connected, on this machine or another
 */
export async function ensureAlone({ ownerUrl, inUse, ...database }: OwnedDatabase): Promise<void> {
	const urls = loginUrls(database.settings, ownerUrl, database.authSecret);
	const logins = Object.values(urls).map((url) => decodeURIComponent(new URL(url).username));
	const { rowCount } = await asOwner(ownerUrl, (owner) =>
		owner.query(
			`SELECT FROM pg_stat_activity
			WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = ANY ($1)`,
			[logins],
		),
	);
	if (inUse || rowCount) throw new PortalError("A portal uses this database; stop it first.");
}
