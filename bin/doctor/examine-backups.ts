import { lastFailure, listBackups } from "@/lib/backup/backup-shelf";
import { backupSchedule } from "@/lib/backup/schedule-setting";
import { bad, type Finding, good, warning } from "./finding";
import type { Patient } from "./patient";

const about = "backups";
const hour = 3_600_000;

/** A nightly backup is late when it is older than this. */
const oldest = 26 * hour;

const byHand = "npm run dateline -- backup --scheduled";

/** How old the newest backup is, and whether the last attempt failed. */
export async function examineBackups({ settings }: Patient): Promise<Finding[]> {
	const schedule = backupSchedule(settings);
	if (!schedule) {
		const says = "No backup is made by itself.";
		return [warning(about, says, "Set BACKUP_DIR to a folder, best on another disk.")];
	}
	const failure = await lastFailure(schedule.shelf);
	const failed = failure
		? [bad(about, `The last one failed: ${failure.reason}`, `Mend that, then: ${byHand}`)]
		: [];
	const [newest, ...others] = await listBackups(schedule.shelf);
	if (!newest) {
		const says = `There is none in ${schedule.shelf} yet.`;
		return [...failed, bad(about, says, `Does the worker run? By hand: ${byHand}`)];
	}
	const age = Date.now() - newest.at.getTime();
	if (age > oldest) {
		const says = `The newest is ${Math.round(age / hour)} hours old.`;
		return [...failed, bad(about, says, `Does the worker run? By hand: ${byHand}`)];
	}
	const hours = Math.round(age / hour);
	return [...failed, good(about, `The newest of ${others.length + 1} is ${hours} hours old.`)];
}
