import assert from "node:assert/strict";
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import type { Client } from "pg";
import sharp from "sharp";
import { BackupError, checksumOf } from "@/lib/backup/manifest";
import { tableLinks } from "@/lib/backup/tables";
import { disconnectAll } from "@/lib/db/connect";
import { migrate } from "@/lib/db/migrate";
import { newsroomClient } from "@/lib/db/newsroom";
import { asOwner } from "@/lib/db/owner";
import { wipe } from "@/lib/db/wipe";
import { operator } from "@/lib/domain/actor";
import { env } from "@/lib/env";
import { addPicture } from "@/lib/newsroom/picture/add-picture";
import { addStaff } from "@/lib/newsroom/staff/add-staff";
import { createToken } from "@/lib/newsroom/staff/create-token";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { pictureStore } from "@/lib/storage/picture-store";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory } from "@/lib/testing/newsroom";
import {
	ExportError,
	ExportManifest,
	exportManifestFile,
	exportTableFile,
	pictureListFile,
	writeExportManifest,
} from "./export-manifest";
import { exportedTables, exportSite } from "./export-site";
import { importSite } from "./import-site";
import { keptBackColumns, keptBackTables } from "./kept-back";

const context = { actor: operator };
const password = "a password that stays here";
let token = "";

const database = useFreshDatabase(async () => {
	const { sections, source } = await aPaper();
	const create = { width: 700, height: 400, channels: 3 as const, background: "#a3181e" };
	const picture = await sharp({ create }).png().toBuffer();
	const details = { credit: "Drawn here", copyright: "", caption: "Red", alt: "A red field" };
	const { pictureId } = await addPicture(context, picture, "red.png", details);
	const storyId = await aStory(sections.asia, {
		headline: 'Tab\tand \\ and “quotes” and "quotes", \u{1F6A2}, \\. and a\u2028line',
		byline: [{ type: "source", sourceId: source }],
		leadPicture: { pictureId, caption: "Red\nand more", alt: "A red field" },
	});
	await publishStory(context, { storyId });
	await aStory(sections.sport);
	const admin = { email: "ada@example.com", name: "Ada", role: "admin" as const };
	await addStaff(context, { ...admin, deskSlugs: ["foreign"], password });
	({ token } = await createToken(context, { name: "the wire", role: "editor" }));
});

const withClient = <T>(use: (client: Client) => Promise<T>) => asOwner(database.ownerUrl, use);

/** Every row that leaves, without what does not leave with it. */
async function contents(): Promise<Record<string, unknown[]>> {
	return withClient(async (client) => {
		const all: Record<string, unknown[]> = {};
		for (const { name, columns } of await exportedTables(client)) {
			const list = columns.map((column) => `"${column}"`).join(", ");
			const { rows } = await client.query({
				text: `SELECT ${list} FROM public.${name} ORDER BY 1, 2`,
				rowMode: "array",
			});
			all[name] = rows;
		}
		return all;
	});
}

async function anExport(test: TestContext): Promise<string> {
	const folder = path.join(await mkdtemp(path.join(tmpdir(), "dateline-export-")), "site");
	test.after(() => rm(path.dirname(folder), { recursive: true }));
	await withClient((client) =>
		exportSite({ client, store: pictureStore(), folder, version: "1.2.3" }),
	);
	return folder;
}

const importFrom = (folder: string) =>
	importSite({
		url: database.ownerUrl,
		authSecret: env().AUTH_SECRET ?? "",
		store: pictureStore(),
		folder,
	});

const pictures = () => path.join(env().DATA_DIR, "pictures");

/** Leaves a site as it is before anybody has founded a paper in it. */
async function empty(): Promise<void> {
	await disconnectAll();
	await withClient(wipe);
	await migrate({ url: database.ownerUrl, authSecret: env().AUTH_SECRET ?? "" });
	await rm(pictures(), { recursive: true, force: true });
}

async function everyFile(folder: string): Promise<string> {
	const names = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = names.filter((entry) => entry.isFile() && /\.(jsonl|json)$/.test(entry.name));
	const texts = files.map((file) => readFile(path.join(file.parentPath, file.name), "utf8"));
	return (await Promise.all(texts)).join("\n");
}

test("what leaves comes into an empty site row by row and byte by byte, and goes on there", async (test) => {
	const before = await contents();
	const [hash = ""] = await readdir(pictures());
	const files = (await readdir(path.join(pictures(), hash))).sort();
	const original = await pictureStore().read(`${hash}/original`);
	assert.ok(original && before.publication?.length === 1 && before.staff?.length === 1);
	const folder = await anExport(test);

	await empty();
	const { paper, version } = await importFrom(folder);

	assert.deepEqual({ paper, version }, { paper: "The Test Gazette", version: "1.2.3" });
	assert.deepEqual(await contents(), before);
	assert.deepEqual(await pictureStore().read(`${hash}/original`), original);
	assert.deepEqual((await readdir(path.join(pictures(), hash))).sort(), files);
	const { id: asia } = await newsroomClient().section.findUniqueOrThrow({
		where: { slug: "asia" },
	});
	assert.ok(await publishStory(context, { storyId: await aStory(asia) }));
});

test("a row is a line of JSON that anybody can read", async (test) => {
	const folder = await anExport(test);
	const lines = (await readFile(exportTableFile(folder, "section"), "utf8")).trim().split("\n");
	const slugs = lines.map((line): unknown => JSON.parse(line).slug);
	assert.deepEqual(slugs.sort(), ["asia", "sport"]);
});

test("no password, token or session leaves, and an export says so", async (test) => {
	const { passwordHash } = await newsroomClient().staff.findFirstOrThrow();
	await newsroomClient().staff.updateMany({ data: { passwordHash: "$argon2id$of-the-test" } });
	const text = await everyFile(await anExport(test));
	await newsroomClient().staff.updateMany({ data: { passwordHash } });
	for (const secret of ["$argon2id$", password, token]) assert.ok(!text.includes(secret), secret);
	assert.ok(text.includes("ada@example.com"));
	assert.match(text, /"staff\.password_hash": "passwords stay behind/);
});

test("nobody can sign in with what stands where a password was", async (test) => {
	const folder = await anExport(test);
	await empty();
	await importFrom(folder);
	const { isPassword } = await import("@/lib/newsroom/staff/password-hash");
	const { passwordHash } = await newsroomClient().staff.findFirstOrThrow();
	for (const tried of ["", "!", password])
		assert.equal(await isPassword(tried, passwordHash), false);
});

test("what is kept back is there, and nothing that leaves needs a row of it", async () => {
	await withClient(async (client) => {
		const { rows } = await client.query<{ table: string; column: string }>(
			"SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'public'",
		);
		const there = new Set(rows.flatMap(({ table, column }) => [table, `${table}.${column}`]));
		const passing = "demo_unfinished";
		for (const table of Object.keys(keptBackTables)) {
			assert.ok(there.has(table) || table === passing, `there is a table ${table}`);
		}
		for (const [table, columns] of Object.entries(keptBackColumns)) {
			for (const column of Object.keys(columns)) assert.ok(there.has(`${table}.${column}`), column);
		}
		for (const { table, needs } of await tableLinks(client)) {
			assert.ok(table in keptBackTables || !(needs in keptBackTables), `${table} needs ${needs}`);
		}
	});
});

/** Columns whose names sound like a secret's, and are none. */
const harmless = ["picture.hash", "site_file.hash"];

test("whatever is named like a secret is kept back", async () => {
	const tables = await withClient(exportedTables);
	const suspicious = tables
		.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`))
		.filter((column) => /secret|token|hash|passw|sealed|credential|private|session/.test(column));
	assert.deepEqual(
		suspicious.filter((column) => !harmless.includes(column)),
		[],
		"name it in lib/export/kept-back.ts, or here as harmless",
	);
});

test("a site that has a paper takes no export", async (test) => {
	const folder = await anExport(test);
	const before = await contents();
	await assert.rejects(importFrom(folder), /not empty: an import needs a site without a paper/);
	assert.deepEqual(await contents(), before);
	assert.equal((await readdir(pictures())).length, 1);
});

const damages: [string, (folder: string) => Promise<void>, RegExp][] = [
	[
		"a longer table",
		(folder) => appendFile(exportTableFile(folder, "draft"), "\n"),
		/draft\.jsonl/,
	],
	["a table gone", (folder) => rm(exportTableFile(folder, "draft")), /draft\.jsonl/],
	["another manifest", (folder) => appendFile(exportManifestFile(folder), " "), /export\.json/],
	["pictures gone", (folder) => rm(path.join(folder, "pictures"), { recursive: true }), /original/],
	["a shorter list", (folder) => writeFile(pictureListFile(folder), ""), /pictures\.jsonl/],
];

test("a damaged export is refused by the name of the file, and nothing comes in", async (test) => {
	const folder = await anExport(test);
	await empty();
	for (const [what, damage, named] of damages) {
		const copy = `${folder}-copy`;
		await cp(folder, copy, { recursive: true });
		await damage(copy);
		await assert.rejects(importFrom(copy), (error) => {
			assert.ok(error instanceof ExportError, what);
			assert.match(error.message, /^The export is damaged: /, what);
			assert.match(error.message, named, what);
			return true;
		});
		await rm(copy, { recursive: true });
	}
	assert.equal((await contents()).story?.length, 0);
	await importFrom(folder);
});

async function changeManifest(folder: string, change: object): Promise<void> {
	const file = exportManifestFile(folder);
	const manifest = ExportManifest.parse(JSON.parse(await readFile(file, "utf8")));
	await writeExportManifest(folder, Object.assign(manifest, change));
}

test("an export of a newer form or of a newer schema is refused as that", async (test) => {
	const folder = await anExport(test);
	await changeManifest(folder, { migrations: ["29990101000000_later"] });
	await assert.rejects(importFrom(folder), (error) => {
		assert.ok(error instanceof BackupError);
		assert.match(error.message, /The export is from a newer version: .*29990101000000_later/);
		return true;
	});
	await changeManifest(folder, { format: 2 });
	await assert.rejects(importFrom(folder), /newer Dateline: its format is 2, and this one reads 1/);
});

test("an import that fails halfway leaves an empty site and no picture", async (test) => {
	const folder = await anExport(test);
	await empty();
	const file = exportTableFile(folder, "publication");
	const lines = await readFile(file, "utf8");
	await writeFile(file, lines.replaceAll(/"until":null/g, '"until":"1999-01-01T00:00:00+00:00"'));
	const manifest = ExportManifest.parse(
		JSON.parse(await readFile(exportManifestFile(folder), "utf8")),
	);
	const sha256 = await checksumOf(file);
	const tables = manifest.tables.map((table) =>
		table.name === "publication" ? { ...table, sha256 } : table,
	);
	await changeManifest(folder, { tables });
	await assert.rejects(
		importFrom(folder),
		/rows of publication could not be taken in: .*publication_/,
	);
	assert.equal((await contents()).story?.length, 0);
	const left = await readdir(pictures(), { recursive: true });
	assert.deepEqual(
		left.filter((name) => name.includes("original")),
		[],
	);
});

test("an export never goes into a folder that is in use, and a folder without one is none", async (test) => {
	const folder = path.join(await mkdtemp(path.join(tmpdir(), "dateline-export-")), "site");
	test.after(() => rm(path.dirname(folder), { recursive: true }));
	const write = () =>
		withClient((client) => exportSite({ client, store: pictureStore(), folder, version: "1" }));
	await write();
	await assert.rejects(write(), /not empty: choose a new folder/);
	await assert.rejects(importFrom(tmpdir()), /no finished export/);
});
