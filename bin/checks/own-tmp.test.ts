import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { withOwnTmp } from "./own-tmp";

test("what a run and its programs leave behind is gone with it, also where it fails", async () => {
	const outer = tmpdir();
	let left = "";
	const run = withOwnTmp(async () => {
		const script = "console.log(fs.mkdtempSync(os.tmpdir() + '/left-'))";
		left = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }).trim();
		writeFileSync(path.join(left, "file"), "");
		throw new Error("broken off");
	});
	await assert.rejects(run, /broken off/);
	assert.equal(path.dirname(path.dirname(left)), outer);
	assert.ok(!existsSync(left) && !existsSync(path.dirname(left)));
	assert.equal(tmpdir(), outer);
});
