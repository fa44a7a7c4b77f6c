import type { Reader } from "./reader";

/**
 * The months in which stories were first published, `yyyy-mm`, newest first, counted in a zone. Steps
 * along the index from month to month, so it costs by months, not by stories.
 */
export async function listMonths(reader: Reader, timeZone: string): Promise<string[]> {
	const rows = await reader(
		(client) => client.$queryRaw<{ month: string }[]>`
			WITH RECURSIVE months AS (
				(SELECT date_trunc('month', first_published_at, ${timeZone}) AS start
				FROM published_story ORDER BY first_published_at DESC LIMIT 1)
				UNION ALL
				SELECT (SELECT date_trunc('month', p.first_published_at, ${timeZone})
					FROM published_story p WHERE p.first_published_at < months.start
					ORDER BY p.first_published_at DESC LIMIT 1)
				FROM months WHERE months.start IS NOT NULL
			)
			SELECT to_char(start AT TIME ZONE ${timeZone}, 'YYYY-MM') AS month FROM months WHERE start IS NOT NULL`,
	);
	return rows.map(({ month }) => month);
}

/** What of some stories a list of addresses depends on, in one line; `count` is 0 where there are none. */
export type StoriesDigest = { count: number; digest: string; changedAt: Date | null };

/** Tells whether the stories that were first published between two instants are the same as before. */
export async function digestBetween(
	reader: Reader,
	from: Date,
	until: Date,
): Promise<StoriesDigest> {
	const [row] = await reader(
		(client) => client.$queryRaw<StoriesDigest[]>`
			SELECT count(*)::int AS count, max(updated_at) AS "changedAt",
				md5(coalesce(string_agg(path || ' ' || extract(epoch FROM updated_at), ',' ORDER BY first_published_at, story_id), '')) AS digest
			FROM published_story WHERE first_published_at >= ${from} AND first_published_at < ${until}`,
	);
	return row ?? { count: 0, digest: "", changedAt: null };
}

export type ListedStory = {
	path: string;
	firstPublishedAt: Date;
	updatedAt: Date;
	storyId: string;
};

/** Rows that are read at once. */
const pageSize = 1000;

/** The stories that were first published between two instants, newest first, a page at a time. */
export async function* storiesBetween(
	reader: Reader,
	from: Date,
	until: Date,
): AsyncGenerator<ListedStory[]> {
	let before: ListedStory | undefined;
	for (;;) {
		const upTo = before?.firstPublishedAt;
		const olderThanLast = before
			? {
					OR: [
						{ firstPublishedAt: { lt: before.firstPublishedAt } },
						{ storyId: { lt: before.storyId } },
					],
				}
			: {};
		const page: ListedStory[] = await reader((client) =>
			client.publishedStory.findMany({
				where: {
					firstPublishedAt: { gte: from, ...(upTo ? { lte: upTo } : { lt: until }) },
					...olderThanLast,
				},
				select: { path: true, firstPublishedAt: true, updatedAt: true, storyId: true },
				orderBy: [{ firstPublishedAt: "desc" }, { storyId: "desc" }],
				take: pageSize,
			}),
		);
		if (page.length > 0) yield page;
		if (page.length < pageSize) return;
		before = page.at(-1);
	}
}
