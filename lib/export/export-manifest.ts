import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { checksumOf } from "@/lib/backup/manifest";

/** The form of an export. A later one that older versions could not read gets a higher number. */
export const exportFormat = 1;

const Checksum = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

/** `export.json`: what an export holds. It and its checksum are written last: without them there is none. */
export const ExportManifest = z.object({
	format: z.literal(exportFormat),
	/** The version of Dateline that wrote it. */
	version: z.string(),
	createdAt: z.iso.datetime(),
	paper: z.string(),
	/** The migrations that the schema had, in order. */
	migrations: z.array(z.string()).min(1),
	tables: z.array(
		z.object({
			name: Name,
			columns: z.array(Name).min(1),
			rows: z.number().int().nonnegative(),
			sha256: Checksum,
		}),
	),
	/** The list of the files of pictures, itself a file: there may be very many. */
	pictures: z.object({ files: z.number().int().nonnegative(), sha256: Checksum }),
	/** What is not in it, by table or column, and why. */
	keptBack: z.record(z.string(), z.string()),
});
export type ExportManifest = z.infer<typeof ExportManifest>;
export type ExportedTable = ExportManifest["tables"][number];

/** A line of `pictures.jsonl`. */
export const ExportedPicture = z.object({
	/** In the picture store, and below `pictures/`. */
	key: z.string().regex(/^[0-9a-f]+\/[a-z0-9][a-z0-9.-]*$/),
	/** The name that the picture came with. */
	fileName: z.string(),
	bytes: z.number().int().nonnegative(),
	sha256: Checksum,
});
export type ExportedPicture = z.infer<typeof ExportedPicture>;

/** An export that cannot be made or used; its message is one sentence for the operator. */
export class ExportError extends Error {}

export const exportManifestFile = (folder: string) => path.join(folder, "export.json");
/** In the form of `sha256sum --check`. */
export const exportChecksumFile = (folder: string) => path.join(folder, "export.sha256");
export const exportTableFile = (folder: string, table: string) =>
	path.join(folder, "tables", `${table}.jsonl`);
export const pictureListFile = (folder: string) => path.join(folder, "pictures.jsonl");
export const exportPictureFile = (folder: string, key: string) =>
	path.join(folder, "pictures", ...key.split("/"));

/** Writes down what an export holds, and closes it with that. */
export async function writeExportManifest(folder: string, manifest: ExportManifest): Promise<void> {
	const options = { mode: 0o600, flush: true } as const;
	const file = exportManifestFile(folder);
	await writeFile(file, `${JSON.stringify(manifest, null, "\t")}\n`, options);
	const line = `${await checksumOf(file)}  ${path.basename(file)}\n`;
	await writeFile(exportChecksumFile(folder), line, options);
}

const damaged = (file: string) =>
	new ExportError(`The export is damaged: ${file} is missing or not as it was written.`);

async function ensureMatches(file: string, sha256: string): Promise<void> {
	const found = await checksumOf(file).catch(() => null);
	if (found !== sha256) throw damaged(file);
}

function jsonOrNull(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

async function readExportManifest(folder: string): Promise<ExportManifest> {
	const file = exportManifestFile(folder);
	const line = await readFile(exportChecksumFile(folder), "utf8").catch(() => {
		throw new ExportError(`${folder} holds no finished export: it has no export.sha256.`);
	});
	await ensureMatches(file, line.slice(0, 64));
	const said = jsonOrNull(await readFile(file, "utf8"));
	const { format } = z.object({ format: z.number() }).catch({ format: 0 }).parse(said);
	if (format > exportFormat) {
		throw new ExportError(
			`The export is from a newer Dateline: its format is ${format}, and this one reads ${exportFormat}.`,
		);
	}
	const manifest = ExportManifest.safeParse(said);
	if (!manifest.success)
		throw new ExportError(`${file} does not describe an export of Dateline's.`);
	return manifest.data;
}

/** The files of pictures that an export lists, one at a time. */
export async function* listedPictures(folder: string): AsyncGenerator<ExportedPicture> {
	const file = pictureListFile(folder);
	for await (const line of createInterface({ input: createReadStream(file) })) {
		const picture = ExportedPicture.safeParse(jsonOrNull(line));
		if (!picture.success) throw damaged(file);
		yield picture.data;
	}
}

/**
 * Reads what an export says that it holds, and checks every file against it.
 *
 * @throws ExportError naming what is missing or differs
 */
export async function readVerifiedExport(folder: string): Promise<ExportManifest> {
	const manifest = await readExportManifest(folder);
	for (const { name, sha256 } of manifest.tables) {
		await ensureMatches(exportTableFile(folder, name), sha256);
	}
	await ensureMatches(pictureListFile(folder), manifest.pictures.sha256);
	for await (const { key, sha256 } of listedPictures(folder)) {
		await ensureMatches(exportPictureFile(folder, key), sha256);
	}
	return manifest;
}
