import type { SitemapName } from "@/lib/domain/urls";
import type { Reader } from "./reader";
import { newestFirst, olderThan, placeOf } from "./story-card";

/** One of the paper's sitemaps, and when the last of its stories changed. */
export type ListedSitemap = SitemapName & { changedAt: Date };

/**
 * The sitemaps in which there is something, newest month first. Steps along an index from one to the
 * next, so it costs by sitemaps, not by stories.
 */
export async function listSitemaps(reader: Reader): Promise<ListedSitemap[]> {
	return reader(
		(client) => client.$queryRaw<ListedSitemap[]>`
			WITH RECURSIVE listed AS (
				(SELECT sitemap_month, sitemap_part FROM published_story
				ORDER BY sitemap_month DESC, sitemap_part DESC LIMIT 1)
				UNION ALL
				SELECT older.* FROM listed CROSS JOIN LATERAL (
					SELECT p.sitemap_month, p.sitemap_part FROM published_story p
					WHERE (p.sitemap_month, p.sitemap_part) < (listed.sitemap_month, listed.sitemap_part)
					ORDER BY p.sitemap_month DESC, p.sitemap_part DESC LIMIT 1
				) AS older
			)
			SELECT sitemap_month AS month, sitemap_part AS part, changed.updated_at AS "changedAt"
			FROM listed CROSS JOIN LATERAL (
				SELECT p.updated_at FROM published_story p
				WHERE p.sitemap_month = listed.sitemap_month AND p.sitemap_part = listed.sitemap_part
				ORDER BY p.updated_at DESC LIMIT 1
			) AS changed
			ORDER BY 1 DESC, 2 DESC`,
	);
}

export type ListedStory = {
	path: string;
	firstPublishedAt: Date;
	updatedAt: Date;
	storyId: string;
};

/** What of a sitemap's stories its lines depend on, in one word; `count` is 0 where there are none. */
export type SitemapDigest = { count: number; digest: string; changedAt: Date | null };

/** Tells whether the stories of a sitemap are the same as before. */
export async function digestOfSitemap(
	reader: Reader,
	{ month, part }: SitemapName,
): Promise<SitemapDigest> {
	const [row] = await reader(
		(client) => client.$queryRaw<SitemapDigest[]>`
			SELECT count(*)::int AS count, max(updated_at) AS "changedAt",
				md5(coalesce(string_agg(path || ' ' || extract(epoch FROM updated_at), ',' ORDER BY first_published_at, story_id), '')) AS digest
			FROM published_story WHERE sitemap_month = ${month} AND sitemap_part = ${part}`,
	);
	return row ?? { count: 0, digest: "", changedAt: null };
}

/** Rows that are read at once. */
const pageSize = 1000;

/** The stories of a sitemap, newest first, a page at a time. */
export async function* storiesOfSitemap(
	reader: Reader,
	{ month, part }: SitemapName,
	rows = pageSize,
): AsyncGenerator<ListedStory[]> {
	for (let before: ListedStory | undefined; ; ) {
		const where = {
			sitemapMonth: month,
			sitemapPart: part,
			...olderThan(before ? placeOf(before) : null),
		};
		const page: ListedStory[] = await reader((client) =>
			client.publishedStory.findMany({
				where,
				select: { path: true, firstPublishedAt: true, updatedAt: true, storyId: true },
				orderBy: [...newestFirst],
				take: rows,
			}),
		);
		if (page.length > 0) yield page;
		if (page.length < rows) return;
		before = page.at(-1);
	}
}
