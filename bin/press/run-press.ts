import { setDefaultResultOrder } from "node:dns";
import { once } from "node:events";
import { createServer } from "node:http";
import path from "node:path";
import { keptAuthSecret } from "@/bin/portal/data-dir";
import { ensurePortFree } from "@/bin/portal/ensure-port-free";
import { embeddedDatabase } from "@/bin/portal/open-database";
import { PortalError } from "@/bin/portal/portal-error";
import { runningCluster } from "@/lib/db/embedded/cluster";
import { databaseUrl, env, type Settings, siteUrl } from "@/lib/env";
import { openPress } from "@/lib/press/press";

/** Everything is over this long after it was asked to end, in milliseconds. */
const longest = 4500;

/** The login of the press: the operator's, or the one that was made in the database of a portal here. */
async function findDatabase(settings: Settings): Promise<string> {
	const { PRESS_DATABASE_URL, DATABASE_URL, AUTH_SECRET, DATA_DIR } = settings;
	if (PRESS_DATABASE_URL) return PRESS_DATABASE_URL;
	const dataDir = path.resolve(DATA_DIR);
	const cluster = DATABASE_URL ? null : await runningCluster(dataDir);
	const ownerUrl = DATABASE_URL ?? cluster?.(embeddedDatabase);
	if (!ownerUrl) {
		throw new PortalError(
			`No portal runs on DATA_DIR (${dataDir}): start it first, or set PRESS_DATABASE_URL.`,
		);
	}
	const secret = AUTH_SECRET ?? keptAuthSecret(dataDir);
	return databaseUrl("press", { ...settings, DATABASE_URL: ownerUrl, AUTH_SECRET: secret });
}

/** Where `web` is, seen from here. */
function findUpstream(settings: Settings): string {
	const { PRESS_UPSTREAM, HOST } = settings;
	const isEverywhere = HOST === "0.0.0.0" || HOST === "::";
	return (
		PRESS_UPSTREAM ??
		siteUrl({ ...settings, SITE_URL: undefined, HOST: isEverywhere ? "localhost" : HOST })
	);
}

/** Only for who is on this machine: what is read here tells what is read there. */
function openMetrics(text: () => string) {
	return createServer((request, response) => {
		const isAsked = request.method === "GET" && request.url === "/metrics";
		response.writeHead(isAsked ? 200 : 404, { "Content-Type": "text/plain; version=0.0.4" });
		response.end(isAsked ? text() : "Not found\n");
	});
}

/**
 * Runs the press until it is asked to end.
 *
 * @throws with one sentence where a setting is wrong, a port taken or no database to be found
 */
export async function runPress(): Promise<void> {
	// As `web` is started: "localhost" is the same address for both.
	setDefaultResultOrder("ipv4first");
	const settings = env();
	const { HOST, PRESS_PORT, PRESS_METRICS_PORT, PRESS_MEMORY, PRESS_STRIP } = settings;
	const upstream = findUpstream(settings);
	await ensurePortFree(PRESS_PORT, HOST, "PRESS_PORT");
	await ensurePortFree(PRESS_METRICS_PORT, "127.0.0.1", "PRESS_METRICS_PORT");
	const press = openPress({
		upstream,
		databaseUrl: await findDatabase(settings),
		memory: PRESS_MEMORY * 1_000_000,
		strip: PRESS_STRIP === "on",
		trusted: settings.PRESS_TRUSTED ?? [],
	});
	const metrics = openMetrics(press.metrics.text);
	await once(metrics.listen(PRESS_METRICS_PORT, "127.0.0.1"), "listening");
	await once(press.server.listen(PRESS_PORT, HOST), "listening");
	console.log(
		`The press prints ${upstream} and hands it out on ${siteUrl({ ...settings, SITE_URL: undefined, PORT: PRESS_PORT })}`,
	);

	const end = () => {
		setTimeout(() => process.exit(0), longest).unref();
		metrics.close();
		void press.stop().finally(() => process.exit(0));
	};
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
}
