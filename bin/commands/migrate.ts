import { parseArgs } from "node:util";
import { migrateDatabase } from "@/bin/portal/migrate-database";
import { say, withDatabase } from "./with-database";

/** `dateline migrate`: brings the database to this version. */
export async function run(words: string[]): Promise<void> {
	parseArgs({ args: words });
	await withDatabase(async ({ settings, ownerUrl, authSecret }) => {
		await migrateDatabase(settings, ownerUrl, authSecret, say);
	});
	console.log("The database is of this version.");
}
