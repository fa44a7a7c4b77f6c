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

export type Table = { name: string; columns: string[] };

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

/** The tables that a backup holds, each behind those that its rows refer to. */
export async function backupTables(client: ClientBase): Promise<Table[]> {
	const { rows: tables } = await client.query<Table>(
		`SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
		FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
		WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
			AND a.attgenerated = '' AND c.relname <> ALL ($1)
		GROUP BY c.relname ORDER BY c.relname`,
		[leftOut],
	);
	const { rows: links } = await client.query<Link>(
		`SELECT conrelid::regclass::text AS table, confrelid::regclass::text AS needs
		FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
	);
	return inOrder(tables, links);
}
