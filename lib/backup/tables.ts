import type { ClientBase } from "pg";

/** Passing things of the moment: whoever is restored signs in again. The migration runner keeps its own books. */
const leftOut = [
	"_prisma_migrations",
	"demo_unfinished",
	"staff_session",
	"login_grant",
	"login_rate",
	"account_link",
	"mail",
	"webhook_delivery",
];

export type Table = {
	name: string;
	columns: string[];
	/** The columns of its primary key. */
	key: string[];
};

type Link = { table: string; needs: string };

function inOrder(tables: Table[], links: Link[]): Table[] {
	const ordered: Table[] = [];
	const placed = new Set<string>();
	const rest = [...tables];
	while (rest.length > 0) {
		const ready = rest.findIndex(({ name }) =>
			links.every(({ table, needs }) => table !== name || needs === name || placed.has(needs)),
		);
		const [next] = rest.splice(Math.max(ready, 0), 1);
		if (!next) break;
		ordered.push(next);
		placed.add(next.name);
	}
	return ordered;
}

/** Which table's rows refer to which. */
export async function tableLinks(client: ClientBase): Promise<Link[]> {
	const { rows } = await client.query<Link>(
		`SELECT conrelid::regclass::text AS table, confrelid::regclass::text AS needs
		FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
	);
	return rows;
}

/** The tables of the database but for some, as it has them now, each behind those that its rows refer to. */
export async function tablesBut(client: ClientBase, without: string[]): Promise<Table[]> {
	const { rows } = await client.query<Table>(
		`SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns,
			coalesce(array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum))
				FILTER (WHERE a.attnum = ANY (i.indkey)), '{}') AS key
		FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
		LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
		WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
			AND a.attgenerated = '' AND c.relname <> ALL ($1)
		GROUP BY c.relname ORDER BY c.relname`,
		[without],
	);
	return inOrder(rows, await tableLinks(client));
}

/** The tables that a backup holds, each behind those that its rows refer to. */
export function backupTables(client: ClientBase): Promise<Table[]> {
	return tablesBut(client, leftOut);
}
