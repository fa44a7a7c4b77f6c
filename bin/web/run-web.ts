import { keptAuthSecret, makeDataDir } from "@/bin/portal/data-dir";
import { endWithNpm } from "@/bin/portal/end-with-npm";
import { ensurePortFree } from "@/bin/portal/ensure-port-free";
import { webEnvironment } from "@/bin/portal/environments";
import { type LoginUrls, loginUrls } from "@/bin/portal/migrate-database";
import { PortalError } from "@/bin/portal/portal-error";
import { startWeb } from "@/bin/portal/start-web";
import { hasBuild } from "@/bin/prepare/ensure-built.mjs";
import { readSettings, type Settings } from "@/lib/env";

/** Whoever sends SIGTERM waits longer than this for requests that are being answered, in milliseconds. */
const grace = 20_000;

/** @throws PortalError where there is neither an owner's address nor all three of the logins */
function findLogins(settings: Settings, authSecret: string): LoginUrls {
	const { DATABASE_URL, NEWSROOM_DATABASE_URL, READER_DATABASE_URL, PREVIEW_DATABASE_URL } =
		settings;
	if (DATABASE_URL || (NEWSROOM_DATABASE_URL && READER_DATABASE_URL && PREVIEW_DATABASE_URL)) {
		return loginUrls(settings, DATABASE_URL ?? "", authSecret);
	}
	throw new PortalError(
		"The web process has no database: set DATABASE_URL, or the addresses of all three logins. (npm start brings a database of its own.)",
	);
}

/**
 * Runs `web` until it is told to end, or falls: whoever started us starts us again.
 *
 * @throws PortalError | SettingError with one sentence where it cannot be started
 */
export async function runWeb(): Promise<void> {
	const settings = readSettings(process.env);
	const dataDir = makeDataDir(settings.DATA_DIR);
	const authSecret = settings.AUTH_SECRET ?? keptAuthSecret(dataDir);
	const urls = findLogins(settings, authSecret);
	if (!hasBuild()) throw new PortalError("The portal is not built: npm run build.");
	await ensurePortFree(settings.PORT, settings.HOST);
	const environment = webEnvironment({ settings, dataDir, authSecret, development: false }, urls);
	const { HOST: host, PORT: port } = settings;
	const web = await startWeb({ host, port, development: false, environment, grace });
	let asked = false;
	const end = () => {
		if (asked) return;
		asked = true;
		web.stop().then(
			() => process.exit(0),
			() => process.exit(1),
		);
	};
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
	endWithNpm(end);
	await web.ended;
	if (!asked) process.exit(1);
}
