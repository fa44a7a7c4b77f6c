import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { diskStore } from "./disk";

const root = await mkdtemp(path.join(tmpdir(), "dateline-store-"));
const store = diskStore(root);
after(() => rm(root, { recursive: true, force: true }));

test("what is put is read back whole, and nothing else lies beside it", async () => {
	await store.put("abc/640.jpg", Buffer.from("bytes"));
	assert.equal((await store.read("abc/640.jpg"))?.toString(), "bytes");
	assert.deepEqual(await readdir(path.join(root, "abc")), ["640.jpg"]);
	assert.equal((await stat(path.join(root, "abc/640.jpg"))).mode & 0o077, 0);
});

test("what was never put is null, also below a file", async () => {
	assert.equal(await store.read("abc/320.jpg"), null);
	assert.equal(await store.read("abc/640.jpg/deeper"), null);
	assert.equal(await store.has("none/1.jpg"), false);
});

test("a key never leads out of the store", async () => {
	for (const key of [
		"../etc/passwd",
		"a/../../b",
		"/etc/passwd",
		"a//b",
		"a/\0b",
		".hidden",
		"a\\b",
	]) {
		await assert.rejects(async () => store.put(key, Buffer.from("x")), /no key/, key);
		await assert.rejects(async () => store.read(key), /no key/, key);
	}
});

test("deleting takes everything below, and twice is no error", async () => {
	await store.put("gone/a", Buffer.from("x"));
	await store.put("gone/b", Buffer.from("x"));
	await store.delete("gone/");
	await store.delete("gone/");
	assert.equal(await store.has("gone/a"), false);
});
