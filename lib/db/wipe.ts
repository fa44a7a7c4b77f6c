import { type ClientBase, escapeIdentifier } from "pg";
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

/**
 * Takes everything of ours out of a database: what has been recorded can be neither changed nor
 * deleted, so where it must make room, the tables go with it. Whole or not at all.
 */
export async function wipe(owner: ClientBase): Promise<void> {
	await owner.query("BEGIN");
	try {
		for (const schema of viewSchemas) {
			await owner.query(`DROP SCHEMA IF EXISTS ${escapeIdentifier(schema)} CASCADE`);
		}
		const { rows } = await owner.query<{ command: string }>(ours);
		for (const { command } of rows) await owner.query(command);
		await owner.query("COMMIT");
	} catch (error) {
		await owner.query("ROLLBACK");
		throw error;
	}
}
