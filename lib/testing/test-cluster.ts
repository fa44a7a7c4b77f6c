import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Client, escapeIdentifier } from "pg";
import { type Cluster, startCluster } from "@/lib/db/embedded/cluster";
import { migrate } from "@/lib/db/migrate";
import { asOwner } from "@/lib/db/owner";
import { loginName } from "@/lib/env";

/** The migrated database that every test file's own is cloned from. */
export const templateDatabase = "dateline_template";

/** The secret of every test; the logins' passwords come from it. */
export const testSecret = "a-secret-of-the-tests-that-guards-nothing-at-all";

const logins = ["newsroom", "reader", "preview", "press"] as const;

/** Removes a database's logins once the database itself is gone, or no longer needs them. */
export async function dropLogins(owner: Client, database: string): Promise<void> {
	for (const login of logins) {
		await owner.query(`DROP ROLE IF EXISTS ${escapeIdentifier(loginName(database, login))}`);
	}
}

async function makeTemplate(ownerUrl: Cluster["ownerUrl"]): Promise<void> {
	await asOwner(ownerUrl("postgres"), (owner) =>
		owner.query(`CREATE DATABASE ${escapeIdentifier(templateDatabase)}`),
	);
	await migrate({ url: ownerUrl(templateDatabase), authSecret: testSecret });
	await asOwner(ownerUrl(templateDatabase), async (owner) => {
		for (const login of logins) {
			await owner.query(`DROP OWNED BY ${escapeIdentifier(loginName(templateDatabase, login))}`);
		}
		await dropLogins(owner, templateDatabase);
	});
}

/** A cluster that ends with this process and leaves nothing, with the template in it. */
export async function startTestCluster(): Promise<Cluster> {
	const dataDir = await mkdtemp(path.join(tmpdir(), "dateline-test-cluster-"));
	const cluster = await startCluster({ dataDir, lasting: false });
	await makeTemplate(cluster.ownerUrl);
	return cluster;
}
