import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ClientBase } from "pg";
import { wholeOrNothing } from "./owner";
import { splitStatements } from "./split-statements";

const definition = "prisma/views/published.sql";

/** Which clock each of the twin schemas reads. An editor's instant is a setting of the transaction. */
const clocks = {
	live: "now()",
	preview: "coalesce(nullif(current_setting('dateline.as_of', true), '')::timestamptz, now())",
} as const;

export type ViewSchema = keyof typeof clocks;
export const viewSchemas: ViewSchema[] = ["live", "preview"];

/** Makes both schemas of views anew where their one definition has changed, in one transaction. */
export async function makeViews(owner: ClientBase): Promise<void> {
	const source = await readFile(definition, "utf8");
	const checksum = createHash("sha256").update(source).digest("hex");
	const { rows } = await owner.query<{ comment: string | null }>(
		"SELECT obj_description(to_regnamespace('live'), 'pg_namespace') AS comment",
	);
	if (rows[0]?.comment === checksum) return;

	await wholeOrNothing(owner, async () => {
		for (const schema of viewSchemas) {
			await owner.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
			await owner.query(`CREATE SCHEMA ${schema}`);
			const script = source.replaceAll("{{schema}}", schema).replaceAll("{{now}}", clocks[schema]);
			for (const statement of splitStatements(script)) await owner.query(statement);
			await owner.query(`COMMENT ON SCHEMA ${schema} IS '${checksum}'`);
		}
	});
}
