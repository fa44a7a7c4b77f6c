import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

const Checksum = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup holds. It and its checksum are written last: a folder without them is no backup. */
export const Manifest = z.strictObject({
	format: z.literal(1),
	createdAt: z.iso.datetime(),
	/** The migrations that the database had, in order. */
	migrations: z.array(z.string()),
	tables: z.array(
		z.strictObject({
			name: z.string().regex(/^[a-z_]+$/),
			columns: z.array(z.string().regex(/^[a-z_]+$/)),
			rows: z.number().int().nonnegative(),
			sha256: Checksum,
		}),
	),
	/** Keys of the picture store. */
	pictures: z.array(
		z.strictObject({ key: z.string().regex(/^[0-9a-f]+\/[a-z0-9][a-z0-9.-]*$/), sha256: Checksum }),
	),
});
export type Manifest = z.infer<typeof Manifest>;

/** A backup that cannot be made or used; its message is one sentence for the operator. */
export class BackupError extends Error {}

export const manifestFile = (folder: string) => path.join(folder, "manifest.json");
/** Guards the manifest as the manifest guards the rest; in the form of `sha256sum --check`. */
export const checksumFile = (folder: string) => path.join(folder, "manifest.sha256");
export const tableFile = (folder: string, table: string) =>
	path.join(folder, "tables", `${table}.copy`);
export const pictureFile = (folder: string, key: string) =>
	path.join(folder, "pictures", ...key.split("/"));

/** SHA-256 of a file, as hex. */
export async function checksumOf(file: string): Promise<string> {
	const hash = createHash("sha256");
	await pipeline(createReadStream(file), hash);
	return hash.digest("hex");
}

async function matches(file: string, sha256: string): Promise<boolean> {
	return checksumOf(file).then(
		(found) => found === sha256,
		() => false,
	);
}

/** Writes down what a backup holds, and closes it with that. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
	const options = { mode: 0o600, flush: true } as const;
	const file = manifestFile(folder);
	await writeFile(file, `${JSON.stringify(manifest, null, "\t")}\n`, options);
	const line = `${await checksumOf(file)}  ${path.basename(file)}\n`;
	await writeFile(checksumFile(folder), line, options);
}

function jsonOrNull(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

async function readManifest(folder: string): Promise<Manifest> {
	const file = manifestFile(folder);
	const line = await readFile(checksumFile(folder), "utf8").catch(() => {
		throw new BackupError(`${folder} holds no finished backup: it has no manifest.sha256.`);
	});
	if (!(await matches(file, line.slice(0, 64)))) throw damaged(file);
	const manifest = Manifest.safeParse(jsonOrNull(await readFile(file, "utf8")));
	if (!manifest.success) throw new BackupError(`${file} is no manifest of this Dateline.`);
	return manifest.data;
}

const damaged = (file: string) =>
	new BackupError(`The backup is damaged: ${file} is missing or not as it was written.`);

/**
 * Reads a backup's manifest and checks every file against it.
 *
 * @throws BackupError naming what is missing or differs
 */
export async function readVerified(folder: string): Promise<Manifest> {
	const manifest = await readManifest(folder);
	const files = [
		...manifest.tables.map(({ name, sha256 }) => ({ file: tableFile(folder, name), sha256 })),
		...manifest.pictures.map(({ key, sha256 }) => ({ file: pictureFile(folder, key), sha256 })),
	];
	for (const { file, sha256 } of files) {
		if (!(await matches(file, sha256))) throw damaged(file);
	}
	return manifest;
}
