import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { escapeIdentifier } from "pg";
import { useFreshDatabase } from "@/lib/testing/database";
import { dropLogins } from "@/lib/testing/test-cluster";
import { listMigrations, MigrationError, migrate, migrationsFolder } from "./migrate";
import { asOwner } from "./owner";
import { splitStatements } from "./split-statements";
import { wipe } from "./wipe";

const cluster = useFreshDatabase();
const authSecret = randomBytes(32).toString("hex");

type Database = { url: string; sql: <T extends object>(statement: string) => Promise<T[]> };

const addressOf = (name: string, login?: string) =>
	Object.assign(new URL(cluster.ownerUrl), {
		pathname: `/${name}`,
		...(login ? { username: login, password: login } : {}),
	}).href;

async function sqlOn<T extends object>(url: string, statement: string): Promise<T[]> {
	const { rows } = await asOwner(url, (owner) => owner.query<T>(statement));
	return rows;
}

/** An empty database of a test's own; with its name as a login that has the given right, its owner. */
async function aDatabase(context: TestContext, right?: string): Promise<Database> {
	const name = `own_${randomBytes(6).toString("hex")}`;
	await sqlOn(cluster.ownerUrl, `CREATE ROLE ${name} LOGIN PASSWORD '${name}' ${right ?? ""}`);
	await sqlOn(cluster.ownerUrl, `CREATE DATABASE ${name} OWNER ${name}`);
	context.after(async () => {
		await sqlOn(cluster.ownerUrl, `DROP DATABASE ${name} WITH (FORCE)`);
		await asOwner(cluster.ownerUrl, (owner) => dropLogins(owner, name));
		await sqlOn(cluster.ownerUrl, `DROP ROLE ${name}`);
	});
	const url = addressOf(name, right === undefined ? undefined : name);
	return { url, sql: (statement) => sqlOn(url, statement) };
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
	const { url, sql } = await aDatabase(context);
	const script =
		"CREATE TABLE half (x int);\n-- now it breaks;\nINSERT INTO half VALUES (1 / 0);\nCREATE TABLE never ()";
	const folder = await folderWith(context, "20990101000000_breaks", script);
	await assert.rejects(migrate({ url, authSecret, folder }), (error) => {
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
	await migrate({ url, authSecret });
});

test("a migration runs once, also when two start at the same time", async (context) => {
	const { url } = await aDatabase(context);
	const folder = await folderWith(context, "20990102000000_counts", "CREATE TABLE counted (x int)");
	const run = () => migrate({ url, authSecret, folder });
	const outcomes = await Promise.all([run(), run(), run()]);
	const all = (await listMigrations(folder)).map(({ name }) => name);
	assert.deepEqual(
		outcomes.flatMap(({ applied }) => applied),
		all,
	);
	assert.deepEqual((await run()).applied, []);
});

test("a migration that was edited after it ran is refused by name", async (context) => {
	const { url } = await aDatabase(context);
	const folder = await folderWith(context, "20990103000000_edited", "SELECT 1");
	await migrate({ url, authSecret, folder });
	await writeFile(path.join(folder, "20990103000000_edited", "migration.sql"), "SELECT 2");
	await assert.rejects(migrate({ url, authSecret, folder }), {
		message: "Migration 20990103000000_edited was edited after it had been applied.",
	});
});

test("a database of a newer version is left alone by an older one", async (context) => {
	const { url, sql } = await aDatabase(context);
	const folder = await folderWith(context, "20990104000000_newer", "SELECT 1");
	await migrate({ url, authSecret, folder });
	await sql("COMMENT ON SCHEMA live IS 'made by the newer one'");
	await assert.rejects(migrate({ url, authSecret }), {
		message: /from a newer Dateline: it has the migration 20990104000000_newer/,
	});
	assert.deepEqual(
		await sql("SELECT obj_description('live'::regnamespace, 'pg_namespace') AS comment"),
		[{ comment: "made by the newer one" }],
	);
});

test("a migration that Prisma's own program left unfinished is named", async (context) => {
	const { url, sql } = await aDatabase(context);
	await migrate({ url, authSecret });
	await sql(
		"INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', '', '20990105000000_half')",
	);
	await assert.rejects(
		migrate({ url, authSecret }),
		/20990105000000_half was begun .* not finished/,
	);
});

test("up to an earlier migration, nothing is made that belongs to the newest", async (context) => {
	const { url, sql } = await aDatabase(context);
	const [first] = await listMigrations();
	await migrate({ url, authSecret, upTo: first?.name });
	assert.deepEqual(await sql("SELECT 1 FROM pg_namespace WHERE nspname = 'live'"), []);
});

test("an owner who may not create logins is given the SQL for somebody who may", async (context) => {
	const { url } = await aDatabase(context, "NOCREATEROLE");
	const name = new URL(url).username;
	const { loginSql } = await migrate({ url, authSecret });
	assert.match(
		loginSql ?? "",
		new RegExp(`CREATE ROLE ${escapeIdentifier(`${name}_reader`)} WITH .*LOGIN`),
	);
	assert.match(loginSql ?? "", /GRANT SELECT ON ALL TABLES IN SCHEMA live/);
});

test("an owner who may create logins and nothing more starts again and again", async (context) => {
	const { url } = await aDatabase(context, "CREATEROLE");
	for (const secret of [authSecret, authSecret, "another secret"]) {
		assert.equal((await migrate({ url, authSecret: secret })).loginSql, null);
	}
});

test("whoever may make nothing in the database is told so in a sentence", async (context) => {
	const { sql, url } = await aDatabase(context, "");
	const stranger = `${new URL(url).username}_reader`;
	await sqlOn(cluster.ownerUrl, `CREATE ROLE ${stranger} LOGIN PASSWORD '${stranger}'`);
	await assert.rejects(
		migrate({ url: addressOf(new URL(url).username, stranger), authSecret }),
		/DATABASE_URL may make nothing in its database \(permission denied for schema/,
	);
	assert.deepEqual(await sql("SELECT 1 FROM pg_tables WHERE schemaname = 'public'"), []);
});

test("what somebody else keeps in a database is not wiped", async (context) => {
	const { url, sql } = await aDatabase(context);
	await sql("CREATE TABLE ledger AS SELECT 1 AS one");
	await assert.rejects(asOwner(url, wipe), /holds tables of something else/);
	assert.deepEqual(await sql("SELECT one FROM ledger"), [{ one: 1 }]);
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
