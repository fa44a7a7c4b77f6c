import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { keptAuthSecret, makeDataDir } from "./data-dir";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-data-dir-"));
const modeOf = (file: string) => statSync(file).mode & 0o777;

after(() => rmSync(folder, { recursive: true, force: true }));

test("a DATA_DIR is made, and closed to everybody else, also the next time", () => {
	const dataDir = path.join(folder, "made", "für alle Fälle");
	assert.equal(makeDataDir(dataDir), dataDir);
	assert.equal(keptAuthSecret(dataDir), keptAuthSecret(dataDir));
	chmodSync(dataDir, 0o755);
	makeDataDir(dataDir);
	assert.equal(modeOf(dataDir), 0o700);
});

test("a folder that a file system brings is taken; one with other things in it is left as it is", () => {
	const volume = path.join(folder, "volume");
	mkdirSync(path.join(volume, "lost+found"), { recursive: true });
	assert.equal(makeDataDir(volume), volume);

	const home = path.join(folder, "home");
	mkdirSync(path.join(home, "letters"), { recursive: true, mode: 0o755 });
	chmodSync(home, 0o755);
	assert.throws(() => makeDataDir(home), /^Error: DATA_DIR \(.*home\) holds other things/);
	assert.equal(modeOf(home), 0o755);
});

test("a file is no DATA_DIR, and stays as it is", () => {
	const file = path.join(folder, "file");
	writeFileSync(file, "", { mode: 0o644 });
	assert.throws(() => makeDataDir(file), /^Error: DATA_DIR \(.*file\) cannot be used: ENOTDIR/);
	assert.throws(() => makeDataDir(path.join(file, "below")), /cannot be used/);
	assert.equal(modeOf(file), 0o644);
});
