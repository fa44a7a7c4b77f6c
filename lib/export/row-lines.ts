import { createHash } from "node:crypto";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ClientBase, escapeIdentifier } from "pg";
import { to as copyTo } from "pg-copy-streams";

/**
 * COPY with neither quotes nor escapes of its own: these two characters stand in no JSON text, where a
 * control character is always written as `\u…`.
 */
export const bareLines = "(FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')";

type Rows = { name: string; columns: string[]; key: string[] };

/** The rows of a table in the order of its key, each a line of JSON with the names of its columns. */
function rowsAsJson({ name, columns, key }: Rows): string {
	const list = columns.map(escapeIdentifier).join(", ");
	const order = key.length > 0 ? `ORDER BY ${key.map(escapeIdentifier).join(", ")}` : "";
	return `COPY (SELECT row_to_json(r) FROM
		(SELECT ${list} FROM public.${escapeIdentifier(name)} ${order}) AS r) TO STDOUT ${bareLines}`;
}

/** Passes on what comes through, and tells its SHA-256 at the end. */
export function checksummed() {
	const hash = createHash("sha256");
	async function* through(source: AsyncIterable<Buffer | string>) {
		for await (const chunk of source) {
			hash.update(chunk);
			yield chunk;
		}
	}
	return { through, digest: () => hash.digest("hex") };
}

/**
 * Writes a table's rows, a line each, as they come from the database: the memory is the same for a small
 * paper and a large one. The clock of the connection is to be UTC.
 */
export async function writeRows(
	client: ClientBase,
	rows: Rows,
	to: Writable,
): Promise<{ rows: number; sha256: string }> {
	const copy = client.query(copyTo(rowsAsJson(rows)));
	const { through, digest } = checksummed();
	await pipeline(copy, through, to);
	return { rows: copy.rowCount, sha256: digest() };
}

/** The checksum that a table's rows would have in an export. */
export async function checksumOfRows(client: ClientBase, rows: Rows): Promise<string> {
	const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
	return (await writeRows(client, rows, nowhere)).sha256;
}
