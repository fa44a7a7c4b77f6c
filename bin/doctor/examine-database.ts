import type { Client } from "pg";
import { ensureWall } from "@/bin/portal/ensure-wall";
import { loginUrls } from "@/bin/portal/migrate-database";
import { ensureReachable } from "@/bin/portal/open-database";
import { PortalError } from "@/bin/portal/portal-error";
import { listMigrations } from "@/lib/db/migrate";
import { asOwner } from "@/lib/db/owner";
import { bad, type Finding, good, warning } from "./finding";
import type { Patient } from "./patient";

const about = "database";
const migrateIt = "npm run dateline -- migrate";

async function examineServer(owner: Client): Promise<Finding[]> {
	const { rows } = await owner.query<{ version: string; number: number; safe: boolean }>(
		`SELECT current_setting('server_version') AS version,
			current_setting('server_version_num')::int AS number,
			current_setting('fsync') = 'on' AND current_setting('synchronous_commit') <> 'off' AS safe`,
	);
	const { version = "", number = 0, safe = true } = rows[0] ?? {};
	const findings = [good(about, `PostgreSQL ${version} answers.`)];
	if (number < 150_000) {
		const says = `PostgreSQL ${version} is not looked after by its makers any more.`;
		findings.push(warning(about, says, "Move to version 15 or newer (pg_upgrade)."));
	}
	if (!safe) {
		const says = "What was saved can be lost when the machine loses power.";
		findings.push(bad(about, says, "Set fsync and synchronous_commit to on in postgresql.conf."));
	}
	return findings;
}

async function examineMigrations(owner: Client): Promise<Finding> {
	const { rows } = await owner.query<{ books: boolean }>(
		"SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS books",
	);
	if (!rows[0]?.books)
		return bad(about, "The database is empty: no portal has run here.", migrateIt);
	const applied = await owner.query<{ name: string }>(
		"SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
	);
	const there = new Set(applied.rows.map(({ name }) => name));
	const brought = (await listMigrations()).map(({ name }) => name);
	const missing = brought.filter((name) => !there.has(name));
	if (missing.length > 0) {
		const says = `The database is older than this Dateline: it lacks ${missing.join(", ")}.`;
		return bad(about, says, migrateIt);
	}
	if (there.size > brought.length) {
		const says = "The database is of a newer Dateline than this one.";
		return warning(
			about,
			says,
			"That is well while an upgrade runs; else start the newer release.",
		);
	}
	return good(about, "The database is of this version.");
}

async function examineExtensions(owner: Client): Promise<Finding[]> {
	const wanted = [
		...new Set(
			(await listMigrations()).flatMap(({ sql }) =>
				[...sql.matchAll(/CREATE EXTENSION (?:IF NOT EXISTS )?(\w+)/g)].map(
					([, name = ""]) => name,
				),
			),
		),
	];
	const { rows } = await owner.query<{ name: string }>("SELECT extname AS name FROM pg_extension");
	const there = new Set(rows.map(({ name }) => name));
	return wanted
		.filter((name) => !there.has(name))
		.map((name) =>
			bad(about, `The extension ${name} is missing.`, `As its owner: CREATE EXTENSION ${name};`),
		);
}

/** The logins' walls: what each may see. */
async function examineLogins({ settings, ownerUrl, authSecret }: Patient): Promise<Finding[]> {
	if (!ownerUrl || !authSecret) return [];
	const urls = loginUrls(settings, ownerUrl, authSecret);
	const looks: [() => Promise<void>, string][] = [
		[
			() => ensureReachable("NEWSROOM_DATABASE_URL", urls.NEWSROOM_DATABASE_URL),
			`${migrateIt}, with the AUTH_SECRET that the portal is started with`,
		],
		[() => ensureWall("READER_DATABASE_URL", urls.READER_DATABASE_URL, "live"), migrateIt],
		[() => ensureWall("PREVIEW_DATABASE_URL", urls.PREVIEW_DATABASE_URL, "preview"), migrateIt],
	];
	const findings: Finding[] = [];
	for (const [look, mend] of looks) {
		try {
			await look();
		} catch (error) {
			if (!(error instanceof PortalError)) throw error;
			findings.push(bad(about, error.message, mend));
		}
	}
	return findings.length > 0
		? findings
		: [good(about, "Each login sees what it should, and no more.")];
}

/** More than this between two clocks, in seconds, is no longer the way between them. */
const apart = { warning: 2, bad: 60 };

/** What it means that two clocks are so many seconds apart. */
export function clockFinding(seconds: number): Finding {
	if (seconds < apart.warning) return good("clock", "This machine and the database have one time.");
	const says = `The clocks of this machine and the database are ${Math.round(seconds)} seconds apart; stories appear by the database's.`;
	const mend = "Let both follow a time server: timedatectl set-ntp true.";
	return seconds < apart.bad ? warning("clock", says, mend) : bad("clock", says, mend);
}

async function examineClock(owner: Client): Promise<Finding> {
	const before = Date.now();
	const { rows } = await owner.query<{ now: Date }>("SELECT clock_timestamp() AS now");
	const middle = (before + Date.now()) / 2;
	return clockFinding(Math.abs((rows[0]?.now.getTime() ?? middle) - middle) / 1000);
}

/** The server, the schema, the logins, the clock. */
export async function examineDatabase(patient: Patient): Promise<Finding[]> {
	const { ownerUrl, settings } = patient;
	if (!ownerUrl) {
		const says = "The embedded PostgreSQL does not run.";
		return [bad(about, says, "Start the portal (npm start), or set DATABASE_URL to another.")];
	}
	try {
		await ensureReachable(
			settings.DATABASE_URL ? "DATABASE_URL" : "the embedded PostgreSQL",
			ownerUrl,
		);
	} catch (error) {
		const says = error instanceof Error ? error.message : String(error);
		return [bad(about, says, "Start it, and look at address, password and pg_hba.conf.")];
	}
	return asOwner(ownerUrl, async (owner) => {
		const server = await examineServer(owner);
		const schema = await examineMigrations(owner);
		if (schema.state === "bad") return [...server, schema];
		return [
			...server,
			schema,
			...(await examineExtensions(owner)),
			...(await examineLogins(patient)),
			await examineClock(owner),
		];
	});
}
