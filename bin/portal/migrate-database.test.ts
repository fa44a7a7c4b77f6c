import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Cluster } from "@/lib/db/embedded/cluster";
import { migrate } from "@/lib/db/migrate";
import { asOwner } from "@/lib/db/owner";
import { readSettings } from "@/lib/env";
import { startTestCluster, testSecret } from "@/lib/testing/test-cluster";
import { clearHalfFilled } from "./first-start";
import { migrateDatabase } from "./migrate-database";

let cluster: Cluster;
let url: string;
let readerUrl: string;
let previewUrl: string;

/** A database whose owner may not create logins, as hosting providers give them. */
before(async () => {
	cluster = await startTestCluster();
	await asOwner(cluster.ownerUrl("postgres"), async (owner) => {
		await owner.query("CREATE ROLE tenant LOGIN PASSWORD 'tenant' NOCREATEROLE");
		await owner.query("CREATE DATABASE tenancy OWNER tenant");
	});
	url = Object.assign(new URL(cluster.ownerUrl("tenancy")), {
		username: "tenant",
		password: "tenant",
	}).href;
});

after(() => cluster.stop());

test("an owner who may not create logins is shown the SQL for somebody who may, and its use", async () => {
	const settings = readSettings({ DATABASE_URL: url });
	const said: string[] = [];
	const say = (message: string) => said.push(message);
	await assert.rejects(migrateDatabase(settings, url, testSecret, say), {
		name: "Error",
		message: /READER_DATABASE_URL and PREVIEW_DATABASE_URL/,
	});
	const sql = said.find((message) => message.includes("CREATE ROLE")) ?? "";
	await asOwner(cluster.ownerUrl("tenancy"), (admin) => admin.query(sql));

	readerUrl = loginAddress("tenancy_reader", sql);
	previewUrl = loginAddress("tenancy_preview", sql);
	const made = await migrateDatabase(
		readSettings({
			DATABASE_URL: url,
			READER_DATABASE_URL: readerUrl,
			PREVIEW_DATABASE_URL: previewUrl,
		}),
		url,
		testSecret,
		say,
	);
	assert.equal(made.NEWSROOM_DATABASE_URL, url);
	await asOwner(made.READER_DATABASE_URL, async (reader) => {
		await reader.query("SELECT FROM live.published_story");
		await assert.rejects(reader.query("SELECT FROM public.story"), /permission denied/);
	});
});

test("the owner's own address is no login for readers", async () => {
	const settings = readSettings({
		DATABASE_URL: url,
		READER_DATABASE_URL: url,
		PREVIEW_DATABASE_URL: url,
	});
	await assert.rejects(
		migrateDatabase(settings, url, testSecret, () => {}),
		{
			message: /^The login of READER_DATABASE_URL can see more than the views of live/,
		},
	);
});

test("a new version's views are given to the logins also by an owner who could not make them", async () => {
	await asOwner(url, (owner) => owner.query("COMMENT ON SCHEMA live IS 'an older version'"));
	const settings = readSettings({
		DATABASE_URL: url,
		READER_DATABASE_URL: readerUrl,
		PREVIEW_DATABASE_URL: previewUrl,
	});
	await migrateDatabase(settings, url, testSecret, assert.fail);
	await asOwner(readerUrl, (reader) => reader.query("SELECT FROM live.published_story"));
});

test("half a demo paper is cleared away from the database that has it, and from no other", async () => {
	const other = cluster.ownerUrl("another");
	await asOwner(cluster.ownerUrl("postgres"), (owner) => owner.query("CREATE DATABASE another"));
	for (const each of [url, other]) await migrate({ url: each, authSecret: testSecret });
	await asOwner(url, (owner) => owner.query("CREATE TABLE public.demo_unfinished ()"));
	const tables = async (each: string) =>
		(
			await asOwner(each, (owner) =>
				owner.query("SELECT FROM pg_tables WHERE schemaname = 'public'"),
			)
		).rowCount;

	await clearHalfFilled(other);
	assert.notEqual(await tables(other), 0);
	await clearHalfFilled(url);
	assert.equal(await tables(url), 0);
});

function loginAddress(name: string, sql: string): string {
	const password = new RegExp(`"${name}"[^;]*PASSWORD '([^']+)'`).exec(sql)?.[1] ?? "";
	return Object.assign(new URL(url), { username: name, password }).href;
}
