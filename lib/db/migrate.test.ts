import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { Client, escapeIdentifier } from "pg";
import { useFreshDatabase } from "@/lib/testing/database";
import { MigrationError, migrate, migrationsFolder } from "./migrate";
import { splitStatements } from "./split-statements";

const database = useFreshDatabase();
const authSecret = randomBytes(32).toString("hex");

async function sql<T extends object>(statement: string): Promise<T[]> {
	const client = new Client({ connectionString: database.ownerUrl });
	await client.connect();
	const { rows } = await client.query<T>(statement);
	await client.end();
	return rows;
}

/** A copy of our migrations with one more behind them. */
async function folderWith(context: TestContext, name: string, script: string): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "dateline-migrations-"));
	context.after(() => rm(folder, { recursive: true }));
	await cp(migrationsFolder, folder, { recursive: true });
	await mkdir(path.join(folder, name));
	await writeFile(path.join(folder, name, "migration.sql"), script);
	return folder;
}

test("a migration that fails leaves nothing half-applied and names its statement", async (context) => {
	const script =
		"CREATE TABLE half (x int);\n-- now it breaks;\nINSERT INTO half VALUES (1 / 0);\nCREATE TABLE never ()";
	const folder = await folderWith(context, "20990101000000_breaks", script);
	await assert.rejects(migrate({ url: database.ownerUrl, authSecret, folder }), (error) => {
		assert.ok(error instanceof MigrationError);
		assert.match(error.message, /20990101000000_breaks .* changed nothing: division by zero/);
		assert.match(error.message, /INSERT INTO half VALUES/);
		assert.doesNotMatch(error.message, /CREATE TABLE/);
		return true;
	});
	assert.deepEqual(await sql("SELECT 1 FROM pg_class WHERE relname IN ('half', 'never')"), []);
	assert.deepEqual(
		await sql("SELECT 1 FROM _prisma_migrations WHERE migration_name LIKE '2099%'"),
		[],
	);
});

test("a migration runs once, also when two start at the same time", async (context) => {
	const folder = await folderWith(context, "20990102000000_counts", "CREATE TABLE counted (x int)");
	const run = () => migrate({ url: database.ownerUrl, authSecret, folder });
	const outcomes = await Promise.all([run(), run()]);
	assert.deepEqual(
		outcomes.flatMap(({ applied }) => applied),
		["20990102000000_counts"],
	);
	assert.deepEqual((await run()).applied, []);
});

test("a migration that was edited after it ran is refused by name", async (context) => {
	const folder = await folderWith(context, "20990103000000_edited", "SELECT 1");
	await migrate({ url: database.ownerUrl, authSecret, folder });
	await writeFile(path.join(folder, "20990103000000_edited", "migration.sql"), "SELECT 2");
	await assert.rejects(
		migrate({ url: database.ownerUrl, authSecret, folder }),
		/20990103000000_edited was edited/,
	);
});

test("an owner who may not create logins is given the SQL for somebody who may", async (context) => {
	const owner = `plain_${randomBytes(4).toString("hex")}`;
	const { pathname } = new URL(database.ownerUrl);
	const name = `${owner}_db`;
	await sql(`CREATE ROLE ${owner} LOGIN PASSWORD 'plain'`);
	await sql(`CREATE DATABASE ${name} OWNER ${owner}`);
	context.after(async () => {
		await sql(`DROP DATABASE ${name}`);
		await sql(`DROP ROLE ${owner}`);
	});
	assert.ok(pathname.length > 1);
	const url = Object.assign(new URL(database.ownerUrl), {
		username: owner,
		password: "plain",
		pathname: `/${name}`,
	});
	const { loginSql } = await migrate({ url: url.href, authSecret });
	assert.match(
		loginSql ?? "",
		new RegExp(`CREATE ROLE ${escapeIdentifier(`${name}_reader`)} WITH LOGIN`),
	);
	assert.match(loginSql ?? "", /GRANT SELECT ON ALL TABLES IN SCHEMA live/);
});

test("semicolons in strings, comments, names and dollar quotes end no statement", () => {
	const script = `
		-- one; two
		SELECT ';' AS "a;b"; /* ; */
		CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $body$ BEGIN; END; $body$;
		-- nothing behind it;
	`;
	const statements = splitStatements(script);
	assert.equal(statements.length, 2);
	assert.match(statements[1] ?? "", /END; \$body\$$/);
});
