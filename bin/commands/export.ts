import { parseArgs } from "node:util";
import { becomeNewsroom } from "@/bin/portal/environments";
import { asOwner } from "@/lib/db/owner";
import { exportSite } from "@/lib/export/export-site";
import { pictureStore } from "@/lib/storage/picture-store";
import { appVersion } from "./app-version";
import { counted } from "./counted";
import { pathFrom } from "./parse-words";
import { withDatabase } from "./with-database";

/** `dateline export`: everything that the site has, but for secrets, into a new folder. */
export async function run(words: string[], calledFrom: string): Promise<void> {
	const { positionals } = parseArgs({ args: words, allowPositionals: true });
	const folder = pathFrom(calledFrom, positionals, "folder");
	const version = await appVersion();
	await withDatabase(async (database) => {
		becomeNewsroom(database);
		const { tables, pictures } = await asOwner(database.ownerUrl, (client) =>
			exportSite({ client, store: pictureStore(), folder, version }),
		);
		const rows = tables.reduce((sum, table) => sum + table.rows, 0);
		console.log(
			`Exported ${counted(rows, "row")} and ${counted(pictures.files, "picture file")} to ${folder}.`,
		);
	});
}
