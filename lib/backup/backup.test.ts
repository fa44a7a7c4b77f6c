import assert from "node:assert/strict";
import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import type { Client } from "pg";
import sharp from "sharp";
import { disconnectAll } from "@/lib/db/connect";
import { listMigrations, migrate } from "@/lib/db/migrate";
import { asOwner } from "@/lib/db/owner";
import { wipe } from "@/lib/db/wipe";
import { operator } from "@/lib/domain/actor";
import { env } from "@/lib/env";
import { addPicture } from "@/lib/newsroom/picture/add-picture";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { pictureStore } from "@/lib/storage/picture-store";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory } from "@/lib/testing/newsroom";
import { backUp } from "./back-up";
import {
	BackupError,
	checksumFile,
	checksumOf,
	Manifest,
	manifestFile,
	tableFile,
	writeManifest,
} from "./manifest";
import { restore } from "./restore";
import { backupTables } from "./tables";

const context = { actor: operator };

const database = useFreshDatabase(async () => {
	const { sections, source } = await aPaper();
	const create = { width: 700, height: 400, channels: 3 as const, background: "#a3181e" };
	const picture = await sharp({ create }).png().toBuffer();
	const details = { credit: "Drawn here", copyright: "", caption: "Red", alt: "A red field" };
	const drawings = { dark: picture, "4x3": picture, "1x1": picture };
	const { pictureId } = await addPicture(context, picture, "red.png", details, drawings);
	const storyId = await aStory(sections.asia, {
		headline: "Tab\tand \\ and “quotes”",
		byline: [{ type: "source", sourceId: source }],
		leadPicture: { pictureId, caption: "Red", alt: "A red field" },
	});
	await publishStory(context, { storyId });
	const at = new Date(Date.now() + 3_600_000).toISOString();
	await publishStory(context, { storyId: await aStory(sections.sport), at });
});

const withClient = <T>(use: (client: Client) => Promise<T>) => asOwner(database.ownerUrl, use);

async function contents(): Promise<Record<string, unknown[]>> {
	return withClient(async (client) => {
		const all: Record<string, unknown[]> = {};
		for (const { name } of await backupTables(client)) {
			const { rows } = await client.query(`SELECT x::text FROM public.${name} x ORDER BY 1`);
			all[name] = rows;
		}
		return all;
	});
}

async function sectionIds(): Promise<Record<string, string>> {
	return withClient(async (client) => {
		const { rows } = await client.query<{ id: string; slug: string }>(
			"SELECT id, slug FROM section",
		);
		return Object.fromEntries(rows.map(({ id, slug }) => [slug, id]));
	});
}

async function aBackup(test: TestContext): Promise<string> {
	const folder = path.join(await mkdtemp(path.join(tmpdir(), "dateline-backup-")), "today");
	test.after(() => rm(path.dirname(folder), { recursive: true }));
	await withClient((client) => backUp({ client, store: pictureStore(), folder }));
	return folder;
}

const options = (folder: string, force: boolean) => ({
	url: database.ownerUrl,
	authSecret: env().AUTH_SECRET ?? "",
	store: pictureStore(),
	folder,
	force,
});

test("what was destroyed comes back from the backup, row by row and byte by byte", async (test) => {
	const before = await contents();
	const [hash = ""] = await readdir(path.join(env().DATA_DIR, "pictures"));
	const files = await readdir(path.join(env().DATA_DIR, "pictures", hash));
	const original = await pictureStore().read(`${hash}/original`);
	assert.ok(original && (before.publication?.length ?? 0) === 2);
	const folder = await aBackup(test);

	await disconnectAll();
	await withClient(wipe);
	await rm(path.join(env().DATA_DIR, "pictures"), { recursive: true });
	await restore(options(folder, false));

	assert.deepEqual(await contents(), before);
	assert.deepEqual(await pictureStore().read(`${hash}/original`), original);
	assert.deepEqual(await readdir(path.join(env().DATA_DIR, "pictures", hash)), files);
	assert.ok(files.includes("original-dark"));
});

test("after a restore the books go on counting", async (test) => {
	await restore(options(await aBackup(test), true));
	const { asia = "" } = await sectionIds();
	assert.ok(await publishStory(context, { storyId: await aStory(asia) }));
});

test("a database in use is not overwritten unless that is said", async (test) => {
	const folder = await aBackup(test);
	const before = await contents();
	await assert.rejects(restore(options(folder, false)), /not empty\. Say --force/);
	assert.deepEqual(await contents(), before);
});

const flip = async (file: string) => {
	const bytes = await readFile(file);
	bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
	await writeFile(file, bytes);
};

const damages: [string, (folder: string) => Promise<void>, RegExp][] = [
	["a longer table", (folder) => appendFile(tableFile(folder, "draft"), "x"), /draft\.copy/],
	["a shorter table", (folder) => truncate(tableFile(folder, "draft"), 9), /draft\.copy/],
	["a table gone", (folder) => rm(tableFile(folder, "draft")), /draft\.copy/],
	["a bit of a table", (folder) => flip(tableFile(folder, "revision")), /revision\.copy/],
	["a bit of the manifest", (folder) => flip(manifestFile(folder)), /manifest\.json/],
	["no manifest", (folder) => rm(manifestFile(folder)), /manifest\.json/],
	["pictures gone", (folder) => rm(path.join(folder, "pictures"), { recursive: true }), /original/],
];

for (const [what, damage, named] of damages) {
	test(`a damaged backup is refused by name, and changes nothing: ${what}`, async (test) => {
		const folder = await aBackup(test);
		const before = await contents();
		await damage(folder);
		await assert.rejects(restore(options(folder, true)), (error) => {
			assert.ok(error instanceof BackupError);
			assert.match(error.message, /^The backup is damaged: /);
			assert.match(error.message, named);
			return true;
		});
		assert.deepEqual(await contents(), before);
	});
}

test("a restore that fails halfway leaves what was there", async (test) => {
	const folder = await aBackup(test);
	const before = await contents();
	const manifest = Manifest.parse(JSON.parse(await readFile(manifestFile(folder), "utf8")));
	const first = manifest.tables[0];
	assert.ok(first);
	first.rows += 1;
	await writeManifest(folder, manifest);
	await assert.rejects(restore(options(folder, true)), /only \d+ came back/);
	assert.deepEqual(await contents(), before);
});

test("a backup is of one instant, whatever is written meanwhile", async (test) => {
	const { asia = "" } = await sectionIds();
	let over = false;
	const writing = (async () => {
		while (!over) await publishStory(context, { storyId: await aStory(asia) });
	})();
	const folder = await aBackup(test);
	over = true;
	await writing;
	await disconnectAll();
	await restore(options(folder, true));
	const { draft, story, event } = await contents();
	assert.equal(draft?.length, story?.length);
	const written = event?.filter((row) => JSON.stringify(row).includes("written"));
	assert.equal(written?.length, story?.length);
});

test("a folder in use takes no backup, and a folder without manifest is none", async (test) => {
	const folder = await aBackup(test);
	const again = withClient((client) => backUp({ client, store: pictureStore(), folder }));
	await assert.rejects(again, /not empty: choose a new folder/);
	await assert.rejects(restore(options(tmpdir(), true)), /no finished backup/);
});

test("a manifest that is no JSON, or leads out of the backup, is none of ours", async (test) => {
	const folder = await aBackup(test);
	const strange = { key: "../../etc/passwd", sha256: "0".repeat(64) };
	const manifest = { format: 1, createdAt: "2026-01-01T00:00:00Z", migrations: [], tables: [] };
	for (const text of ["{", JSON.stringify({ ...manifest, pictures: [strange] })]) {
		await writeFile(manifestFile(folder), text);
		await writeFile(
			checksumFile(folder),
			`${await checksumOf(manifestFile(folder))}  manifest.json\n`,
		);
		await assert.rejects(restore(options(folder, true)), /no manifest of this Dateline/);
	}
});

/** A live story as the first version of the schema had it. */
const oldStory = `
	INSERT INTO site (name, time_zone) VALUES ('The Old Gazette', 'Asia/Hong_Kong');
	INSERT INTO desk VALUES ('00000000-0000-4000-8000-000000000001', 'foreign', 'Foreign');
	INSERT INTO section (id, slug, name, position, desk_id)
		SELECT id, 'asia', 'Asia', 1, id FROM desk;
	INSERT INTO story (id) SELECT id FROM desk;
	INSERT INTO revision (id, story_id, number, draft_version, field_versions, kind, language, headline,
		standfirst, kicker, slug, slugline, topic_ids, byline, dateline, body, seo_title, seo_description)
		SELECT id, id, 1, 1, '{}', 'news', 'en', 'Old', '', '', '', '', '{}', '[]', '', '{}', '', '' FROM desk;
	INSERT INTO publication (id, story_id, revision_id, "from", first_published_at, updated_at, section_id, path)
		SELECT id, id, id, now(), '2016-08-31T16:00:00Z', now(), id, '/asia/2016/09/01/old' FROM desk`;

test("a backup of an older version is brought up to date as it is restored", async (test) => {
	const { url, authSecret } = options("", true);
	const [first] = await listMigrations();
	await disconnectAll();
	await withClient(wipe);
	await migrate({ url, authSecret, upTo: first?.name ?? "" });
	await withClient((client) => client.query(oldStory));
	await restore(options(await aBackup(test), true));
	const { rows } = await withClient((client) =>
		client.query("SELECT headline, sitemap_month, sitemap_part FROM live.published_story"),
	);
	assert.deepEqual(rows, [{ headline: "Old", sitemap_month: "2016-09", sitemap_part: 1 }]);
});
