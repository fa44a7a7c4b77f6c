import { backupSchedule } from "@/lib/backup/schedule-setting";
import { backUpIfDue } from "@/lib/backup/scheduled";
import { databaseUrl } from "@/lib/env";
import { log } from "@/lib/log";
import { pictureStore } from "@/lib/storage/picture-store";
import type { Job } from "./job";

/** Makes the backup of the night, where the operator has named a folder for it. */
export const backupJob: Job = {
	name: "backup",
	every: 60_000,
	async run() {
		const schedule = backupSchedule();
		if (!schedule) return false;
		const url = databaseUrl("newsroom");
		const folder = await backUpIfDue({ ...schedule, url, store: pictureStore() });
		if (folder) log.info({ folder }, "backed up");
		return false;
	},
};
