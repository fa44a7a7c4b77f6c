import type { GivenLogins } from "@/lib/db/logins";
import { migrate } from "@/lib/db/migrate";
import { databaseUrl, type Settings } from "@/lib/env";
import { ensureWall } from "./ensure-wall";
import { ensureReachable } from "./open-database";
import { PortalError } from "./portal-error";

/** Where each login connects, in the words that the processes read. */
export type LoginUrls = Record<
	"NEWSROOM_DATABASE_URL" | "READER_DATABASE_URL" | "PREVIEW_DATABASE_URL",
	string
>;

export function loginUrls(settings: Settings, ownerUrl: string, authSecret: string): LoginUrls {
	const from = { ...settings, DATABASE_URL: ownerUrl, AUTH_SECRET: authSecret };
	return {
		NEWSROOM_DATABASE_URL: databaseUrl("newsroom", from),
		READER_DATABASE_URL: databaseUrl("reader", from),
		PREVIEW_DATABASE_URL: databaseUrl("preview", from),
	};
}

const loginOf = (url: string | undefined) =>
	url === undefined ? undefined : decodeURIComponent(new URL(url).username);

/** The names of the logins that the operator made. */
export function givenLogins(settings: Settings): GivenLogins {
	return {
		newsroom: loginOf(settings.NEWSROOM_DATABASE_URL),
		reader: loginOf(settings.READER_DATABASE_URL),
		preview: loginOf(settings.PREVIEW_DATABASE_URL),
	};
}

/**
 * The settings with which the logins can be had: as they are, or with a newsroom that works as the owner
 * where this may not make it a login and the operator made only the other two.
 */
async function withLogins(
	settings: Settings,
	migration: { url: string; authSecret: string },
	say: (message: string) => void,
): Promise<Settings> {
	const { applied, loginSql } = await migrate({ ...migration, given: givenLogins(settings) });
	if (applied.length > 0) say(`Applied ${applied.length} migration(s) to the database.`);
	if (!loginSql) return settings;
	const asOwner = { ...settings, NEWSROOM_DATABASE_URL: migration.url };
	if (settings.READER_DATABASE_URL && settings.PREVIEW_DATABASE_URL) {
		const { loginSql: still } = await migrate({ ...migration, given: givenLogins(asOwner) });
		if (!still) return asOwner;
	}
	say(loginSql);
	throw new PortalError(
		"DATABASE_URL may not create logins: have the SQL above run by somebody who may, then set READER_DATABASE_URL and PREVIEW_DATABASE_URL.",
	);
}

/**
 * Brings the database to this version and finds its logins. Where we may not create them, the operator
 * is shown the SQL for somebody who may.
 *
 * @throws PortalError also where a login that the operator gave sees more than it should, or less
 */
export async function migrateDatabase(
	settings: Settings,
	ownerUrl: string,
	authSecret: string,
	say: (message: string) => void,
): Promise<LoginUrls> {
	const own = await withLogins(settings, { url: ownerUrl, authSecret }, say);
	const urls = loginUrls(own, ownerUrl, authSecret);
	await ensureReachable("NEWSROOM_DATABASE_URL", urls.NEWSROOM_DATABASE_URL);
	await ensureWall("READER_DATABASE_URL", urls.READER_DATABASE_URL, "live");
	await ensureWall("PREVIEW_DATABASE_URL", urls.PREVIEW_DATABASE_URL, "preview");
	return urls;
}
