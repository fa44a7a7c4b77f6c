import { keptAuthSecret, makeDataDir } from "@/bin/portal/data-dir";
import { becomeNewsroom } from "@/bin/portal/environments";
import { holderOf, lockDataDir } from "@/bin/portal/lock-data-dir";
import { migrateDatabase } from "@/bin/portal/migrate-database";
import { embeddedDatabase, openDatabase } from "@/bin/portal/open-database";
import { PortalError } from "@/bin/portal/portal-error";
import { disconnectAll } from "@/lib/db/connect";
import { runningCluster } from "@/lib/db/embedded/cluster";
import { readSettings, type Settings } from "@/lib/env";
import { ensureSameSecret } from "./ensure-same-secret";

/** The database that a command works on, with its owner's keys. */
export type OwnedDatabase = {
	ownerUrl: string;
	authSecret: string;
	dataDir: string;
	settings: Settings;
	/** Whether a portal uses it, as far as this machine can tell. */
	inUse: boolean;
};

/** Progress and warnings; stdout is for what was asked. */
export function say(message: string): void {
	console.error(message);
}

type Found = { ownerUrl: string; inUse: boolean; close: () => Promise<void> };

async function findRunning(dataDir: string): Promise<Found | null> {
	const holder = holderOf(dataDir);
	if (!holder) return null;
	const address = await runningCluster(dataDir);
	if (address) return { ownerUrl: address(embeddedDatabase), inUse: true, close: async () => {} };
	throw new PortalError(
		`${dataDir} is in use by ${holder.what} (process ${holder.pid}), whose database does not answer yet; try again.`,
	);
}

async function startOwn(settings: Settings, dataDir: string): Promise<Found> {
	const release = lockDataDir(dataDir, "a command of the command line");
	try {
		const { ownerUrl, cluster } = await openDatabase(settings, dataDir, () => {});
		const close = async () => {
			await cluster?.stop();
			release();
		};
		return { ownerUrl, inUse: false, close };
	} catch (error) {
		release();
		throw error;
	}
}

async function findDatabase(settings: Settings, dataDir: string): Promise<Found> {
	if (!settings.DATABASE_URL) {
		return (await findRunning(dataDir)) ?? (await startOwn(settings, dataDir));
	}
	const { ownerUrl } = await openDatabase(settings, dataDir, () => {});
	return { ownerUrl, inUse: holderOf(dataDir) !== null, close: async () => {} };
}

/**
 * Runs a command on the database: the operator's, the embedded one of a portal that runs, or the
 * embedded one of DATA_DIR, which is then started for as long as the command takes.
 */
export async function withDatabase(act: (database: OwnedDatabase) => Promise<void>): Promise<void> {
	const settings = readSettings(process.env);
	const dataDir = makeDataDir(settings.DATA_DIR);
	const authSecret = settings.AUTH_SECRET ?? keptAuthSecret(dataDir);
	const { ownerUrl, inUse, close } = await findDatabase(settings, dataDir);
	try {
		await ensureSameSecret(settings, ownerUrl, authSecret);
		await act({ ownerUrl, authSecret, dataDir, settings, inUse });
	} finally {
		await close();
	}
}

/** Runs a command through the newsroom's acts, on a database that is of this version. */
export async function withNewsroom(act: (database: OwnedDatabase) => Promise<void>): Promise<void> {
	await withDatabase(async (database) => {
		const { settings, ownerUrl, authSecret } = database;
		const urls = await migrateDatabase(settings, ownerUrl, authSecret, say);
		becomeNewsroom(database, urls);
		try {
			await act(database);
		} finally {
			await disconnectAll();
		}
	});
}
