import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { grantLogins } from "./logins";
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

async function applyMigration(owner: Client, { name, sql, checksum }: Migration): Promise<void> {
	let running = "";
	await owner.query("BEGIN");
	try {
		for (const statement of splitStatements(sql)) {
			running = statement;
			await owner.query(statement);
		}
		await owner.query(
			`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
			VALUES ($1, $2, $3, clock_timestamp(), 1)`,
			[randomUUID(), checksum, name],
		);
		await owner.query("COMMIT");
	} catch (error) {
		await owner.query("ROLLBACK");
		const reason = error instanceof Error ? error.message : String(error);
		throw new MigrationError(
			`Migration ${name} failed and changed nothing: ${reason}. The statement was:\n${running}`,
			{ cause: error },
		);
	}
}

async function appliedChecksums(owner: Client): Promise<Map<string, string>> {
	const { rows } = await owner.query<{ migration_name: string; checksum: string }>(
		`SELECT migration_name, checksum FROM _prisma_migrations
		WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
	);
	return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

export type MigrateOptions = {
	/** The owner's address. */
	url: string;
	/** Makes the passwords of the logins. */
	authSecret: string;
	folder?: string;
	/** The last migration to apply, by name, and then no views or logins; all of it when left out. */
	upTo?: string;
};

/** What a run did; `loginSql` is for the operator where the owner may not create logins. */
export type MigrateOutcome = { applied: string[]; loginSql: string | null };

/**
 * Brings a database to this version: migrations, each in a transaction of its own, then the views and
 * the logins' rights. Runs that meet wait for each other; a second run changes nothing.
 *
 * @throws MigrationError naming the statement that failed, or a migration that was edited after it ran.
 */
export async function migrate(options: MigrateOptions): Promise<MigrateOutcome> {
	const owner = new Client({ connectionString: options.url, application_name: "dateline migrate" });
	await owner.connect();
	try {
		await owner.query("SELECT pg_advisory_lock($1)", [migrationLock]);
		await owner.query(books);
		const done = await appliedChecksums(owner);
		const applied: string[] = [];
		for (const migration of await listMigrations(options.folder)) {
			if (options.upTo && migration.name > options.upTo) break;
			const checksum = done.get(migration.name);
			if (checksum === migration.checksum) continue;
			if (checksum) {
				throw new MigrationError(
					`Migration ${migration.name} was edited after it had been applied.`,
				);
			}
			await applyMigration(owner, migration);
			applied.push(migration.name);
		}
		// The views are those of the last migration; before it there is nothing for them to stand on.
		if (options.upTo) return { applied, loginSql: null };
		await makeViews(owner);
		return { applied, loginSql: await grantLogins(owner, options.authSecret) };
	} finally {
		await owner.end();
	}
}
