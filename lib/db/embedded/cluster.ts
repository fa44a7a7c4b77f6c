import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { escapeIdentifier } from "pg";
import { asOwner } from "@/lib/db/owner";
import { ClusterError } from "./cluster-error";
import { type ClusterHome, clusterHome } from "./cluster-home";
import { freePort } from "./free-port";
import { makeCluster, ownerLogin, ownerPassword } from "./make-cluster";
import { type Postmaster, startPostmaster } from "./postmaster";
import { readPostmasterFile, stopLeftover } from "./postmaster-file";

export type Cluster = {
	/** Where the owner of everything connects to a database. */
	ownerUrl(database: string): string;
	port: number;
	/** Resolves when PostgreSQL is gone, whether stopped or fallen. */
	ended: Promise<void>;
	/** Shuts PostgreSQL down and waits until it is gone. */
	stop(): Promise<void>;
};

export type ClusterOptions = {
	/** The folder that keeps the cluster, its password and its log. The caller sees to it that nobody else uses it. */
	dataDir: string;
	/** The port of a former start, to come back to; else a free one is taken. */
	port?: number;
	/** Off for a cluster that ends with the run that made it: faster, and `dataDir` is removed at its end. */
	lasting?: boolean;
	progress?: (message: string) => void;
};

function ownerAddress(password: string, port: number): (database: string) => string {
	return (database) =>
		`postgres://${ownerLogin}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

async function ensureVersion({ data, version }: ClusterHome): Promise<void> {
	const made = (await readFile(path.join(data, "PG_VERSION"), "utf8")).trim();
	if (made === version) return;
	throw new ClusterError(
		`The database in ${data} was made by PostgreSQL ${made}; this Dateline brings ${version}: back up with the old one and restore here.`,
	);
}

/** Being in somebody's way for a moment: a port just taken, backends of a killed postmaster still ending. */
const passing = /in use|still running|lock file/;

async function startPatiently(home: ClusterHome, start: () => Promise<Postmaster>) {
	for (let attempt = 1; ; attempt++) {
		try {
			return await start();
		} catch (error) {
			const worthwhile = error instanceof ClusterError && passing.test(error.message);
			if (!worthwhile || attempt === 20) throw error;
			await sleep(250);
			await stopLeftover(home.data);
		}
	}
}

/**
 * Starts the PostgreSQL of a folder, making it first where there is none. One that a killed process
 * left behind is stopped before. It ends with this process, however this process ends.
 *
 * @throws ClusterError with one sentence for the operator.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
	const { lasting = true, progress = () => {} } = options;
	const dataDir = path.resolve(options.dataDir);
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	const home = await clusterHome(dataDir);
	const password = await ownerPassword(dataDir);
	if (await stopLeftover(home.data)) progress("Stopped the PostgreSQL of a former start.");
	if (home.data !== home.entry && !existsSync(home.entry)) {
		progress(`PostgreSQL's account cannot reach ${dataDir}; the database goes to ${home.data}.`);
	}
	await makeCluster(home, password, lasting);
	await ensureVersion(home);

	let port = options.port ?? 0;
	const postmaster = await startPatiently(home, async () => {
		port = options.port ?? (await freePort());
		return startPostmaster(home, {
			port,
			url: ownerAddress(password, port)("postgres"),
			logFile: path.join(dataDir, "postgres.log"),
			lasting,
		});
	});
	return { ...postmaster, port, ownerUrl: ownerAddress(password, port) };
}

/** The owner's addresses of the cluster of a folder, if it runs. */
export async function runningCluster(
	folder: string,
): Promise<((database: string) => string) | null> {
	const dataDir = path.resolve(folder);
	const file = await readPostmasterFile(path.join(dataDir, "postgres"));
	return file?.ready ? ownerAddress(await ownerPassword(dataDir), file.port) : null;
}

/** Makes a database where there is none. */
export async function ensureDatabase(ownerUrl: Cluster["ownerUrl"], name: string): Promise<void> {
	await asOwner(ownerUrl("postgres"), async (owner) => {
		const { rowCount } = await owner.query("SELECT FROM pg_database WHERE datname = $1", [name]);
		if (!rowCount) await owner.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
	});
}
