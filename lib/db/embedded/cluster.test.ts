import assert from "node:assert/strict";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Client } from "pg";
import { type Cluster, ensureDatabase, runningCluster, startCluster } from "./cluster";
import { freePort, portTrouble } from "./free-port";
import { readPostmasterFile } from "./postmaster-file";
import { isAlive, processIdentity } from "./processes";

let dataDir: string;
let data: string;

before(async () => {
	dataDir = await mkdtemp(path.join(tmpdir(), "dateline-cluster-"));
	data = path.join(dataDir, "postgres");
});

after(() => rm(dataDir, { recursive: true, force: true }));

async function ask(url: string, query: string): Promise<unknown[]> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query({ text: query, rowMode: "array" })).rows.flat();
	} finally {
		await client.end();
	}
}

async function withCluster(act: (cluster: Cluster) => Promise<void>): Promise<void> {
	const cluster = await startCluster({ dataDir });
	try {
		await act(cluster);
	} finally {
		await cluster.stop();
	}
}

test("a folder gets a PostgreSQL of its own: UTF-8, UTC, passwords by scram, for this machine only", async () => {
	await withCluster(async ({ ownerUrl, port }) => {
		await ensureDatabase(ownerUrl, "news");
		await ask(ownerUrl("news"), "CREATE TABLE kept AS SELECT 1 AS one");
		const shown = async (name: string) => (await ask(ownerUrl("news"), `SHOW ${name}`))[0];
		assert.equal(await shown("server_encoding"), "UTF8");
		assert.equal(await shown("timezone"), "UTC");
		assert.equal(await shown("password_encryption"), "scram-sha-256");
		assert.equal(await shown("listen_addresses"), "127.0.0.1");
		const stranger = `postgres://dateline:wrong@127.0.0.1:${port}/news`;
		await assert.rejects(ask(stranger, "SELECT 1"), /password authentication failed/);
	});
	assert.equal((await stat(path.join(dataDir, "postgres-password"))).mode & 0o777, 0o600);
	assert.equal((await stat(data)).mode & 0o077, 0);
});

test("what was written is there at the next start, and nothing runs in between", async () => {
	assert.equal(await runningCluster(dataDir), null);
	await withCluster(async ({ ownerUrl }) => {
		assert.deepEqual(await ask(ownerUrl("news"), "SELECT one FROM kept"), [1]);
		const address = await runningCluster(dataDir);
		assert.equal(address?.("news"), ownerUrl("news"));
	});
});

test("a postmaster that a former start left behind is stopped first", async () => {
	const former = await startCluster({ dataDir });
	const left = await readPostmasterFile(data);
	await withCluster(async ({ ownerUrl }) => {
		await former.ended;
		assert.equal(isAlive(left?.pid ?? 0), false);
		assert.deepEqual(await ask(ownerUrl("news"), "SELECT one FROM kept"), [1]);
	});
	await former.stop();
});

test("after a kill by force the file that names a process, now somebody else's, is no hindrance", async () => {
	const cluster = await startCluster({ dataDir });
	const { pid = 0 } = (await readPostmasterFile(data)) ?? {};
	process.kill(pid, "SIGKILL");
	await cluster.ended;
	await cluster.stop();
	await writeFile(
		path.join(data, "postmaster.pid"),
		`${process.pid}\n${data}\n0\n1\n\n\n\nready\n`,
	);
	await withCluster(async ({ ownerUrl }) => {
		assert.deepEqual(await ask(ownerUrl("news"), "SELECT one FROM kept"), [1]);
	});
});

test("a PostgreSQL that does not come to an end by itself is ended", async () => {
	await withCluster(async ({ ownerUrl }) => {
		const [checkpointer] = await ask(
			ownerUrl("news"),
			"SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'",
		);
		process.kill(Number(checkpointer), "SIGSTOP");
	});
	await withCluster(async ({ ownerUrl }) => {
		assert.deepEqual(await ask(ownerUrl("news"), "SELECT one FROM kept"), [1]);
	});
});

test("a port is found that can be listened on", async () => {
	assert.equal(await portTrouble(await freePort(), "127.0.0.1"), null);
});

test("a process is told from a later one with its number", () => {
	assert.equal(processIdentity(process.pid), processIdentity(process.pid));
	assert.notEqual(processIdentity(process.pid), processIdentity(process.ppid));
	assert.equal(processIdentity(2 ** 22 + 1), null);
});
