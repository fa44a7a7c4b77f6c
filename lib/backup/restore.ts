import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { Client, type ClientBase, escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { listMigrations, migrate } from "@/lib/db/migrate";
import { wipe } from "@/lib/db/wipe";
import type { Store } from "@/lib/storage/store";
import { BackupError, type Manifest, pictureFile, readVerified, tableFile } from "./manifest";

type Options = {
	/** The owner's address. */
	url: string;
	authSecret: string;
	store: Store;
	folder: string;
	/** Takes away what is in the database first. */
	force: boolean;
};

async function isEmpty(client: ClientBase): Promise<boolean> {
	const { rows } = await client.query<{ used: boolean }>(
		"SELECT EXISTS (SELECT FROM site) OR EXISTS (SELECT FROM staff) OR EXISTS (SELECT FROM story) AS used",
	);
	return !rows[0]?.used;
}

async function loadTable(client: ClientBase, folder: string, table: Manifest["tables"][number]) {
	const list = table.columns.map(escapeIdentifier).join(", ");
	const copy = client.query(
		copyFrom(`COPY public.${escapeIdentifier(table.name)} (${list}) FROM STDIN`),
	);
	await pipeline(createReadStream(tableFile(folder, table.name)), copy);
}

/** New rows of the books go on counting behind the restored ones. */
async function moveCounters(client: ClientBase): Promise<void> {
	for (const table of ["event", "change"]) {
		await client.query(
			`SELECT setval(pg_get_serial_sequence('${table}', 'id'), coalesce(max(id), 0) + 1, false) FROM ${table}`,
		);
	}
}

async function loadTables(client: ClientBase, folder: string, { tables }: Manifest): Promise<void> {
	await client.query("BEGIN");
	try {
		for (const table of tables) await loadTable(client, folder, table);
		await moveCounters(client);
		await client.query("COMMIT");
	} catch (error) {
		await client.query("ROLLBACK");
		throw error;
	}
}

/** @throws BackupError where a backup has migrations that this version does not know */
async function ensureKnown({ migrations }: Manifest): Promise<void> {
	const known = new Set((await listMigrations()).map(({ name }) => name));
	const strange = migrations.find((name) => !known.has(name));
	if (strange)
		throw new BackupError(`The backup is from a newer version: it has the migration ${strange}.`);
}

async function prepareDatabase(
	{ url, authSecret, force }: Options,
	upTo: string | undefined,
): Promise<void> {
	await migrate({ url, authSecret });
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		const empty = await isEmpty(client);
		if (!empty && !force) {
			throw new BackupError("The database is not empty. Say --force to replace what is in it.");
		}
		await wipe(client);
	} finally {
		await client.end();
	}
	await migrate({ url, authSecret, upTo });
}

/**
 * Puts a backup into a database: verified first, then the schema as it was, the rows in one
 * transaction, the pictures, and the migrations since.
 *
 * @throws BackupError where the backup is damaged or too new, or the database is not empty
 */
export async function restore(options: Options): Promise<Manifest> {
	const { url, authSecret, store, folder } = options;
	const manifest = await readVerified(folder);
	await ensureKnown(manifest);
	await prepareDatabase(options, manifest.migrations.at(-1));
	for (const { key } of manifest.pictures) {
		await store.put(key, await readFile(pictureFile(folder, key)));
	}
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await loadTables(client, folder, manifest);
	} finally {
		await client.end();
	}
	await migrate({ url, authSecret });
	return manifest;
}
