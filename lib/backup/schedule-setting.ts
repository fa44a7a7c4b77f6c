import path from "node:path";
import { env, type Settings } from "@/lib/env";
import type { Schedule } from "./scheduled";

/** When and where backups are made by themselves; null where the operator has named no folder. */
export function backupSchedule(settings: Settings = env()): Schedule | null {
	const { BACKUP_DIR, BACKUP_AT: at, BACKUP_KEEP_DAYS: keepDays } = settings;
	return BACKUP_DIR ? { shelf: path.resolve(BACKUP_DIR), at, keepDays } : null;
}
