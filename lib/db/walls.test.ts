import assert from "node:assert/strict";
import { test } from "node:test";
import { Client } from "pg";
import { operator } from "@/lib/domain/actor";
import { databaseUrl } from "@/lib/env";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory } from "@/lib/testing/newsroom";
import { newsroomClient } from "./newsroom";

const secret = "canary-5f1d";

const database = useFreshDatabase(async () => {
	const { sections } = await aPaper();
	const context = { actor: operator };
	await aStory(sections.asia, { headline: `Draft ${secret}` });
	const scheduled = await aStory(sections.asia, { headline: `Scheduled ${secret}` });
	const at = new Date(Date.now() + 3_600_000).toISOString();
	await publishStory(context, { storyId: scheduled, at });
	await publishStory(context, {
		storyId: await aStory(sections.asia, {
			headline: "Seen by all",
			slugline: `slugline ${secret}`,
			deskNote: `Advice ${secret}`,
			awaitedPicture: { caption: `Caption ${secret}`, credit: secret },
		}),
	});
});

async function asReader<T>(
	read: (client: Client) => Promise<T>,
	url = database.readerUrl,
): Promise<T> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		return await read(client);
	} finally {
		await client.end();
	}
}

/** SQLSTATE 42501, insufficient_privilege. */
const denied = (error: unknown) =>
	error instanceof Error && "code" in error && error.code === "42501";

test("the reader's login sees what is live", async () => {
	const { rows } = await asReader((client) =>
		client.query("SELECT headline FROM live.published_story"),
	);
	assert.deepEqual(rows, [{ headline: "Seen by all" }]);
});

test("the reader's login may read no table at all", async () => {
	const tables = await newsroomClient().$queryRaw<{ name: string }[]>`
		SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
		WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`;
	assert.ok(tables.length > 20);
	await asReader(async (client) => {
		for (const { name } of tables) {
			await assert.rejects(client.query(`SELECT * FROM ${name}`), denied, name);
		}
	});
});

const attempts: [string, string[]][] = [
	["leave its role", ["SET ROLE NONE", "SELECT headline FROM public.draft"]],
	["reset its role", ["RESET ROLE", "SELECT headline FROM public.draft"]],
	[
		"become the newsroom",
		["DO $$ BEGIN EXECUTE format('SET ROLE %I', current_database() || '_newsroom'); END $$"],
	],
	[
		"become the owner",
		[
			"DO $$ BEGIN EXECUTE (SELECT format('SET ROLE %I', rolname) FROM pg_roles WHERE rolsuper LIMIT 1); END $$",
		],
	],
	[
		"read through the preview's clock",
		[
			"SELECT set_config('dateline.as_of', '2100-01-01', false)",
			"SELECT headline FROM preview.published_story",
		],
	],
	[
		"make a temporary table",
		["SET default_transaction_read_only = off", "CREATE TEMP TABLE t (x int)"],
	],
	[
		"look behind a view with a function of its own",
		[
			"SET default_transaction_read_only = off",
			"CREATE FUNCTION pg_temp.peek(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$",
		],
	],
	[
		"make a function",
		[
			"SET default_transaction_read_only = off",
			"CREATE FUNCTION live.peek() RETURNS int LANGUAGE sql AS 'SELECT 1'",
		],
	],
	["make a table", ["SET default_transaction_read_only = off", "CREATE TABLE public.t (x int)"]],
	["make a schema", ["SET default_transaction_read_only = off", "CREATE SCHEMA mine"]],
	[
		"write through a view",
		["SET default_transaction_read_only = off", "UPDATE live.published_site SET name = 'x'"],
	],
	["read a file of the server", ["SELECT pg_read_file('PG_VERSION')"]],
	[
		"run a program",
		["SET default_transaction_read_only = off", "COPY (SELECT 1) TO PROGRAM 'true'"],
	],
	["export a large object", ["SELECT lo_export(1, '/tmp/x')"]],
	["see the password of a login", ["SELECT rolpassword FROM pg_authid"]],
];

for (const [what, statements] of attempts) {
	test(`the reader's login may not ${what}`, async () => {
		await asReader(async (client) => {
			const run = async () => {
				for (const statement of statements) await client.query(statement);
			};
			await assert.rejects(run, denied);
		});
	});
}

test("moving its own clock shows the reader's login nothing more", async () => {
	const { rows } = await asReader(async (client) => {
		await client.query("SELECT set_config('dateline.as_of', '2100-01-01', false)");
		return client.query("SELECT * FROM live.published_story, live.published_address");
	});
	assert.ok(!JSON.stringify(rows).includes(secret));
});

test("nothing that the reader's login can select holds a hidden word", async () => {
	await asReader(async (client) => {
		const { rows } = await client.query<{ name: string }>(
			`SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c
			JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE c.relkind IN ('r', 'v', 'm', 'p') AND has_schema_privilege(n.oid, 'USAGE')
			AND has_table_privilege(c.oid, 'SELECT')`,
		);
		assert.ok(rows.some(({ name }) => name === "live.published_story"));
		for (const { name } of rows) {
			const found = await client.query(`SELECT * FROM ${name}`);
			assert.ok(!JSON.stringify(found.rows).includes(secret), name);
		}
	});
});

test("the newsroom may add to the books of the record, and not rewrite them", async () => {
	const newsroom = databaseUrl("newsroom");
	for (const table of ["event", "change", "revision"]) {
		await asReader(async (client) => {
			await assert.rejects(client.query(`UPDATE ${table} SET id = id`), denied, table);
			await assert.rejects(client.query(`DELETE FROM ${table}`), denied, table);
			await assert.rejects(client.query(`TRUNCATE ${table}`), denied, table);
		}, newsroom);
	}
	await asReader(async (client) => {
		await assert.rejects(client.query("CREATE TABLE public.t (x int)"), denied);
		await assert.rejects(client.query("ALTER TABLE event DISABLE TRIGGER ALL"), denied);
	}, newsroom);
});

test("what was public stays written, whoever asks", async () => {
	await asReader(async (client) => {
		const refused = async (statement: string, sentence: RegExp) =>
			assert.rejects(client.query(statement), sentence, statement);
		await refused(`UPDATE publication SET "from" = "from" - interval '1 day'`, /for ever/);
		await refused(
			`UPDATE publication SET cancelled_at = now() WHERE "from" <= now()`,
			/cannot be cancelled/,
		);
		await refused(
			`UPDATE publication SET until = now() - interval '1 minute', ended_as = 'expired' WHERE "from" <= now()`,
			/in the future/,
		);
		await refused("DELETE FROM publication", /only ever added/);
		await refused(`DELETE FROM story_address WHERE "from" <= now()`, /kept for ever/);
	}, database.ownerUrl);
});
