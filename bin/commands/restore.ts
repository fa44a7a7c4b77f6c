import { parseArgs } from "node:util";
import { becomeNewsroom } from "@/bin/portal/environments";
import { givenLogins, loginUrls, migrateDatabase } from "@/bin/portal/migrate-database";
import { PortalError } from "@/bin/portal/portal-error";
import { restore } from "@/lib/backup/restore";
import { asOwner } from "@/lib/db/owner";
import { pictureStore } from "@/lib/storage/picture-store";
import { pathFrom } from "./parse-words";
import { type OwnedDatabase, say, withDatabase } from "./with-database";

/**
 * What is restored takes the place of what a running portal has in hand.
 *
 * @throws PortalError where one is connected, on this machine or another
 */
async function ensureAlone({ ownerUrl, inUse, ...database }: OwnedDatabase): Promise<void> {
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

/** `dateline restore`: a backup into an empty database, or in place of what is there. */
export async function run(words: string[], calledFrom: string): Promise<void> {
	const options = { force: { type: "boolean", default: false } } as const;
	const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
	const folder = pathFrom(calledFrom, positionals, "folder");
	await withDatabase(async (database) => {
		const { settings, ownerUrl: url, authSecret } = database;
		await ensureAlone(database);
		becomeNewsroom(database);
		const { createdAt } = await restore({
			url,
			authSecret,
			given: givenLogins(settings),
			store: pictureStore(),
			folder,
			force: values.force,
		});
		console.log(`Restored the backup of ${createdAt} from ${folder}. Everybody signs in again.`);
		await migrateDatabase(settings, url, authSecret, say);
	});
}
