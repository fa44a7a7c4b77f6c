import { type ClientBase, escapeIdentifier } from "pg";
import { listMigrations, MigrationError } from "./migrate";
import { wholeOrNothing } from "./owner";
import { viewSchemas } from "./views";

/** Everything in `public` that no extension brought, as commands that drop it. */
const ours = `
	SELECT format('DROP TABLE IF EXISTS %s CASCADE', c.oid::regclass) AS command
	FROM pg_class c
	WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
	AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
	UNION ALL
	SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure)
	FROM pg_proc p
	WHERE p.pronamespace = 'public'::regnamespace
	AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
	UNION ALL
	SELECT format('DROP TYPE IF EXISTS %s CASCADE', t.oid::regtype)
	FROM pg_type t
	WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')
	AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')`;

/** @throws MigrationError where there are tables, and none of our migrations made them */
async function ensureOurs(owner: ClientBase, commands: string[]): Promise<void> {
	if (commands.length === 0) return;
	const { rows } = await owner.query<{ books: string | null }>(
		"SELECT to_regclass('public._prisma_migrations')::text AS books",
	);
	const names = (await listMigrations()).map(({ name }) => name);
	const known = rows[0]?.books
		? await owner.query("SELECT FROM _prisma_migrations WHERE migration_name = ANY ($1)", [names])
		: null;
	if (known?.rowCount) return;
	throw new MigrationError(
		"The database holds tables of something else; give Dateline a database of its own.",
	);
}

/**
 * Takes everything of ours out of a database: what has been recorded can be neither changed nor
 * deleted, so where it must make room, the tables go with it. Whole or not at all.
 *
 * @throws MigrationError where the database is somebody else's
 */
export async function wipe(owner: ClientBase): Promise<void> {
	await wholeOrNothing(owner, async () => {
		for (const schema of viewSchemas) {
			await owner.query(`DROP SCHEMA IF EXISTS ${escapeIdentifier(schema)} CASCADE`);
		}
		const { rows } = await owner.query<{ command: string }>(ours);
		const commands = rows.map(({ command }) => command);
		await ensureOurs(owner, commands);
		for (const command of commands) await owner.query(command);
	});
}
