import { parseArgs } from "node:util";
import { isFounded } from "@/bin/portal/first-start";
import { migrateDatabase } from "@/bin/portal/migrate-database";
import { siteUrl } from "@/lib/env";
import { firstRunKey } from "@/lib/newsroom/site/first-run-key";
import { say, withDatabase } from "./with-database";

/** `dateline migrate`: brings the database to this version, and says where to begin where there is no paper. */
export async function run(words: string[]): Promise<void> {
	parseArgs({ args: words });
	let begin: string | null = null;
	await withDatabase(async ({ settings, ownerUrl, authSecret }) => {
		await migrateDatabase(settings, ownerUrl, authSecret, say);
		if (await isFounded(ownerUrl)) return;
		begin = `${siteUrl(settings)}/newsroom/first-run?key=${firstRunKey(authSecret)}`;
	});
	console.log("The database is of this version.");
	if (begin) console.log(`There is no paper in it yet. Found one here, once web runs: ${begin}`);
}
