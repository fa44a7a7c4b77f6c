import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { getDMMF } from "@prisma/get-dmmf";
import { Client } from "pg";
import { useFreshDatabase } from "@/lib/testing/database";

const database = useFreshDatabase();
const folder = "prisma/schema";

/** A column as both sides tell it: "type", with [] for a list and ? where it may be empty. */
type Columns = Record<string, string>;

const typeNames: Record<string, string> = {
	String: "text",
	Uuid: "uuid",
	Int: "int4",
	BigInt: "int8",
	DateTime: "timestamp",
	Timestamptz: "timestamptz",
	Json: "jsonb",
	Boolean: "bool",
	Bytes: "bytea",
};

async function datamodel() {
	const names = (await readdir(folder)).sort();
	const files = names.map(async (name): Promise<[string, string]> => {
		const file = path.join(folder, name);
		return [file, await readFile(file, "utf8")];
	});
	const parsed = await getDMMF({ datamodel: await Promise.all(files) });
	assert.ok("datamodel" in parsed, "the schema can be parsed");
	return parsed.datamodel;
}

type Datamodel = Awaited<ReturnType<typeof datamodel>>;

function columnsOfModel(model: Datamodel["models"][number], enums: Map<string, string>): Columns {
	const columns = model.fields.filter(({ kind }) => kind !== "object");
	return Object.fromEntries(
		columns.map((field) => {
			const type =
				enums.get(field.type) ?? typeNames[field.nativeType?.[0] ?? field.type] ?? field.type;
			const suffix = field.isList ? "[]" : field.isRequired ? "" : "?";
			return [field.dbName ?? field.name, `${type}${suffix}`];
		}),
	);
}

async function columnsInDatabase(schema: string): Promise<Map<string, Columns>> {
	const client = new Client({ connectionString: database.ownerUrl });
	await client.connect();
	const { rows } = await client.query<{
		table: string;
		name: string;
		type: string;
		nullable: boolean;
	}>(
		`SELECT table_name AS table, column_name AS name, udt_name AS type, is_nullable = 'YES' AS nullable
		FROM information_schema.columns WHERE table_schema = $1`,
		[schema],
	);
	await client.end();
	const tables = new Map<string, Columns>();
	for (const { table, name, type, nullable } of rows) {
		const suffix = type.startsWith("_") ? "[]" : nullable ? "?" : "";
		tables.set(table, { ...tables.get(table), [name]: `${type.replace(/^_/, "")}${suffix}` });
	}
	return tables;
}

const isView = ({ dbName }: { dbName: string | null }) => dbName?.startsWith("published_") ?? false;

/** A view never tells that a column cannot be empty. */
const withoutNulls = (columns: Columns) =>
	Object.fromEntries(Object.entries(columns).map(([name, type]) => [name, type.replace("?", "")]));

test("the schema and the migrated database agree, table by table and column by column", async () => {
	const { models, enums } = await datamodel();
	const enumNames = new Map(enums.map(({ name, dbName }) => [name, dbName ?? name]));
	const tables = await columnsInDatabase("public");
	const expected = models.filter((model) => !isView(model));
	assert.deepEqual(
		[...tables.keys()].filter((name) => name !== "_prisma_migrations").sort(),
		expected.map(({ dbName }) => dbName).sort(),
	);
	for (const model of expected) {
		assert.deepEqual(tables.get(model.dbName ?? ""), columnsOfModel(model, enumNames), model.name);
	}
});

test("the schema and both schemas of views agree", async () => {
	const { models, enums } = await datamodel();
	const enumNames = new Map(enums.map(({ name, dbName }) => [name, dbName ?? name]));
	const views = models.filter(isView);
	for (const schema of ["live", "preview"]) {
		const found = await columnsInDatabase(schema);
		assert.deepEqual([...found.keys()].sort(), views.map(({ dbName }) => dbName).sort());
		for (const model of views) {
			const actual = withoutNulls(found.get(model.dbName ?? "") ?? {});
			assert.deepEqual(
				actual,
				withoutNulls(columnsOfModel(model, enumNames)),
				`${schema}: ${model.name}`,
			);
		}
	}
});

test("the values of every enumeration agree", async () => {
	const { enums } = await datamodel();
	const client = new Client({ connectionString: database.ownerUrl });
	await client.connect();
	const { rows } = await client.query<{ name: string; values: string[] }>(
		`SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
		FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY t.typname ORDER BY 1`,
	);
	await client.end();
	const expected = enums.map(({ name, dbName, values }) => ({
		name: dbName ?? name,
		values: values.map((value) => value.dbName ?? value.name),
	}));
	assert.deepEqual(
		rows,
		expected.sort((a, b) => a.name.localeCompare(b.name)),
	);
});
