import { parseArgs } from "node:util";
import { becomeNewsroom } from "@/bin/portal/environments";
import { givenLogins, migrateDatabase } from "@/bin/portal/migrate-database";
import { restore } from "@/lib/backup/restore";
import { pictureStore } from "@/lib/storage/picture-store";
import { ensureAlone } from "./ensure-alone";
import { pathFrom } from "./parse-words";
import { say, withDatabase } from "./with-database";

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
