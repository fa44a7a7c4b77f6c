import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type ClientBase, escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { GivenLogins } from "@/lib/db/logins";
import { migrateOn } from "@/lib/db/migrate";
import { asOwner, wholeOrNothing } from "@/lib/db/owner";
import { wipe } from "@/lib/db/wipe";
import type { Store } from "@/lib/storage/store";
import { clearTables, ensureKnown, isEmpty, moveCounters } from "./fill";
import { BackupError, type Manifest, pictureFile, readVerified, tableFile } from "./manifest";

type Options = {
	/** The owner's address. */
	url: string;
	authSecret: string;
	/** Logins that the operator made. */
	given?: GivenLogins;
	store: Store;
	folder: string;
	/** Takes away what is in the database first. */
	force: boolean;
};

async function loadTable(client: ClientBase, folder: string, table: Manifest["tables"][number]) {
	const list = table.columns.map(escapeIdentifier).join(", ");
	const copy = client.query(
		copyFrom(`COPY public.${escapeIdentifier(table.name)} (${list}) FROM STDIN`),
	);
	await pipeline(createReadStream(tableFile(folder, table.name)), copy);
	if (copy.rowCount !== table.rows) {
		throw new BackupError(
			`Of ${table.rows} rows of ${table.name} only ${copy.rowCount} came back.`,
		);
	}
}

async function fill(owner: ClientBase, manifest: Manifest, options: Options): Promise<void> {
	const { authSecret, given, folder, force } = options;
	if (!force && !(await isEmpty(owner))) {
		throw new BackupError("The database is not empty. Say --force to replace what is in it.");
	}
	await wipe(owner);
	await migrateOn(owner, { authSecret, upTo: manifest.migrations.at(-1) });
	await clearTables(
		owner,
		manifest.tables.map(({ name }) => name),
	);
	for (const table of manifest.tables) await loadTable(owner, folder, table);
	await moveCounters(owner);
	// What is checked at the end of a transaction is checked now: a migration may not come before it.
	await owner.query("SET CONSTRAINTS ALL IMMEDIATE");
	await migrateOn(owner, { authSecret, given });
}

/**
 * Puts a backup into a database: verified first; then the pictures; then, in one transaction, the schema
 * as it was, the rows, and the migrations since. Where anything fails, what was there before still is.
 *
 * @throws BackupError where the backup is damaged or too new, or the database is not empty
 */
export async function restore(options: Options): Promise<Manifest> {
	const { url, store, folder } = options;
	const manifest = await readVerified(folder);
	await ensureKnown("backup", manifest);
	for (const { key } of manifest.pictures) {
		await store.put(key, await readFile(pictureFile(folder, key)));
	}
	await asOwner(url, (owner) => wholeOrNothing(owner, () => fill(owner, manifest, options)));
	return manifest;
}
