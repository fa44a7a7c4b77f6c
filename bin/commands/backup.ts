import path from "node:path";
import { Client } from "pg";
import { backUp } from "@/lib/backup/back-up";
import { restore } from "@/lib/backup/restore";
import { pictureStore } from "@/lib/storage/picture-store";

/** The database that a command works on, with its owner's keys. */
export type OwnedDatabase = { ownerUrl: string; authSecret: string };

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** `dateline backup DIR`: the database and the pictures into a new folder. */
export async function backupTo(database: OwnedDatabase, dir: string): Promise<string> {
	const folder = path.resolve(dir);
	const client = new Client({ connectionString: database.ownerUrl });
	await client.connect();
	try {
		const { tables, pictures } = await backUp({ client, store: pictureStore(), folder });
		const rows = tables.reduce((sum, table) => sum + table.rows, 0);
		return `Backed up ${counted(rows, "row")} and ${counted(pictures.length, "picture file")} to ${folder}.`;
	} finally {
		await client.end();
	}
}

/** `dateline restore DIR [--force]`: a backup into an empty database, or in place of what is there. */
export async function restoreFrom(
	database: OwnedDatabase,
	dir: string,
	force: boolean,
): Promise<string> {
	const { ownerUrl: url, authSecret } = database;
	const folder = path.resolve(dir);
	const { createdAt } = await restore({ url, authSecret, store: pictureStore(), folder, force });
	return `Restored the backup of ${createdAt} from ${folder}. Everybody signs in again.`;
}
