import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { processIdentity } from "@/lib/db/embedded/processes";
import { holderOf, lockDataDir } from "./lock-data-dir";

let dataDir: string;

beforeEach(async () => {
	dataDir = await mkdtemp(path.join(tmpdir(), "dateline-lock-"));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

const writeLock = (pid: number, identity: string | null) =>
	writeFile(
		path.join(dataDir, "in-use.json"),
		JSON.stringify({ pid, identity, what: "a portal that runs" }),
	);

test("a DATA_DIR is one process's at a time, until it is given back", () => {
	const release = lockDataDir(dataDir, "a portal that runs");
	assert.equal(holderOf(dataDir)?.pid, process.pid);
	assert.throws(
		() => lockDataDir(dataDir, "another"),
		new RegExp(`in use by a portal that runs \\(process ${process.pid}\\)`),
	);
	release();
	assert.equal(holderOf(dataDir), null);
	lockDataDir(dataDir, "another")();
	assert.deepEqual(readdirSync(dataDir), []);
});

test("a process that is gone holds nothing", async () => {
	await writeLock(2 ** 22 + 1, "gone");
	lockDataDir(dataDir, "a portal that runs");
	assert.equal(holderOf(dataDir)?.pid, process.pid);
});

test("nor does one whose number somebody else has got since", async () => {
	await writeLock(process.ppid, "an earlier start");
	lockDataDir(dataDir, "a portal that runs");
	assert.equal(holderOf(dataDir)?.pid, process.pid);
});

test("another process that lives keeps it", async () => {
	await writeLock(process.ppid, processIdentity(process.ppid));
	assert.throws(() => lockDataDir(dataDir, "a portal that runs"), /in use/);
});
