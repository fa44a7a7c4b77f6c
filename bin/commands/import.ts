import { parseArgs } from "node:util";
import { becomeNewsroom } from "@/bin/portal/environments";
import { firstAdmin } from "@/bin/portal/first-start";
import { givenLogins, migrateDatabase } from "@/bin/portal/migrate-database";
import { importSite } from "@/lib/export/import-site";
import { pictureStore } from "@/lib/storage/picture-store";
import { ensureAlone } from "./ensure-alone";
import { pathFrom } from "./parse-words";
import { say, withDatabase } from "./with-database";

/** `dateline import`: an export into an empty site. */
export async function run(words: string[], calledFrom: string): Promise<void> {
	const { positionals } = parseArgs({ args: words, allowPositionals: true });
	const folder = pathFrom(calledFrom, positionals, "folder");
	await withDatabase(async (database) => {
		const { settings, ownerUrl: url, authSecret } = database;
		await ensureAlone(database);
		becomeNewsroom(database);
		const { paper, createdAt } = await importSite({
			url,
			authSecret,
			given: givenLogins(settings),
			store: pictureStore(),
			folder,
		});
		await migrateDatabase(settings, url, authSecret, say);
		const admin = (await firstAdmin(url)) ?? "ADDRESS";
		console.log(`Imported ${paper || "the site"}, exported on ${createdAt}.`);
		console.log(
			`Passwords and tokens are not in an export. Give each a new password: npm run dateline -- staff reset-password ${admin}`,
		);
	});
}
