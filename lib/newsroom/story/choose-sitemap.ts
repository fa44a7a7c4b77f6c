import type { Tx } from "@/lib/db/newsroom";
import type { PublicationRow } from "./publications";

/** Publications after which a month goes on in another file; search engines take 50,000 addresses of one. */
const fullAt = 45_000;

/** In which sitemap a publication is listed, as its columns have it. */
type Place = { sitemapMonth: string; sitemapPart: number };

/** The part of a month that has room: its last, or a new one behind that. Reads no more than one part. */
async function partWithRoom(tx: Tx, month: string, full: number): Promise<number> {
	const last = await tx.publication.findFirst({
		where: { sitemapMonth: month, cancelledAt: null },
		orderBy: { sitemapPart: "desc" },
		select: { sitemapPart: true },
	});
	const part = last?.sitemapPart ?? 1;
	const [held] = await tx.$queryRaw<{ full: boolean }[]>`
		SELECT count(*) >= ${full} AS full FROM (
			SELECT FROM publication
			WHERE sitemap_month = ${month} AND sitemap_part = ${part} AND cancelled_at IS NULL LIMIT ${full}
		) AS placed`;
	return held?.full ? part + 1 : part;
}

/**
 * The sitemap of a publication: the story's own where it is in one of that month already, else the first
 * with room. Acts at the same moment may fill a part a little beyond, which its limit leaves room for.
 */
export async function chooseSitemap(
	tx: Tx,
	timeline: PublicationRow[],
	month: string,
	full = fullAt,
): Promise<Place> {
	const own = timeline.find(({ sitemapMonth }) => sitemapMonth === month);
	const sitemapPart = own?.sitemapPart ?? (await partWithRoom(tx, month, full));
	return { sitemapMonth: month, sitemapPart };
}
