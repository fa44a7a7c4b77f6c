import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import type { NamedFilter } from "@/lib/domain/taxonomy";

/** Rows on a page of a list by name. */
const perPage = 50;

/** A page of a list by name; `next` is the place to go on from, null at the end. */
export type NamedPage<T> = { rows: T[]; next: string | null };

const Place = z.tuple([z.uuid(), z.string()]);

function readPlace(after: string | undefined): [string, string] | null {
	const [id, ...name] = (after ?? "").split(" ");
	const place = Place.safeParse([id, name.join(" ")]);
	return place.success ? place.data : null;
}

/** The end of a query on rows called `c`: those that are looked for, not merged, in the order of their names. */
export function namedWhere({ words, after }: NamedFilter): Prisma.Sql {
	const wanted = (words ?? "").split(/\s+/u).filter(Boolean).slice(0, 8);
	const place = readPlace(after);
	const conditions = [
		Prisma.sql`c.merged_into IS NULL`,
		...wanted.map((word) => {
			const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
			return Prisma.sql`(c.name || ' ' || c.slug) ILIKE ${pattern}`;
		}),
		...(place ? [Prisma.sql`(c.name, c.id) > (${place[1]}, ${place[0]}::uuid)`] : []),
	];
	return Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")} ORDER BY c.name, c.id LIMIT ${perPage + 1}`;
}

export function pageOfNamed<T extends { id: string; name: string }>(found: T[]): NamedPage<T> {
	const rows = found.slice(0, perPage);
	const last = rows.at(-1);
	return { rows, next: found.length > perPage && last ? `${last.id} ${last.name}` : null };
}

/** Stories are counted so far; a list need not know more. */
export const mostCounted = 1000;
