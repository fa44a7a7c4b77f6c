import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

/** What pages are touched, from when: a row of the record as a follower gets it. */
export type Change = {
	id: number;
	/** Milliseconds since 1970, by the database's clock. */
	effectiveAt: number;
	keys: string[];
};

/** What the record said at one instant. */
export type Reading = {
	/** The database's clock, in milliseconds since 1970. */
	now: number;
	/** Transactions before this one are over. */
	xmin: bigint;
	/** Transactions from this one on had not begun. */
	xmax: bigint;
	/** The newest row that was to be seen; 0 where there is none. */
	newest: number;
	changes: Change[];
};

/** The record of changes on a connection of its own, as the press's login sees it. */
export type ChangeLog = {
	/** Rows behind a place, without those that are known. */
	read(after: number, known: number[]): Promise<Reading>;
	/** What is written down for the hours to come. */
	coming(hours: number): Promise<Change[]>;
	/** The place from which on a follower who knows nothing reads. */
	start(): Promise<number>;
	close(): Promise<void>;
};

type OpenOptions = {
	url: string;
	channel: string;
	/** Called when a change was written down. */
	woken: () => void;
	/** Called once when the connection is lost. */
	lost: () => void;
};

/** A database that says nothing for so long, in milliseconds, is away. */
const patience = 3000;

/**
 * No act takes this long: behind it no row can still come that has a smaller number than one which is
 * there. A number is given when a row is written, and seen when its transaction is over.
 */
const longestAct = "1 hour";

const asJson = `json_build_object('id', id, 'effectiveAt', extract(epoch FROM effective_at) * 1000, 'keys', keys)`;

/** One statement, so that rows and transactions are seen at the same instant. */
const readRows = `
	SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now,
		pg_snapshot_xmin(pg_current_snapshot())::text AS xmin,
		pg_snapshot_xmax(pg_current_snapshot())::text AS xmax,
		(SELECT coalesce(max(id), 0) FROM public.change)::float8 AS newest,
		(SELECT coalesce(json_agg(${asJson} ORDER BY id), '[]') FROM public.change
			WHERE id > $1 AND id <> ALL ($2::bigint[])) AS changes`;

const readComing = `
	SELECT coalesce(json_agg(${asJson}), '[]') AS changes FROM public.change
	WHERE effective_at > now() AND effective_at <= now() + make_interval(hours => $1)`;

const readStart = `
	SELECT coalesce((
		SELECT id FROM public.change WHERE created_at < now() - interval '${longestAct}'
		ORDER BY id DESC LIMIT 1
	), 0)::float8 AS start`;

type ReadingRow = {
	now: number;
	xmin: string;
	xmax: string;
	newest: number;
	changes: Change[];
};

function only<Row>(rows: Row[]): Row {
	const [row] = rows;
	if (!row) throw new Error("The database answered with nothing.");
	return row;
}

/** A connection that hangs takes no leave either; nobody waits for it. */
async function end(client: Client): Promise<void> {
	const ended = client.end().catch(() => {});
	await Promise.race([ended, sleep(500, undefined, { ref: false })]);
}

/** @throws where the database cannot be reached, or the login may not read the record */
export async function openChanges({ url, channel, woken, lost }: OpenOptions): Promise<ChangeLog> {
	const client = new Client({
		connectionString: url,
		application_name: "dateline press",
		connectionTimeoutMillis: patience,
		query_timeout: patience,
		statement_timeout: patience,
		keepAlive: true,
	});
	client.on("notification", woken);
	client.on("error", () => {});
	client.once("end", lost);
	try {
		await client.connect();
		await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
	} catch (error) {
		client.removeListener("end", lost);
		await end(client);
		throw error;
	}
	return {
		async read(after, known) {
			const { rows } = await client.query<ReadingRow>(readRows, [after, known]);
			const row = only(rows);
			return { ...row, xmin: BigInt(row.xmin), xmax: BigInt(row.xmax) };
		},
		async coming(hours) {
			const { rows } = await client.query<{ changes: Change[] }>(readComing, [hours]);
			return only(rows).changes;
		},
		async start() {
			const { rows } = await client.query<{ start: number }>(readStart);
			return only(rows).start;
		},
		async close() {
			client.removeListener("end", lost);
			await end(client);
		},
	};
}
