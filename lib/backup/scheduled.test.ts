import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import sharp from "sharp";
import { operator } from "@/lib/domain/actor";
import { databaseUrl } from "@/lib/env";
import { addPicture } from "@/lib/newsroom/picture/add-picture";
import { pictureStore } from "@/lib/storage/picture-store";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory } from "@/lib/testing/newsroom";
import { backupName, lastFailure, listBackups, noteFailure } from "./backup-shelf";
import { readVerified } from "./manifest";
import { backUpIfDue, lastTime } from "./scheduled";

let pictureHash = "";

useFreshDatabase(async () => {
	const { sections } = await aPaper();
	await aStory(sections.asia);
	const create = { width: 400, height: 300, channels: 3 as const, background: "#246" };
	const bytes = await sharp({ create }).png().toBuffer();
	const details = { credit: "Ours", copyright: "", caption: "", alt: "Blue" };
	({ hash: pictureHash } = await addPicture({ actor: operator }, bytes, "blue.png", details));
});

const hour = 3_600_000;
const ago = (hours: number) => new Date(Math.trunc(Date.now() / 1000) * 1000 - hours * hour);

async function aShelf(test: TestContext): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "dateline-shelf-"));
	test.after(() => rm(folder, { recursive: true }));
	return path.join(folder, "backups");
}

const backUp = (shelf: string, store = pictureStore()) =>
	// The worker's own login, which may change no history.
	backUpIfDue({ url: databaseUrl("newsroom"), store, shelf, at: "03:30", keepDays: 14 });

/** A folder that looks like a backup of so many hours ago. */
async function former(shelf: string, hours: number): Promise<string> {
	const name = backupName(ago(hours));
	await mkdir(path.join(shelf, name, "tables"), { recursive: true });
	return name;
}

test("a backup is due after its minute on the paper's clock, summer time or not", () => {
	const told = (now: string, zone: string) => lastTime("03:30", zone, new Date(now)).toISOString();
	assert.equal(told("2026-11-25T19:29:00Z", "Asia/Hong_Kong"), "2026-11-24T19:30:00.000Z");
	assert.equal(told("2026-11-25T19:31:00Z", "Asia/Hong_Kong"), "2026-11-25T19:30:00.000Z");
	assert.equal(told("2026-07-01T12:00:00Z", "Europe/Berlin"), "2026-07-01T01:30:00.000Z");
	assert.equal(
		lastTime("02:30", "Europe/Berlin", new Date("2026-03-29T12:00:00Z")).toISOString(),
		"2026-03-29T01:30:00.000Z",
	);
});

test("the first is made at once, whole; the next when its time has come", async (test) => {
	const shelf = await aShelf(test);
	const folder = await backUp(shelf);
	assert.ok(folder);
	const { tables, pictures } = await readVerified(folder);
	assert.equal(tables.find(({ name }) => name === "story")?.rows, 1);
	assert.ok(pictures.length > 0);
	assert.equal(await backUp(shelf), null);
	await rename(folder, path.join(shelf, backupName(ago(25))));
	assert.ok(await backUp(shelf));
});

test("of workers that try at the same time one makes it", async (test) => {
	const shelf = await aShelf(test);
	const made = await Promise.all([backUp(shelf), backUp(shelf), backUp(shelf)]);
	assert.equal(made.filter(Boolean).length, 1);
	assert.equal((await listBackups(shelf)).length, 1);
});

test("what is older than its days goes when a new one is there; what is not ours stays", async (test) => {
	const shelf = await aShelf(test);
	const young = await former(shelf, 13 * 24);
	await former(shelf, 15 * 24);
	await mkdir(path.join(shelf, ".making-dateline-20200101T000000Z"));
	await writeFile(path.join(shelf, "notes.txt"), "ours");
	const made = await backUp(shelf);
	assert.ok(made);
	assert.deepEqual((await readdir(shelf)).sort(), [young, path.basename(made), "notes.txt"].sort());
});

test("one that fails is told, leaves nothing half, and takes nothing away", async (test) => {
	const shelf = await aShelf(test);
	const old = await former(shelf, 30 * 24);
	const store = { ...pictureStore(), read: async () => null };
	await assert.rejects(backUp(shelf, store), new RegExp(`${pictureHash}/original is missing`));
	assert.deepEqual((await readdir(shelf)).sort(), [old, "last-failure.json"].sort());
	const failure = await lastFailure(shelf);
	assert.match(failure?.reason ?? "", /is missing/);

	assert.equal(await backUp(shelf), null, "not again within the hour");
	await noteFailure(shelf, { at: ago(2), reason: "long ago" });
	assert.ok(await backUp(shelf));
	assert.equal(await lastFailure(shelf), null);
});
