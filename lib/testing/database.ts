import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { escapeIdentifier } from "pg";
import { disconnectAll } from "@/lib/db/connect";
import type { Cluster } from "@/lib/db/embedded/cluster";
import { migrate } from "@/lib/db/migrate";
import { asOwner } from "@/lib/db/owner";
import { databaseUrl, env, readSettings } from "@/lib/env";
import { dropLogins, startTestCluster, templateDatabase, testSecret } from "./test-cluster";

/** A database of one test file. Its addresses are there once the first test runs. */
export type FreshDatabase = { readonly ownerUrl: string; readonly readerUrl: string };

/** The cluster of the whole run, or one of our own where a file is run by hand. */
async function findCluster(): Promise<{ ownerUrl: Cluster["ownerUrl"]; stop(): Promise<void> }> {
	const shared = process.env.TEST_CLUSTER_URL;
	if (!shared) return startTestCluster();
	return {
		ownerUrl: (database) => Object.assign(new URL(shared), { pathname: `/${database}` }).href,
		stop: async () => {},
	};
}

/** Points this process at a database, also where its settings were read before. */
function useDatabase(ownerUrl: string, dataDir: string): void {
	const owner = { ...readSettings({}), DATABASE_URL: ownerUrl, AUTH_SECRET: testSecret };
	Object.assign(process.env, {
		AUTH_SECRET: testSecret,
		DATA_DIR: dataDir,
		NEWSROOM_DATABASE_URL: databaseUrl("newsroom", owner),
		READER_DATABASE_URL: databaseUrl("reader", owner),
		PREVIEW_DATABASE_URL: databaseUrl("preview", owner),
		PRESS_DATABASE_URL: databaseUrl("press", owner),
	});
	Object.assign(env(), readSettings(process.env));
}

/**
 * Gives a test file a migrated, empty database of its own, with its logins, and a DATA_DIR. To be
 * called at the file's top level; both are gone when its tests are over. `prepare` fills it first: a
 * second top-level hook would not wait for this one (node:test runs them at once).
 */
export function useFreshDatabase(prepare?: () => Promise<unknown>): FreshDatabase {
	const name = `test_${randomBytes(6).toString("hex")}`;
	let database: FreshDatabase | undefined;
	const ends: (() => Promise<unknown>)[] = [];

	before(async () => {
		const cluster = await findCluster();
		ends.unshift(() => cluster.stop());
		await asOwner(cluster.ownerUrl("postgres"), (owner) =>
			owner.query(
				`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(templateDatabase)}`,
			),
		);
		ends.unshift(() =>
			asOwner(cluster.ownerUrl("postgres"), async (owner) => {
				await owner.query(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`);
				await dropLogins(owner, name);
			}),
		);
		const ownerUrl = cluster.ownerUrl(name);
		await migrate({ url: ownerUrl, authSecret: testSecret });
		const dataDir = await mkdtemp(path.join(tmpdir(), "dateline-test-data-"));
		ends.unshift(() => rm(dataDir, { recursive: true, force: true }));
		useDatabase(ownerUrl, dataDir);
		ends.unshift(disconnectAll);
		database = { ownerUrl, readerUrl: databaseUrl("reader") };
		await prepare?.();
	});

	after(async () => {
		for (const end of ends) await end();
	});

	const ready = () => {
		if (!database) throw new Error("The database is there once the first test runs.");
		return database;
	};
	return {
		get ownerUrl() {
			return ready().ownerUrl;
		},
		get readerUrl() {
			return ready().readerUrl;
		},
	};
}
