import { createWriteStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { type ClientBase, escapeIdentifier } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { z } from "zod";
import { pictureFiles, Renditions } from "@/lib/domain/picture";
import type { Store } from "@/lib/storage/store";
import {
	BackupError,
	checksumOf,
	type Manifest,
	pictureFile,
	tableFile,
	writeManifest,
} from "./manifest";
import { backupTables, type Table } from "./tables";

async function copyTable(client: ClientBase, folder: string, { name, columns }: Table) {
	const file = tableFile(folder, name);
	const list = columns.map(escapeIdentifier).join(", ");
	const copy = client.query(copyTo(`COPY public.${escapeIdentifier(name)} (${list}) TO STDOUT`));
	await pipeline(copy, createWriteStream(file, { mode: 0o600 }));
	return { name, columns, rows: copy.rowCount, sha256: await checksumOf(file) };
}

const PictureRow = z.object({ hash: z.string(), renditions: Renditions });

/** The files of every picture in the snapshot: its original and its renditions. */
async function pictureKeys(client: ClientBase): Promise<string[]> {
	const { rows } = await client.query("SELECT hash, renditions FROM public.picture ORDER BY hash");
	return z
		.array(PictureRow)
		.parse(rows)
		.flatMap(({ hash, renditions }) => pictureFiles(renditions).map((file) => `${hash}/${file}`));
}

async function copyPicture(store: Store, folder: string, key: string) {
	const bytes = await store.read(key);
	if (!bytes) throw new BackupError(`The picture file ${key} is missing; nothing was backed up.`);
	const file = pictureFile(folder, key);
	await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
	await writeFile(file, bytes, { mode: 0o600 });
	return { key, sha256: await checksumOf(file) };
}

/** The migrations that a database has had, in order; there is nothing of ours where there are none. */
export async function appliedMigrations(client: ClientBase): Promise<string[]> {
	const { rows: books } = await client.query<{ there: boolean }>(
		"SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there",
	);
	if (!books[0]?.there)
		throw new BackupError("There is nothing to back up: no portal has run here.");
	const { rows } = await client.query<{ name: string }>(
		`SELECT migration_name AS name FROM public._prisma_migrations
		WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
	);
	return rows.map(({ name }) => name);
}

async function makeEmptyFolder(folder: string): Promise<void> {
	await mkdir(path.join(folder, "tables"), { recursive: true, mode: 0o700 });
	const found = (await readdir(folder)).filter((name) => name !== "tables");
	if (found.length > 0) throw new BackupError(`${folder} is not empty: choose a new folder.`);
}

type Options = { client: ClientBase; store: Store; folder: string };

/**
 * Writes the database, as of one instant, and the pictures that it names into a folder. No program of
 * PostgreSQL's is needed. Pictures are stored before their rows and never change, so reading them after
 * the snapshot finds all that it names.
 *
 * @throws BackupError where the folder is in use or a picture's file is missing
 */
export async function backUp({ client, store, folder }: Options): Promise<Manifest> {
	await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
	try {
		const { rows } = await client.query<{ now: Date }>("SELECT now() AS now");
		const manifest: Manifest = {
			format: 1,
			createdAt: (rows[0]?.now ?? new Date(0)).toISOString(),
			migrations: await appliedMigrations(client),
			tables: [],
			pictures: [],
		};
		await makeEmptyFolder(folder);
		for (const table of await backupTables(client)) {
			manifest.tables.push(await copyTable(client, folder, table));
		}
		for (const key of await pictureKeys(client)) {
			manifest.pictures.push(await copyPicture(store, folder, key));
		}
		await writeManifest(folder, manifest);
		return manifest;
	} finally {
		await client.query("ROLLBACK");
	}
}
