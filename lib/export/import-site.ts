import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type ClientBase, escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { clearTables, ensureKnown, isEmpty, moveCounters } from "@/lib/backup/fill";
import { tablesBut } from "@/lib/backup/tables";
import type { GivenLogins } from "@/lib/db/logins";
import { migrateOn } from "@/lib/db/migrate";
import { asOwner, wholeOrNothing } from "@/lib/db/owner";
import { wipe } from "@/lib/db/wipe";
import type { Store } from "@/lib/storage/store";
import {
	ExportError,
	type ExportedTable,
	type ExportManifest,
	exportPictureFile,
	exportTableFile,
	listedPictures,
	readVerifiedExport,
} from "./export-manifest";
import { keptBackColumns } from "./kept-back";
import { bareLines, checksumOfRows } from "./row-lines";

type Options = {
	/** The owner's address. */
	url: string;
	authSecret: string;
	/** Logins that the operator made. */
	given?: GivenLogins;
	store: Store;
	folder: string;
};

/** Columns that were kept back get what stands in for them; the others are read out of the lines. */
function insertion({ name, columns }: ExportedTable): string {
	const standIns = Object.entries(keptBackColumns[name] ?? {});
	const names = [...columns, ...standIns.map(([column]) => column)].map(escapeIdentifier);
	const values = [
		...columns.map((column) => `r.${escapeIdentifier(column)}`),
		...standIns.map(([, { standIn }]) => standIn),
	];
	const table = `public.${escapeIdentifier(name)}`;
	return `INSERT INTO ${table} (${names.join(", ")}) OVERRIDING SYSTEM VALUE
		SELECT ${values.join(", ")} FROM incoming, json_populate_record(NULL::${table}, line::json) AS r`;
}

async function loadTable(owner: ClientBase, folder: string, table: ExportedTable): Promise<void> {
	await owner.query("TRUNCATE incoming");
	const copy = owner.query(copyFrom(`COPY incoming FROM STDIN ${bareLines}`));
	await pipeline(createReadStream(exportTableFile(folder, table.name)), copy);
	try {
		await owner.query(insertion(table));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new ExportError(`The rows of ${table.name} could not be taken in: ${reason}.`, {
			cause: error,
		});
	}
}

/** What has come in would be exported just as it came, to the letter. */
async function ensureSame(owner: ClientBase, tables: ExportedTable[]): Promise<void> {
	const keys = new Map((await tablesBut(owner, [])).map(({ name, key }) => [name, key]));
	for (const { name, columns, sha256 } of tables) {
		const found = await checksumOfRows(owner, { name, columns, key: keys.get(name) ?? [] });
		if (found !== sha256)
			throw new ExportError(`The rows of ${name} did not come in as they were.`);
	}
}

async function ensureEmpty(owner: ClientBase): Promise<void> {
	if (await isEmpty(owner)) return;
	throw new ExportError("The database is not empty: an import needs a site without a paper.");
}

async function fill(owner: ClientBase, manifest: ExportManifest, options: Options): Promise<void> {
	const { authSecret, given, folder } = options;
	await ensureEmpty(owner);
	await wipe(owner);
	await migrateOn(owner, { authSecret, upTo: manifest.migrations.at(-1) });
	await clearTables(
		owner,
		manifest.tables.map(({ name }) => name),
	);
	await owner.query("SET LOCAL timezone TO 'UTC'");
	await owner.query("CREATE TEMP TABLE incoming (line text) ON COMMIT DROP");
	for (const table of manifest.tables) await loadTable(owner, folder, table);
	await ensureSame(owner, manifest.tables);
	await moveCounters(owner);
	// What is checked at the end of a transaction is checked now: a migration may not come before it.
	await owner.query("SET CONSTRAINTS ALL IMMEDIATE");
	await migrateOn(owner, { authSecret, given });
}

async function putPictures({ store, folder }: Options): Promise<void> {
	for await (const { key } of listedPictures(folder)) {
		await store.put(key, await readFile(exportPictureFile(folder, key)));
	}
}

async function takePicturesAway({ store, folder }: Options): Promise<void> {
	for await (const { key } of listedPictures(folder)) await store.delete(key);
}

/**
 * Takes an export into an empty site: verified first; then the pictures; then, in one transaction, the
 * schema as it was, the rows, and the migrations since. All of it, or nothing.
 *
 * @throws ExportError where the export is damaged or too new, or the site not empty
 */
export async function importSite(options: Options): Promise<ExportManifest> {
	const manifest = await readVerifiedExport(options.folder);
	await ensureKnown("export", manifest);
	await asOwner(options.url, ensureEmpty);
	try {
		await putPictures(options);
		await asOwner(options.url, (owner) =>
			wholeOrNothing(owner, () => fill(owner, manifest, options)),
		);
	} catch (error) {
		await takePicturesAway(options);
		throw error;
	}
	return manifest;
}
