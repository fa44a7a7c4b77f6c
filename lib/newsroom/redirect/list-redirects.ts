import { Prisma } from "@/lib/db/generated/client";
import { newsroomClient } from "@/lib/db/newsroom";
import type { RedirectFilter } from "@/lib/domain/redirect";
import type { Context } from "@/lib/newsroom/context";
import { ensureMaySetUp } from "@/lib/newsroom/taxonomy/lock-taxonomy";

export type RedirectRow = { id: string; source: string; target: string; permanent: boolean };

/** Rows on a page. */
const perPage = 50;

/**
 * The redirects by their old address, a page at a time; `next` is the place to go on from, null at the end.
 *
 * @throws Refusal `forbidden`
 */
export async function listRedirects(
	{ actor }: Context,
	{ words, importId, after }: RedirectFilter,
): Promise<{ rows: RedirectRow[]; next: string | null }> {
	ensureMaySetUp(actor);
	const wanted = (words ?? "").split(/\s+/u).filter(Boolean).slice(0, 8);
	const conditions = [
		Prisma.sql`true`,
		...wanted.map((word) => {
			const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
			return Prisma.sql`(source || ' ' || target) ILIKE ${pattern}`;
		}),
		...(importId ? [Prisma.sql`import_id = ${importId}::uuid`] : []),
		...(after ? [Prisma.sql`source > ${after}`] : []),
	];
	const found = await newsroomClient().$queryRaw<RedirectRow[]>`
		SELECT id, source, target, permanent FROM redirect
		WHERE ${Prisma.join(conditions, " AND ")} ORDER BY source LIMIT ${perPage + 1}`;
	const rows = found.slice(0, perPage);
	const last = rows.at(-1);
	return { rows, next: found.length > perPage && last ? last.source : null };
}
