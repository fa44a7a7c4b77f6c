import { parseArgs } from "node:util";
import { Client } from "pg";
import { becomeNewsroom } from "@/bin/portal/environments";
import { type LoginUrls, migrateDatabase } from "@/bin/portal/migrate-database";
import { PortalError } from "@/bin/portal/portal-error";
import { restore } from "@/lib/backup/restore";
import { pictureStore } from "@/lib/storage/picture-store";
import { pathFrom } from "./parse-words";
import { type OwnedDatabase, say, withDatabase } from "./with-database";

/**
 * What is restored takes the place of what a running portal has in hand.
 *
 * @throws PortalError where one is connected, on this machine or another
 */
async function ensureAlone({ ownerUrl }: OwnedDatabase, urls: LoginUrls): Promise<void> {
	const logins = Object.values(urls).map((url) => decodeURIComponent(new URL(url).username));
	const client = new Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		const { rowCount } = await client.query(
			`SELECT FROM pg_stat_activity
			WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = ANY ($1)`,
			[logins],
		);
		if (rowCount) throw new PortalError("A portal uses this database; stop it first.");
	} finally {
		await client.end();
	}
}

/** `dateline restore`: a backup into an empty database, or in place of what is there. */
export async function run(words: string[], calledFrom: string): Promise<void> {
	const options = { force: { type: "boolean", default: false } } as const;
	const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
	const folder = pathFrom(calledFrom, positionals, "folder");
	await withDatabase(async (database) => {
		const { settings, ownerUrl: url, authSecret, inUse } = database;
		if (inUse) throw new PortalError("A portal uses this database; stop it first.");
		const urls = await migrateDatabase(settings, url, authSecret, say);
		await ensureAlone(database, urls);
		becomeNewsroom(database, urls);
		const { createdAt } = await restore({
			url,
			authSecret,
			store: pictureStore(),
			folder,
			force: values.force,
		});
		console.log(`Restored the backup of ${createdAt} from ${folder}. Everybody signs in again.`);
	});
}
