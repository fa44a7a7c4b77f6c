import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Cluster } from "@/lib/db/embedded/cluster";
import { readSettings } from "@/lib/env";
import { asOwner, startTestCluster, testSecret } from "@/lib/testing/test-cluster";
import { migrateDatabase } from "./migrate-database";

let cluster: Cluster;
let url: string;

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

	const made = await migrateDatabase(
		readSettings({
			DATABASE_URL: url,
			READER_DATABASE_URL: loginAddress("tenancy_reader", sql),
			PREVIEW_DATABASE_URL: loginAddress("tenancy_preview", sql),
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

function loginAddress(name: string, sql: string): string {
	const password = new RegExp(`"${name}"[^;]*PASSWORD '([^']+)'`).exec(sql)?.[1] ?? "";
	return Object.assign(new URL(url), { username: name, password }).href;
}
