import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { z } from "zod";
import { appliedMigrations } from "@/lib/backup/back-up";
import { type Table, tablesBut } from "@/lib/backup/tables";
import { pictureFiles, Renditions } from "@/lib/domain/picture";
import type { Store } from "@/lib/storage/store";
import {
	ExportError,
	type ExportedPicture,
	type ExportManifest,
	exportFormat,
	exportPictureFile,
	exportTableFile,
	pictureListFile,
	writeExportManifest,
} from "./export-manifest";
import { exportedColumns, keptBackTables, whatIsKeptBack } from "./kept-back";
import { checksummed, writeRows } from "./row-lines";

type Options = {
	client: ClientBase;
	store: Store;
	folder: string;
	/** Of this Dateline. */
	version: string;
};

const own = { mode: 0o600, flags: "wx" } as const;

/** The tables that are exported, with the columns that are, each behind those that its rows refer to. */
export async function exportedTables(client: ClientBase): Promise<Table[]> {
	const tables = await tablesBut(client, Object.keys(keptBackTables));
	return tables.map((table) => ({ ...table, columns: exportedColumns(table.name, table.columns) }));
}

async function exportTable(client: ClientBase, folder: string, table: Table) {
	const to = createWriteStream(exportTableFile(folder, table.name), own);
	const { rows, sha256 } = await writeRows(client, table, to);
	return { name: table.name, columns: table.columns, rows, sha256 };
}

const PictureRow = z.object({ hash: z.string(), file_name: z.string(), renditions: Renditions });

/** Every picture of the snapshot, some at a time. */
async function* picturesOf(client: ClientBase) {
	let after = "";
	for (;;) {
		const { rows } = await client.query(
			"SELECT hash, file_name, renditions FROM public.picture WHERE hash > $1 ORDER BY hash LIMIT 200",
			[after],
		);
		const pictures = z.array(PictureRow).parse(rows);
		yield* pictures;
		const last = pictures.at(-1);
		if (!last) return;
		after = last.hash;
	}
}

async function exportPicture(
	{ store, folder }: Options,
	key: string,
	fileName: string,
): Promise<ExportedPicture> {
	const bytes = await store.read(key);
	if (!bytes) throw new ExportError(`The picture file ${key} is missing; nothing was exported.`);
	const file = exportPictureFile(folder, key);
	await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
	await writeFile(file, bytes, own);
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	return { key, fileName, bytes: bytes.length, sha256 };
}

/** Copies the files of pictures and lists them, one after the other. */
async function exportPictures(options: Options): Promise<ExportManifest["pictures"]> {
	let files = 0;
	async function* lines() {
		for await (const { hash, file_name: fileName, renditions } of picturesOf(options.client)) {
			for (const file of pictureFiles(renditions)) {
				yield `${JSON.stringify(await exportPicture(options, `${hash}/${file}`, fileName))}\n`;
				files += 1;
			}
		}
	}
	const { through, digest } = checksummed();
	const list = createWriteStream(pictureListFile(options.folder), own);
	await pipeline(Readable.from(lines()), through, list);
	return { files, sha256: digest() };
}

async function makeEmptyFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	if ((await readdir(folder)).length > 0) {
		throw new ExportError(`${folder} is not empty: choose a new folder.`);
	}
	await mkdir(path.join(folder, "tables"), { mode: 0o700 });
}

async function writeEverything(options: Options): Promise<ExportManifest> {
	const { client, folder, version } = options;
	const migrations = await appliedMigrations(client);
	const { rows } = await client.query<{ now: Date; name: string | null }>(
		"SELECT now() AS now, (SELECT name FROM public.site) AS name",
	);
	await makeEmptyFolder(folder);
	const manifest: ExportManifest = {
		format: exportFormat,
		version,
		createdAt: (rows[0]?.now ?? new Date(0)).toISOString(),
		paper: rows[0]?.name ?? "",
		migrations,
		tables: [],
		pictures: { files: 0, sha256: "" },
		keptBack: whatIsKeptBack(),
	};
	for (const table of await exportedTables(client)) {
		manifest.tables.push(await exportTable(client, folder, table));
	}
	manifest.pictures = await exportPictures(options);
	await writeExportManifest(folder, manifest);
	return manifest;
}

/**
 * Writes everything that the site has, as of one instant, into a folder that other programs can read
 * too: the rows of each table as lines of JSON, and the files of the pictures. `docs/export.md` tells
 * the form. Secrets stay behind.
 *
 * @throws ExportError where the folder is in use or a picture's file is missing
 */
export async function exportSite(options: Options): Promise<ExportManifest> {
	const { client } = options;
	await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
	try {
		await client.query("SET LOCAL timezone TO 'UTC'");
		return await writeEverything(options);
	} finally {
		await client.query("ROLLBACK");
	}
}
