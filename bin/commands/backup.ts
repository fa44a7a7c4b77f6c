import { parseArgs } from "node:util";
import { becomeNewsroom } from "@/bin/portal/environments";
import { PortalError } from "@/bin/portal/portal-error";
import { backUp } from "@/lib/backup/back-up";
import { backupSchedule } from "@/lib/backup/schedule-setting";
import { backUpIfDue } from "@/lib/backup/scheduled";
import { asOwner } from "@/lib/db/owner";
import { pictureStore } from "@/lib/storage/picture-store";
import { counted } from "./counted";
import { pathFrom } from "./parse-words";
import { withDatabase } from "./with-database";

/** What the worker does by itself each night, for a timer that is somebody else's. */
async function backUpAsScheduled(): Promise<void> {
	await withDatabase(async (database) => {
		becomeNewsroom(database);
		const schedule = backupSchedule();
		if (!schedule) throw new PortalError("Set BACKUP_DIR to the folder that backups go to.");
		const folder = await backUpIfDue({
			...schedule,
			url: database.ownerUrl,
			store: pictureStore(),
		});
		console.log(folder ? `Backed up to ${folder}.` : "No backup is due.");
	});
}

/**
 * `dateline backup`: the database and the pictures into a new folder. The database is taken as it is: who
 * backs up before an upgrade wants what was there before it.
 */
export async function run(words: string[], calledFrom: string): Promise<void> {
	const options = { scheduled: { type: "boolean", default: false } } as const;
	const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
	if (values.scheduled) return backUpAsScheduled();
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
