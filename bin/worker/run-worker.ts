import { keptAuthSecret, makeDataDir } from "@/bin/portal/data-dir";
import { endWithNpm } from "@/bin/portal/end-with-npm";
import { becomeNewsroom } from "@/bin/portal/environments";
import { loginUrls } from "@/bin/portal/migrate-database";
import { embeddedDatabase } from "@/bin/portal/open-database";
import { PortalError } from "@/bin/portal/portal-error";
import { runningCluster } from "@/lib/db/embedded/cluster";
import { readSettings, type Settings } from "@/lib/env";
import { jobs } from "./jobs";
import { keepAtIt } from "./keep-at-it";

/** What is being sent may still be finished within this, in milliseconds; whoever sent SIGTERM waits five seconds. */
const grace = 1500;

async function findOwnerUrl(settings: Settings, dataDir: string): Promise<string | null> {
	if (settings.DATABASE_URL) return settings.DATABASE_URL;
	if (settings.NEWSROOM_DATABASE_URL && settings.READER_DATABASE_URL) return null;
	const address = await runningCluster(dataDir);
	if (address) return address(embeddedDatabase);
	throw new PortalError(
		"The worker has no database: set NEWSROOM_DATABASE_URL and READER_DATABASE_URL, or start it beside a portal with the same DATA_DIR.",
	);
}

/** Takes on the newsroom's and the reader's logins; the owner's is for nothing that is done here. */
async function becomeWorker(): Promise<void> {
	const settings = readSettings(process.env);
	const dataDir = makeDataDir(settings.DATA_DIR);
	const authSecret = settings.AUTH_SECRET ?? keptAuthSecret(dataDir);
	const ownerUrl = await findOwnerUrl(settings, dataDir);
	const urls = ownerUrl === null ? {} : loginUrls(settings, ownerUrl, authSecret);
	becomeNewsroom({ dataDir, authSecret }, urls);
}

/**
 * Does every job side by side until SIGTERM.
 *
 * @throws PortalError where there is no database to work on
 */
export async function runWorker(): Promise<void> {
	await becomeWorker();
	const ending = new AbortController();
	const end = () => {
		ending.abort();
		setTimeout(() => process.exit(0), grace).unref();
	};
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
	endWithNpm(end);
	await Promise.all(jobs.map((job) => keepAtIt(job, ending.signal)));
	process.exit(0);
}
