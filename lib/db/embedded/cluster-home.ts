import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readlinkSync, statSync } from "node:fs";
import { chown, cp, lstat, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { type Account, canReach, chooseAccount } from "./account";
import { ClusterError } from "./cluster-error";
import { findBinaries } from "./find-binaries";

/** Where an unprivileged account can reach what it may not see below our own folders. */
const shared = "/var/lib/dateline";

/** What PostgreSQL's programs are started with: nothing of ours, secrets least of all. */
export const plainEnvironment = {
	PATH: "/usr/bin:/bin:/usr/sbin:/sbin",
	TZ: "UTC",
	LC_ALL: "C",
	NODE_ENV: "production",
} as const;

/** Where a cluster lies, what runs it, and as whom. */
export type ClusterHome = {
	/** PostgreSQL's data directory, its real place. */
	data: string;
	/** Where DATA_DIR says so: `data` itself, or a link to it. */
	entry: string;
	/** The folder with PostgreSQL's `bin`. */
	native: string;
	/** PostgreSQL's major version. */
	version: string;
	account: Account | null;
};

type Binaries = Pick<ClusterHome, "native" | "version">;

/** The programs of a folder, if the account can run them. */
function tryBinaries(native: string, account: Account | null): Binaries | null {
	const postgres = path.join(native, "bin/postgres");
	const { stdout } = spawnSync(postgres, ["--version"], { ...account, cwd: "/", encoding: "utf8" });
	const version = /\(PostgreSQL\) (\d+)/.exec(stdout ?? "")?.[1];
	return version ? { native, version } : null;
}

function openToAll(folder: string): void {
	chmodSync(folder, 0o755);
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const file = path.join(folder, entry.name);
		if (entry.isDirectory()) openToAll(file);
		else if (entry.isFile()) chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644);
	}
}

async function copyForAll(native: string, copy: string): Promise<void> {
	const making = `${copy}.${randomBytes(4).toString("hex")}`;
	await cp(native, making, { recursive: true, verbatimSymlinks: true });
	openToAll(making);
	await rm(copy, { recursive: true, force: true });
	await rename(making, copy);
}

/** PostgreSQL's programs where the account can run them: in place, or copied for all once. */
async function reachableBinaries(account: Account | null): Promise<Binaries> {
	const native = await findBinaries();
	const inPlace = tryBinaries(native, account);
	if (inPlace) return inPlace;
	if (!account) {
		throw new ClusterError(
			"The embedded PostgreSQL does not run on this machine; set DATABASE_URL to a PostgreSQL of your own.",
		);
	}
	const size = statSync(path.join(native, "bin/postgres")).size;
	const copy = path.join(shared, `postgresql-${process.arch}-${size}`);
	if (!tryBinaries(copy, account)) await copyForAll(native, copy);
	const copied = tryBinaries(copy, account);
	if (copied) return copied;
	throw new ClusterError(`PostgreSQL's programs in ${copy} do not run.`);
}

async function isLink(entry: string): Promise<boolean> {
	const found = await lstat(entry).catch(() => null);
	return found?.isSymbolicLink() ?? false;
}

async function realPlace(entry: string, account: Account | null): Promise<string> {
	if (await isLink(entry)) {
		const place = readlinkSync(entry);
		if (existsSync(place)) return place;
		throw new ClusterError(`The database of ${entry} lies in ${place}, which is gone.`);
	}
	if (!account || existsSync(entry) || canReach(account, path.dirname(path.dirname(entry)))) {
		return entry;
	}
	return path.join(shared, randomBytes(8).toString("hex"), "postgres");
}

/**
 * Settles where the cluster of a folder lies. Below DATA_DIR, except where we are root and PostgreSQL's
 * account cannot get there (a clone below /root): then in /var/lib/dateline, and a link says so.
 *
 * @param dataDir an absolute path of a folder that exists
 */
export async function clusterHome(dataDir: string): Promise<ClusterHome> {
	const entry = path.join(dataDir, "postgres");
	const account = chooseAccount(entry);
	const data = await realPlace(entry, account);
	if (data !== entry) await mkdir(shared, { recursive: true, mode: 0o755 });
	const parent = path.dirname(data);
	await mkdir(parent, { recursive: true, mode: 0o700 });
	if (account) await chown(parent, account.uid, account.gid);
	return { data, entry, account, ...(await reachableBinaries(account)) };
}
