import { migrate } from "@/lib/db/migrate";
import { databaseUrl, type Settings } from "@/lib/env";
import { ensureReachable } from "./open-database";
import { PortalError } from "./portal-error";

/** Where each login connects, in the words that the processes read. */
export type LoginUrls = Record<
	"NEWSROOM_DATABASE_URL" | "READER_DATABASE_URL" | "PREVIEW_DATABASE_URL",
	string
>;

function loginUrls(settings: Settings, ownerUrl: string, authSecret: string): LoginUrls {
	const from = { ...settings, DATABASE_URL: ownerUrl, AUTH_SECRET: authSecret };
	return {
		NEWSROOM_DATABASE_URL: databaseUrl("newsroom", from),
		READER_DATABASE_URL: databaseUrl("reader", from),
		PREVIEW_DATABASE_URL: databaseUrl("preview", from),
	};
}

/**
 * Brings the database to this version and finds its logins. Where we may not create them, the operator
 * is shown the SQL for somebody who may.
 */
export async function migrateDatabase(
	settings: Settings,
	ownerUrl: string,
	authSecret: string,
	say: (message: string) => void,
): Promise<LoginUrls> {
	const { applied, loginSql } = await migrate({ url: ownerUrl, authSecret });
	if (applied.length > 0) say(`Applied ${applied.length} migration(s) to the database.`);
	if (!loginSql) return loginUrls(settings, ownerUrl, authSecret);
	if (!settings.READER_DATABASE_URL || !settings.PREVIEW_DATABASE_URL) {
		say(loginSql);
		throw new PortalError(
			"DATABASE_URL may not create logins: have the SQL above run by somebody who may, then set READER_DATABASE_URL and PREVIEW_DATABASE_URL.",
		);
	}
	const own = { ...settings, NEWSROOM_DATABASE_URL: settings.NEWSROOM_DATABASE_URL ?? ownerUrl };
	const urls = loginUrls(own, ownerUrl, authSecret);
	for (const [setting, url] of Object.entries(urls)) await ensureReachable(setting, url);
	return urls;
}
