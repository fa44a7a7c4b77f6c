import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { ClientBase } from "pg";
import { type GivenLogins, grantLogins, isForbidden } from "./logins";
import { asOwner } from "./owner";
import { patiently } from "./patiently";
import { splitStatements } from "./split-statements";
import { makeViews } from "./views";

/** Where migrations lie, seen from the project's root, which is every process's working directory. */
export const migrationsFolder = "prisma/migrations";

/** Any number: the same in every process that migrates, so that they wait for each other. */
const migrationLock = 20_161_123;

/** A migration that did not apply; nothing of it is in the database. */
export class MigrationError extends Error {}

type Migration = { name: string; sql: string; checksum: string };

/** The migrations of a folder in Prisma's layout, `<timestamp>_<name>/migration.sql`, in order. */
export async function listMigrations(folder = migrationsFolder): Promise<Migration[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	return Promise.all(
		names.sort().map(async (name) => {
			const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
			return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
		}),
	);
}

/** Prisma's own table (schema-engine, `sql_migration_connector`), so that its CLI can carry on from here. */
const books = `
	CREATE TABLE IF NOT EXISTS _prisma_migrations (
		id varchar(36) PRIMARY KEY,
		checksum varchar(64) NOT NULL,
		finished_at timestamptz,
		migration_name varchar(255) NOT NULL,
		logs text,
		rolled_back_at timestamptz,
		started_at timestamptz NOT NULL DEFAULT now(),
		applied_steps_count integer NOT NULL DEFAULT 0
	)`;

/** What a statement that fails most often wants. */
function adviceFor(statement: string): string {
	if (!/^CREATE EXTENSION/.test(statement)) return "";
	return " PostgreSQL's contrib package must be installed, and this login own the database.";
}

async function applyMigration(
	owner: ClientBase,
	{ name, sql, checksum }: Migration,
): Promise<void> {
	let running = "";
	try {
		await patiently(owner, async () => {
			for (const statement of splitStatements(sql)) {
				running = statement;
				await owner.query(statement);
			}
			await owner.query(
				`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
				VALUES ($1, $2, $3, clock_timestamp(), 1)`,
				[randomUUID(), checksum, name],
			);
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new MigrationError(
			`Migration ${name} failed and changed nothing: ${reason}.${adviceFor(running)} The statement was:\n${running}`,
			{ cause: error },
		);
	}
}

/** PostgreSQL 14 is the oldest that its makers still look after. */
const oldest = 14;

async function ensureVersion(owner: ClientBase): Promise<void> {
	const { rows } = await owner.query<{ server_version_num: string }>("SHOW server_version_num");
	const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
	if (version >= oldest) return;
	throw new MigrationError(`The database is a PostgreSQL ${version}; Dateline needs ${oldest}.`);
}

async function openBooks(owner: ClientBase): Promise<void> {
	try {
		await owner.query(books);
	} catch (error) {
		if (!isForbidden(error)) throw error;
		throw new MigrationError(
			`The login of DATABASE_URL may make nothing in its database (${error.message}); let it own the database.`,
			{ cause: error },
		);
	}
}

type Entry = { name: string; checksum: string; finished: boolean };

/** Prisma's command line also books what failed halfway, until somebody has said how that was mended. */
async function readBooks(owner: ClientBase): Promise<Map<string, Entry>> {
	const { rows } = await owner.query<Entry>(
		`SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
		FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
	);
	return new Map(rows.map((entry) => [entry.name, entry]));
}

/** @throws MigrationError where the database is not an earlier one of ours */
function ensureOurs(entries: Map<string, Entry>, migrations: Migration[]): void {
	const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
	for (const { name, checksum, finished } of entries.values()) {
		if (!finished) {
			throw new MigrationError(
				`Migration ${name} was begun by another program and not finished: see "prisma migrate resolve".`,
			);
		}
		if (!known.has(name)) {
			throw new MigrationError(
				`The database is from a newer Dateline: it has the migration ${name}, which this one does not know.`,
			);
		}
		if (known.get(name) !== checksum) {
			throw new MigrationError(`Migration ${name} was edited after it had been applied.`);
		}
	}
}

export type MigrateOptions = {
	/** Makes the passwords of the logins. */
	authSecret: string;
	/** Logins that the operator made. */
	given?: GivenLogins;
	folder?: string;
	/** The last migration to apply, by name; views and rights, which belong to the newest, are left for later. */
	upTo?: string;
};

/** What a run did; `loginSql` is for the operator where the owner may not create logins. */
export type MigrateOutcome = { applied: string[]; loginSql: string | null };

/**
 * What `migrate` does, on a connection that is there: also inside of a transaction, which is then all
 * or nothing.
 */
export async function migrateOn(
	owner: ClientBase,
	options: MigrateOptions,
): Promise<MigrateOutcome> {
	await ensureVersion(owner);
	await owner.query("SELECT pg_advisory_lock($1)", [migrationLock]);
	await openBooks(owner);
	const migrations = await listMigrations(options.folder);
	const entries = await readBooks(owner);
	ensureOurs(entries, migrations);
	const applied: string[] = [];
	for (const migration of migrations) {
		if (options.upTo && migration.name > options.upTo) break;
		if (entries.has(migration.name)) continue;
		await applyMigration(owner, migration);
		applied.push(migration.name);
	}
	if (options.upTo) return { applied, loginSql: null };
	// At once, since views that are made anew have no rights yet, and readers are reading.
	const loginSql = await patiently(owner, async () => {
		await makeViews(owner);
		return grantLogins(owner, options.authSecret, options.given);
	});
	return { applied, loginSql };
}

/**
 * Brings a database to this version: migrations, each in a transaction of its own, then the views and
 * the logins' rights. Runs that meet wait for each other; a second run changes nothing.
 *
 * @throws MigrationError naming the statement that failed, or why this database is not ours to change.
 */
export async function migrate({
	url,
	...options
}: MigrateOptions & {
	/** The owner's address. */
	url: string;
}): Promise<MigrateOutcome> {
	return asOwner(url, (owner) => migrateOn(owner, options));
}
