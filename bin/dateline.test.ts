import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { runDateline } from "./dateline";

let folder: string;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "dateline-words-"));
	const report = "BERLIN (Reuters) - The ferry sailed at dawn on Tuesday.\n\nIt was full.\n";
	await writeFile(path.join(folder, "report.txt"), report);
});

after(() => rm(folder, { recursive: true, force: true }));

type Answer = { code: number | string; out: string; complaint: string };

/** Calls the command line as its users do, from a folder of theirs; no database can be had. */
function dateline(...words: string[]): Promise<Answer> {
	const env = { ...process.env, DATABASE_URL: "postgres://nobody:none@127.0.0.1:1/none" };
	const program = path.resolve("bin/dateline.mjs");
	return new Promise((resolve) => {
		execFile(process.execPath, [program, ...words], { cwd: folder, env }, (error, out, complaint) =>
			resolve({ code: error?.code ?? 0, out, complaint }),
		);
	});
}

test("help names every command", async () => {
	const { code, out } = await dateline("help");
	assert.equal(code, 0);
	for (const name of [
		"migrate",
		"seed",
		"staff add",
		"token create",
		"backup DIR",
		"restore DIR",
	]) {
		assert.ok(out.includes(name), name);
	}
});

test("a command explains itself, and does nothing, where it is asked for help", async () => {
	for (const words of [
		["token", "create", "--help"],
		["help", "token", "create"],
	]) {
		const { code, out } = await dateline(...words);
		assert.equal(code, 0);
		assert.match(out, /token create --name NAME --role ROLE\n .*prints just the token/);
		assert.doesNotMatch(out, /restore/);
	}
});

test("a wire text is read without a database, and from where the command was called", async () => {
	const { code, out } = await dateline("wire-text", "report.txt");
	assert.equal(code, 0);
	const read: unknown = JSON.parse(out);
	assert.ok(typeof read === "object" && read && "dateline" in read);
	assert.equal(read.dateline, "BERLIN");
});

test("what cannot be understood is said in words, with how it is meant", async () => {
	const missing = await dateline("token", "create", "--name", "x");
	assert.equal(missing.code, 1);
	assert.match(missing.complaint, /^--role: .*\nUsage: token create --name NAME --role ROLE\n$/);
	const unknown = await dateline("publish", "everything");
	assert.match(unknown.complaint, /^There is no command "publish everything"\./);
	const noFile = await dateline("wire-text", "nothing.txt");
	assert.match(noFile.complaint, /nothing\.txt cannot be read/);
});

test("a database that cannot be reached is one sentence", async () => {
	const { code, out, complaint } = await dateline(
		"token",
		"create",
		"--name",
		"x",
		"--role",
		"editor",
	);
	assert.equal(code, 1);
	assert.equal(out, "");
	assert.match(
		complaint,
		/^The database of DATABASE_URL \(127\.0\.0\.1:1\/none\) cannot be reached/,
	);
	assert.equal(complaint.trim().split("\n").length, 1);
});

test("without words the command line explains itself", async () => {
	assert.equal(await runDateline([], folder), 0);
});
