import type { ClientBase } from "pg";

/** Takes everything of ours out of a database: tables, views, extensions and the books of migrations. */
export async function wipe(owner: ClientBase): Promise<void> {
	await owner.query("BEGIN");
	for (const schema of ["live", "preview", "public"]) {
		await owner.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
	}
	await owner.query("CREATE SCHEMA public");
	await owner.query("COMMIT");
}
