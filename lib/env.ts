import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import { z } from "zod";

/** A database as `postgres://login:password@host:5432/name`, said in full: what is left out would be guessed. */
const postgresUrl = z
	.string()
	.regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://")
	.refine(namesDatabase, {
		message: "must name login, host and database, as postgres://login:password@host:5432/name",
		abort: true,
	})
	.refine(isPlain, "may have no user, password or options behind the question mark");

function namesDatabase(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { username, hostname, pathname } = new URL(text);
	return Boolean(username && hostname && pathname.length > 1);
}

/** What stands there wins over what we say ourselves: readers would come as the owner. */
function isPlain(text: string): boolean {
	const { searchParams } = new URL(text);
	return !["user", "password", "options"].some((name) => searchParams.has(name));
}

/** Whether this Node knows a zone; it lists fewer names than it knows (Asia/Kolkata, Europe/Kyiv). */
export function isTimeZone(zone: string): boolean {
	try {
		return /^[A-Z]/.test(zone) && Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
	} catch {
		return false;
	}
}

/** Pages, feeds and cookies stand at the root of their host. */
function isOrigin(text: string): boolean {
	const { username, pathname, search, hash } = new URL(text);
	return !username && pathname === "/" && !search && !hash;
}

/** `smtps` from the first byte, `smtp` by STARTTLS; to this very machine without either. */
function isMailServer(text: string): boolean {
	return /^smtps?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== "";
}

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
	z.enum(words, `must be one of ${words.join(", ")}`);

const port = (otherwise: string) =>
	z
		.string()
		.default(otherwise)
		.refine((text) => /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65536, {
			message: "must be a whole number from 1 to 65535",
		})
		.transform(Number);

/** Addresses and nets, "10.0.0.7 192.168.0.0/16", as `node:net` knows them. */
function areNets(text: string): boolean {
	return text.split(/[\s,]+/).every((net) => {
		const [address = "", bits, ...rest] = net.split("/");
		const family = isIP(address);
		const most = family === 4 ? 32 : 128;
		return family > 0 && rest.length === 0 && (bits === undefined || isBits(bits, most));
	});
}

const isBits = (text: string, most: number) => /^\d{1,3}$/.test(text) && Number(text) <= most;

const Settings = z.object({
	NODE_ENV: oneOf(["development", "production", "test"]).default("production"),
	PORT: port("3000"),
	HOST: z.string().default("localhost"),
	DATA_DIR: z.string().default(".data"),
	DATABASE_URL: postgresUrl.optional(),
	NEWSROOM_DATABASE_URL: postgresUrl.optional(),
	READER_DATABASE_URL: postgresUrl.optional(),
	PREVIEW_DATABASE_URL: postgresUrl.optional(),
	PRESS_DATABASE_URL: postgresUrl.optional(),
	PRESS_PORT: port("8080"),
	PRESS_METRICS_PORT: port("9464"),
	PRESS_UPSTREAM: z
		.url({
			protocol: /^http$/,
			error: "must be web's address, as http://localhost:3000",
			abort: true,
		})
		.refine(isOrigin, "must be an address without a path, as http://localhost:3000")
		.transform((address) => new URL(address).origin)
		.optional(),
	PRESS_MEMORY: z
		.string()
		.default("128")
		.refine((text) => /^\d{1,6}$/.test(text) && Number(text) > 0, {
			message: "must be a whole number of megabytes",
		})
		.transform(Number),
	PRESS_STRIP: oneOf(["on", "off"]).default("on"),
	PRESS_TRUSTED: z
		.string()
		.trim()
		.refine(areNets, "must be addresses or nets, as 10.0.0.7 or 192.168.0.0/16")
		.transform((text) => text.split(/[\s,]+/))
		.optional(),
	SITE_URL: z
		.url({
			protocol: /^https?$/,
			error: "must be a whole address, as https://example.com",
			abort: true,
		})
		.refine(isOrigin, "must be an address without a path, as https://example.com")
		.transform((address) => new URL(address).origin)
		.optional(),
	SITE_TIME_ZONE: z
		.string()
		.refine(isTimeZone, "must be a zone's name, as Asia/Hong_Kong")
		.default("Asia/Hong_Kong"),
	ADMIN_EMAIL: z.email("must be an e-mail address").optional(),
	ADMIN_PASSWORD: z
		.string()
		.min(12, "must have at least 12 characters")
		.max(256, "must have at most 256 characters")
		.optional(),
	AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
	SMTP_URL: z
		.string()
		.refine(
			isMailServer,
			"must be a mail server's address, as smtp://user:password@mail.example.com:587",
		)
		.optional(),
	MAIL_FROM: z.email("must be an e-mail address").optional(),
	WEBHOOKS_TO_LOOPBACK: oneOf(["0", "1"]).default("0"),
	DEMO: oneOf(["0", "1"]).default("1"),
	BACKUP_DIR: z.string().optional(),
	BACKUP_AT: z
		.string()
		.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time as 03:30")
		.default("03:30"),
	BACKUP_KEEP_DAYS: z
		.string()
		.default("14")
		.refine((days) => /^\d{1,4}$/.test(days) && Number(days) > 0, {
			message: "must be a whole number of days, 1 or more",
		})
		.transform(Number),
	LOG_LEVEL: oneOf(["silent", "error", "warn", "info", "debug"]).default("info"),
});

/** Empty means "not set", in an `.env` file and elsewhere. */
function withoutEmpty(environment: Record<string, string | undefined>) {
	return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

export type Settings = z.infer<typeof Settings>;

/** A setting that cannot be used; its message is one sentence for the operator. */
export class SettingError extends Error {}

/**
 * Reads the settings out of an environment.
 *
 * @throws SettingError naming the first setting that is wrong, and how.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	const result = Settings.safeParse(withoutEmpty(environment));
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
	if (SITE_URL) return SITE_URL;
	const host = isIP(HOST) === 6 ? `[${HOST}]` : HOST;
	return `http://${host === "0.0.0.0" || host === "[::]" ? "localhost" : host}:${PORT}`;
}

export type DatabaseLogin = "newsroom" | "reader" | "preview" | "press";

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
	press: "PRESS_DATABASE_URL",
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
