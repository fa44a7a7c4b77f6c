import assert from "node:assert/strict";
import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { Client } from "pg";
import sharp from "sharp";
import { disconnectAll } from "@/lib/db/connect";
import { wipe } from "@/lib/db/wipe";
import { operator } from "@/lib/domain/actor";
import { env } from "@/lib/env";
import { addPicture } from "@/lib/newsroom/picture/add-picture";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { pictureStore } from "@/lib/storage/picture-store";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory } from "@/lib/testing/newsroom";
import { backUp } from "./back-up";
import { tableFile } from "./manifest";
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

async function withClient<T>(use: (client: Client) => Promise<T>): Promise<T> {
	const client = new Client({ connectionString: database.ownerUrl });
	await client.connect();
	try {
		return await use(client);
	} finally {
		await client.end();
	}
}

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
	const { asia } = await withClient(async (client) => {
		const { rows } = await client.query("SELECT id FROM section WHERE slug = 'asia'");
		return { asia: String(rows[0]?.id) };
	});
	assert.ok(await publishStory(context, { storyId: await aStory(asia) }));
});

test("a database in use is not overwritten unless that is said", async (test) => {
	const folder = await aBackup(test);
	const before = await contents();
	await assert.rejects(restore(options(folder, false)), /not empty\. Say --force/);
	assert.deepEqual(await contents(), before);
});

test("a damaged backup is refused by name, and changes nothing", async (test) => {
	const folder = await aBackup(test);
	const before = await contents();
	await appendFile(tableFile(folder, "draft"), "x");
	await assert.rejects(restore(options(folder, true)), /damaged: .*draft\.copy/);
	assert.deepEqual(await contents(), before);
});

test("a folder in use takes no backup, and a folder without manifest is none", async (test) => {
	const folder = await aBackup(test);
	const again = withClient((client) => backUp({ client, store: pictureStore(), folder }));
	await assert.rejects(again, /not empty: choose a new folder/);
	await assert.rejects(restore(options(tmpdir(), true)), /no finished backup/);
});
