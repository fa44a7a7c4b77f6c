import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** A backup of the shelf: a folder named by the instant (UTC) when it was begun, `dateline-20261125T193000Z`. */
export type ShelvedBackup = { folder: string; at: Date };

const named = /^dateline-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

export function backupName(at: Date): string {
	return `dateline-${at.toISOString().replace(/[-:]|\.\d+/g, "")}`;
}

/** While one is being made, it stands under a name that nobody takes for a backup. */
export const unfinished = (name: string) => `.making-${name}`;

async function namesIn(shelf: string): Promise<string[]> {
	return readdir(shelf).catch((error: unknown) => {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
		throw error;
	});
}

/** The backups of a shelf, newest first. What else lies there is somebody's, and left alone. */
export async function listBackups(shelf: string): Promise<ShelvedBackup[]> {
	return (await namesIn(shelf))
		.flatMap((name) => {
			const [, year, month, day, hour, minute, second] = named.exec(name) ?? [];
			if (!year) return [];
			const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
			return [{ folder: path.join(shelf, name), at }];
		})
		.sort((one, other) => other.at.getTime() - one.at.getTime());
}

/** Takes away what a backup left that was broken off. */
export async function clearUnfinished(shelf: string): Promise<void> {
	for (const name of await namesIn(shelf)) {
		if (name.startsWith(unfinished("dateline-"))) {
			await rm(path.join(shelf, name), { recursive: true, force: true });
		}
	}
}

const Failure = z.object({ at: z.coerce.date(), reason: z.string() });
export type BackupFailure = z.infer<typeof Failure>;

const failureFile = (shelf: string) => path.join(shelf, "last-failure.json");

/** Why the last attempt failed; null where it did not, or nobody could write that down. */
export async function lastFailure(shelf: string): Promise<BackupFailure | null> {
	try {
		return Failure.parse(JSON.parse(await readFile(failureFile(shelf), "utf8")));
	} catch {
		return null;
	}
}

export async function noteFailure(shelf: string, failure: BackupFailure): Promise<void> {
	await writeFile(failureFile(shelf), `${JSON.stringify(failure)}\n`, { mode: 0o600 }).catch(
		() => {},
	);
}

export async function forgetFailure(shelf: string): Promise<void> {
	await rm(failureFile(shelf), { force: true });
}
