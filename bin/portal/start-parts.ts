import { disconnectAll } from "@/lib/db/connect";
import { type Cluster, startCluster } from "@/lib/db/embedded/cluster";
import { siteUrl } from "@/lib/env";
import { becomeNewsroom, webEnvironment } from "./environments";
import { clearHalfFilled, fillDemoPaper, isFounded } from "./first-start";
import { type FirstAdmin, greeting } from "./greeting";
import { keepRunning } from "./keep-running";
import { type LoginUrls, migrateDatabase } from "./migrate-database";
import { openDatabase } from "./open-database";
import { type Portal, say } from "./portal";
import { startWeb } from "./start-web";
import { startWorker } from "./start-worker";
import { waitUntilReady } from "./wait-until-ready";

/** Watches the embedded PostgreSQL, which comes back on the port that everybody knows. */
async function keepCluster({ dataDir, parts, giveUp }: Portal, first: Cluster): Promise<void> {
	let started: Cluster | null = first;
	const start = async () => {
		const running = started ?? (await startCluster({ dataDir, port: first.port }));
		started = null;
		return running;
	};
	parts.push(await keepRunning({ what: "PostgreSQL", start, say, giveUp }));
}

/** The demo is filled on the very first start only: where no paper has been founded. */
async function fillFirst(portal: Portal, ownerUrl: string): Promise<FirstAdmin | null> {
	const { settings } = portal;
	if (settings.DEMO === "0" || (await isFounded(ownerUrl))) return null;
	say("Filling the demo paper (this once) …");
	const admin = await fillDemoPaper(settings, ownerUrl, say);
	await disconnectAll();
	return admin;
}

/** Where we ask ourselves whether we are ready, whatever the world calls us. */
function localUrl({ settings }: Portal): string {
	const HOST = ["0.0.0.0", "::"].includes(settings.HOST) ? "localhost" : settings.HOST;
	return siteUrl({ ...settings, SITE_URL: undefined, HOST });
}

/** Starts `web` and waits until it is ready; false where it fell too often. */
async function keepWeb(portal: Portal, urls: LoginUrls): Promise<boolean> {
	const { settings, development } = portal;
	const environment = webEnvironment(portal, urls);
	let gone = false;
	const web = await keepRunning({
		what: "The web process",
		start: () => startWeb({ host: settings.HOST, port: settings.PORT, development, environment }),
		say,
		giveUp: (sentence) => {
			gone = true;
			portal.giveUp(sentence);
		},
	});
	portal.parts.push(web);
	await waitUntilReady(`${localUrl(portal)}/readyz`, () => gone);
	return !gone;
}

/** Starts the worker. Readers need nothing of it, so the portal stays up however often it falls. */
async function keepWorker(portal: Portal, urls: LoginUrls): Promise<void> {
	const environment = webEnvironment(portal, urls);
	const start = () => startWorker(environment);
	portal.parts.push(await keepRunning({ what: "The worker", start, say }));
}

/** Starts the database and the processes, from nothing if need be, and says how to go on. */
export async function startParts(portal: Portal): Promise<void> {
	const { settings, dataDir, authSecret } = portal;
	const { ownerUrl, cluster } = await openDatabase(settings, dataDir, say);
	if (cluster) await keepCluster(portal, cluster);
	await clearHalfFilled(ownerUrl);
	const urls = await migrateDatabase(settings, ownerUrl, authSecret, say);
	becomeNewsroom(portal, urls);
	const filled = await fillFirst(portal, ownerUrl);
	say("Starting the portal …");
	if (!(await keepWeb(portal, urls))) return;
	await keepWorker(portal, urls);
	say(await greeting(portal, ownerUrl, filled));
}
