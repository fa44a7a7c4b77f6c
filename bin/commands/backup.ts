import { parseArgs } from "node:util";
import { becomeNewsroom } from "@/bin/portal/environments";
import { backUp } from "@/lib/backup/back-up";
import { asOwner } from "@/lib/db/owner";
import { pictureStore } from "@/lib/storage/picture-store";
import { counted } from "./counted";
import { pathFrom } from "./parse-words";
import { withDatabase } from "./with-database";

/**
 * `dateline backup`: the database and the pictures into a new folder. The database is taken as it is: who
 * backs up before an upgrade wants what was there before it.
 */
export async function run(words: string[], calledFrom: string): Promise<void> {
	const { positionals } = parseArgs({ args: words, allowPositionals: true });
	const folder = pathFrom(calledFrom, positionals, "folder");
	await withDatabase(async (database) => {
		becomeNewsroom(database);
		const { tables, pictures } = await asOwner(database.ownerUrl, (client) =>
			backUp({ client, store: pictureStore(), folder }),
		);
		const rows = tables.reduce((sum, table) => sum + table.rows, 0);
		console.log(
			`Backed up ${counted(rows, "row")} and ${counted(pictures.length, "picture file")} to ${folder}.`,
		);
	});
}
