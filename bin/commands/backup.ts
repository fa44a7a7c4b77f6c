import { parseArgs } from "node:util";
import { Client } from "pg";
import { backUp } from "@/lib/backup/back-up";
import { pictureStore } from "@/lib/storage/picture-store";
import { pathFrom } from "./parse-words";
import { withNewsroom } from "./with-database";

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** `dateline backup`: the database and the pictures into a new folder. */
export async function run(words: string[], calledFrom: string): Promise<void> {
	const { positionals } = parseArgs({ args: words, allowPositionals: true });
	const folder = pathFrom(calledFrom, positionals, "folder");
	await withNewsroom(async ({ ownerUrl }) => {
		const client = new Client({ connectionString: ownerUrl, application_name: "dateline backup" });
		await client.connect();
		try {
			const { tables, pictures } = await backUp({ client, store: pictureStore(), folder });
			const rows = tables.reduce((sum, table) => sum + table.rows, 0);
			console.log(
				`Backed up ${counted(rows, "row")} and ${counted(pictures.length, "picture file")} to ${folder}.`,
			);
		} finally {
			await client.end();
		}
	});
}
