import type { ClientBase } from "pg";
import { escapeIdentifier } from "pg";
import { listMigrations } from "@/lib/db/migrate";
import { BackupError } from "./manifest";

/** Whether there is neither a paper nor anybody of it in the database. */
export async function isEmpty(client: ClientBase): Promise<boolean> {
	for (const table of ["site", "staff", "story"]) {
		const { rows } = await client.query<{ there: boolean }>(
			"SELECT to_regclass($1) IS NOT NULL AS there",
			[`public.${table}`],
		);
		if (!rows[0]?.there) continue;
		const { rowCount } = await client.query(`SELECT FROM public.${table} LIMIT 1`);
		if (rowCount) return false;
	}
	return true;
}

/** @throws BackupError where something was made with migrations that this version does not know */
export async function ensureKnown(
	what: string,
	{ migrations }: { migrations: string[] },
): Promise<void> {
	const known = new Set((await listMigrations()).map(({ name }) => name));
	const strange = migrations.find((name) => !known.has(name));
	if (strange)
		throw new BackupError(`The ${what} is from a newer version: it has the migration ${strange}.`);
}

/** Takes away the rows that migrations wrote by themselves: those that are to come have them too. */
export async function clearTables(client: ClientBase, names: string[]): Promise<void> {
	for (const name of [...names].reverse()) {
		const table = `public.${escapeIdentifier(name)}`;
		// Asked first, since where rows are only ever added even a deletion of none is refused.
		const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
		if (rowCount) await client.query(`DELETE FROM ${table}`);
	}
}

type Counter = { table: string; column: string; sequence: string };

/** New rows of the books go on counting behind those that have come. */
export async function moveCounters(client: ClientBase): Promise<void> {
	const { rows } = await client.query<Counter>(
		`SELECT * FROM (
			SELECT c.relname AS table, a.attname AS column,
				pg_get_serial_sequence(c.oid::regclass::text, a.attname) AS sequence
			FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
			WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped
		) AS counted WHERE sequence IS NOT NULL`,
	);
	for (const { table, column, sequence } of rows) {
		const [name, id] = [escapeIdentifier(table), escapeIdentifier(column)];
		await client.query(
			`SELECT setval($1, coalesce(max(${id}), 0) + 1, false) FROM public.${name}`,
			[sequence],
		);
	}
}
