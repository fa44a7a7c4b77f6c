import { Client } from "pg";
import { type Cluster, ensureDatabase, startCluster } from "@/lib/db/embedded/cluster";
import type { Settings } from "@/lib/env";
import { PortalError } from "./portal-error";

/** The database of the embedded PostgreSQL. */
export const embeddedDatabase = "dateline";

function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = "code" in error ? String(error.code) : "";
	return code === "ECONNREFUSED" ? "nothing answers there" : error.message || code;
}

/**
 * Makes sure that a database answers.
 *
 * @throws PortalError naming the setting and where it points, never its password
 */
export async function ensureReachable(setting: string, url: string): Promise<void> {
	const { hostname, port, pathname } = new URL(url);
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
	client.on("error", () => {});
	try {
		await client.connect();
		await client.query("SELECT 1");
	} catch (error) {
		const place = `${hostname}${port && `:${port}`}${pathname}`;
		throw new PortalError(
			`The database of ${setting} (${place}) cannot be reached: ${reasonOf(error)}.`,
		);
	} finally {
		await client.end().catch(() => {});
	}
}

export type OpenedDatabase = {
	ownerUrl: string;
	/** The embedded PostgreSQL that was started for it; null where the database is somebody else's. */
	cluster: Cluster | null;
};

/** Opens the operator's database where there is one, else the embedded PostgreSQL of DATA_DIR. */
export async function openDatabase(
	settings: Settings,
	dataDir: string,
	say: (message: string) => void,
): Promise<OpenedDatabase> {
	if (settings.DATABASE_URL) {
		await ensureReachable("DATABASE_URL", settings.DATABASE_URL);
		return { ownerUrl: settings.DATABASE_URL, cluster: null };
	}
	say("Starting PostgreSQL …");
	const cluster = await startCluster({ dataDir, progress: say });
	await ensureDatabase(cluster.ownerUrl, embeddedDatabase);
	return { ownerUrl: cluster.ownerUrl(embeddedDatabase), cluster };
}
