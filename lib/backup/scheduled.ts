import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { ClientBase } from "pg";
import { Temporal } from "temporal-polyfill";
import { asOwner } from "@/lib/db/owner";
import type { Store } from "@/lib/storage/store";
import { backUp } from "./back-up";
import {
	backupName,
	clearUnfinished,
	forgetFailure,
	lastFailure,
	listBackups,
	noteFailure,
	unfinished,
} from "./backup-shelf";
import { readVerified } from "./manifest";

/** Any number: whoever holds it makes the backup, on whichever machine. */
const backupLock = 20_161_126;

/** After a failure nobody tries for so long, in milliseconds: it is told, and costs as much as a good one. */
const restAfterFailure = 3_600_000;

const day = 86_400_000;

export type Schedule = {
	/** Where backups are kept, BACKUP_DIR. */
	shelf: string;
	/** `03:30`, on the paper's clock. */
	at: string;
	keepDays: number;
};

type Options = Schedule & {
	/** Of a login that may read every table. */
	url: string;
	store: Store;
};

/** The last time that the clock of a zone showed a minute; where it skips that, the next one that it shows. */
export function lastTime(at: string, zone: string, now: Date): Date {
	const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
		.toZonedDateTimeISO(zone)
		.toPlainDate();
	for (const date of [today, today.subtract({ days: 1 })]) {
		const minute = date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(at) });
		if (minute.epochMilliseconds <= now.getTime()) return new Date(minute.epochMilliseconds);
	}
	return new Date(now.getTime() - day);
}

/** Whether a backup is to be made: none is newer than the last time it was due, and none has just failed. */
async function isDue({ shelf, at }: Schedule, zone: string, now: Date): Promise<boolean> {
	const [newest] = await listBackups(shelf);
	if (newest && newest.at >= lastTime(at, zone, now)) return false;
	const failure = await lastFailure(shelf);
	return !failure || now.getTime() - failure.at.getTime() >= restAfterFailure;
}

/** Only what is older than the days, and never the newest, however old it is. */
async function removeOld({ shelf, keepDays }: Schedule, now: Date): Promise<void> {
	const [, ...others] = await listBackups(shelf);
	for (const { folder, at } of others) {
		if (now.getTime() - at.getTime() > keepDays * day) await rm(folder, { recursive: true });
	}
}

async function makeOne(client: ClientBase, options: Options, now: Date): Promise<string> {
	const { shelf, store } = options;
	await mkdir(shelf, { recursive: true, mode: 0o700 });
	await clearUnfinished(shelf);
	const making = path.join(shelf, unfinished(backupName(now)));
	const folder = path.join(shelf, backupName(now));
	try {
		await backUp({ client, store, folder: making });
		await readVerified(making);
		await rename(making, folder);
	} catch (error) {
		await rm(making, { recursive: true, force: true });
		const reason = error instanceof Error ? error.message : String(error);
		await noteFailure(shelf, { at: now, reason });
		throw error;
	}
	await forgetFailure(shelf);
	await removeOld(options, now);
	return folder;
}

/** The database's own clock, and the paper's zone; null where there is no paper yet. */
async function paperTime(client: ClientBase): Promise<{ now: Date; zone: string } | null> {
	const { rows } = await client.query<{ now: Date; zone: string }>(
		"SELECT date_trunc('second', clock_timestamp()) AS now, time_zone AS zone FROM public.site",
	);
	return rows[0] ?? null;
}

/**
 * Makes a backup where one is due, checks it whole, and only then takes old ones away. Of several that
 * try at once one does it.
 *
 * @returns its folder; null where none was due
 * @throws what went wrong, which stands in the shelf too
 */
export async function backUpIfDue(options: Options): Promise<string | null> {
	return asOwner(options.url, async (client) => {
		const time = await paperTime(client);
		if (!time || !(await isDue(options, time.zone, time.now))) return null;
		const { rows } = await client.query<{ mine: boolean }>(
			"SELECT pg_try_advisory_lock($1) AS mine",
			[backupLock],
		);
		// Looked at again: somebody may have made it between our look and our turn.
		if (!rows[0]?.mine || !(await isDue(options, time.zone, time.now))) return null;
		return makeOne(client, options, time.now);
	});
}
