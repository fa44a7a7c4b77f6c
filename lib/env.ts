import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import { z } from "zod";

/** Empty in an `.env` file means "not set". */
const optional = <T extends z.ZodType>(schema: T) =>
	z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const postgresUrl = z
	.string()
	.regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://")
	.refine(URL.canParse, "must be a whole address, as postgres://login:password@host:5432/name");

const timeZone = z
	.string()
	.refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", {
		message: "must be a zone's name, as Asia/Hong_Kong",
	});

const Settings = z.object({
	NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
	PORT: z.coerce.number().int().min(1).max(65535).default(3000),
	HOST: z.string().default("localhost"),
	DATA_DIR: z.string().min(1).default(".data"),
	DATABASE_URL: optional(postgresUrl),
	NEWSROOM_DATABASE_URL: optional(postgresUrl),
	READER_DATABASE_URL: optional(postgresUrl),
	PREVIEW_DATABASE_URL: optional(postgresUrl),
	SITE_URL: optional(
		z.url({ protocol: /^https?$/, error: "must be a whole address, as https://example.com" }),
	),
	SITE_TIME_ZONE: timeZone.default("Asia/Hong_Kong"),
	ADMIN_EMAIL: optional(z.email("must be an e-mail address")),
	ADMIN_PASSWORD: optional(z.string().min(12, "must have at least 12 characters").max(256)),
	AUTH_SECRET: optional(z.string().min(32, "must have at least 32 characters")),
	DEMO: z.enum(["0", "1"], "must be 0 or 1").default("1"),
	LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

export type Settings = z.infer<typeof Settings>;

/** A setting that cannot be used; its message is one sentence for the operator. */
export class SettingError extends Error {}

/**
 * Reads the settings out of an environment.
 *
 * @throws SettingError naming the first setting that is wrong, and how.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	const result = Settings.safeParse(environment);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	throw new SettingError(`The setting ${issue?.path.join(".")} ${issue?.message}.`);
}

let settings: Settings | undefined;

/** This process's settings, read once. Lazy, so that a build needs none. */
export function env(): Settings {
	settings ??= readSettings(process.env);
	return settings;
}

/** The public address of the site, without a slash at its end. */
export function siteUrl({ SITE_URL, HOST, PORT }: Settings = env()): string {
	if (SITE_URL) return SITE_URL.replace(/\/+$/, "");
	const host = isIP(HOST) === 6 ? `[${HOST}]` : HOST;
	return `http://${host === "0.0.0.0" || host === "[::]" ? "localhost" : host}:${PORT}`;
}

export type DatabaseLogin = "newsroom" | "reader" | "preview";

/** The name of a login. PostgreSQL's roles belong to the whole cluster, so it carries the database's. */
export function loginName(database: string, login: DatabaseLogin): string {
	return `${database}_${login}`;
}

/**
 * The password of a login that we create: derived from the secret, so that every process and every
 * machine knows it and no further file has to be kept.
 */
export function loginPassword(authSecret: string, database: string, login: DatabaseLogin): string {
	return createHmac("sha256", authSecret).update(`login:${database}:${login}`).digest("base64url");
}

const setting = {
	newsroom: "NEWSROOM_DATABASE_URL",
	reader: "READER_DATABASE_URL",
	preview: "PREVIEW_DATABASE_URL",
} as const;

/**
 * Where a login connects: its own setting, else the owner's address with the login's name.
 *
 * @throws SettingError where neither is set.
 */
export function databaseUrl(login: DatabaseLogin, from: Settings = env()): string {
	const own = from[setting[login]];
	if (own) return own;
	if (!from.DATABASE_URL || !from.AUTH_SECRET) {
		throw new SettingError(`Set ${setting[login]}, or DATABASE_URL and AUTH_SECRET.`);
	}
	const url = new URL(from.DATABASE_URL);
	const database = decodeURIComponent(url.pathname.slice(1));
	url.username = encodeURIComponent(loginName(database, login));
	url.password = loginPassword(from.AUTH_SECRET, database, login);
	return url.href;
}
