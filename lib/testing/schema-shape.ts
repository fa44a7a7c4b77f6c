import type { ClientBase } from "pg";
import { z } from "zod";

const Column = z.object({
	type: z.string(),
	nullable: z.boolean(),
	/** Whether a row may be written without it: a default, a counter, or computed. */
	mayBeLeftOut: z.boolean(),
});

/** What the code of a version counts on: tables and views, their columns, and the words of enumerations. */
export const SchemaShape = z.object({
	tables: z.record(z.string(), z.record(z.string(), Column)),
	/** Of the readers' side; their columns by type alone. */
	views: z.record(z.string(), z.record(z.string(), z.string())),
	enums: z.record(z.string(), z.array(z.string())),
});
export type SchemaShape = z.infer<typeof SchemaShape>;

const columns = `
	SELECT n.nspname AS schema, c.relname AS name, a.attname AS column,
		format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
		a.atthasdef OR a.attidentity <> '' OR NOT a.attnotnull AS left_out
	FROM pg_class c
	JOIN pg_namespace n ON n.oid = c.relnamespace
	JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
	WHERE (n.nspname = 'public' AND c.relkind IN ('r', 'p') OR n.nspname IN ('live', 'preview') AND c.relkind = 'v')
	AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
	ORDER BY 1, 2, 3`;

type Row = {
	schema: string;
	name: string;
	column: string;
	type: string;
	nullable: boolean;
	left_out: boolean;
};

/** Reads the shape of a migrated database. */
export async function schemaShape(owner: ClientBase): Promise<SchemaShape> {
	const shape: SchemaShape = { tables: {}, views: {}, enums: {} };
	const { rows } = await owner.query<Row>(columns);
	for (const { schema, name, column, type, nullable, left_out } of rows) {
		if (schema === "public") {
			const told = { type, nullable, mayBeLeftOut: left_out };
			shape.tables[name] = { ...shape.tables[name], [column]: told };
		} else {
			const view = `${schema}.${name}`;
			shape.views[view] = { ...shape.views[view], [column]: type };
		}
	}
	const { rows: enums } = await owner.query<{ name: string; words: string[] }>(
		`SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS words
		FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY t.typname ORDER BY 1`,
	);
	shape.enums = Object.fromEntries(enums.map(({ name, words }) => [name, words]));
	return shape;
}
