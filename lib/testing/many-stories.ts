import { asOwner } from "@/lib/db/owner";

/**
 * Story number n of many: forty months of them, one after the other in a round, each in one of the
 * sections, with two topics, a contributor and every fifth a source. One in ten was corrected, one in
 * twenty has expired, and one in a thousand is still to come.
 */
const fill = `
	CREATE TEMP TABLE made ON COMMIT DROP AS
	SELECT n, n % 997 = 0 AS ahead, n / 40 % 10 = 0 AND n % 997 > 0 AS updated, n / 40 % 20 = 0 AS expired,
		gen_random_uuid() AS story_id, gen_random_uuid() AS revision_id,
		timestamptz '2015-01-01 04:00+08' + (n % 40) * interval '1 month' + (n % 40320) * interval '1 minute' AS first
	FROM generate_series(current_setting('dateline.first')::int, current_setting('dateline.last')::int) AS n;

	INSERT INTO story (id) SELECT story_id FROM made;
	INSERT INTO revision (id, story_id, number, draft_version, field_versions, kind, language, headline,
		standfirst, kicker, slug, slugline, topic_ids, byline, dateline, body, seo_title, seo_description)
	SELECT revision_id, story_id, 1, 1, '{}', 'news', 'en', 'Story ' || n, '', '', '', '',
		ARRAY(SELECT id FROM topic ORDER BY slug LIMIT 2), '[]', '', '{"type":"doc","content":[]}', '', ''
	FROM made;
	INSERT INTO publication (id, story_id, revision_id, "from", until, ended_as, first_published_at,
		updated_at, section_id, path, sitemap_month, sitemap_part, amendment_kind, notice)
	SELECT gen_random_uuid(), story_id, revision_id, starts, stops, ended::publication_end, first, first, s.id,
		'/asia/' || n, to_char(first AT TIME ZONE 'Asia/Hong_Kong', 'YYYY-MM'), 1,
		CASE WHEN starts > first AND updated THEN 'correction'::amendment_kind END,
		CASE WHEN starts > first AND updated THEN 'It was not so.' END
	FROM made
	CROSS JOIN LATERAL (VALUES
		(CASE WHEN ahead THEN now() + interval '1 day' ELSE first END,
			CASE WHEN updated THEN first + interval '1 hour' END, 'updated'),
		(CASE WHEN updated THEN first + interval '1 hour' END,
			CASE WHEN expired THEN first + interval '30 days' END, 'expired')
	) AS stretch (starts, stops, end_word)
	CROSS JOIN LATERAL (SELECT CASE WHEN stops IS NOT NULL THEN end_word END AS ended) AS told
	JOIN (SELECT id, row_number() OVER (ORDER BY slug) - 1 AS place, count(*) OVER () AS of FROM section) s
		ON s.place = n % s.of
	WHERE starts IS NOT NULL;
	INSERT INTO story_address SELECT '/asia/' || n, story_id, first FROM made;
	INSERT INTO publication_topic
	SELECT p.id, t.id, p.first_published_at FROM made JOIN publication p USING (story_id) CROSS JOIN topic t;
	INSERT INTO publication_credit
	SELECT p.id, 0, c.id, NULL, p.first_published_at FROM made JOIN publication p USING (story_id), contributor c
	UNION ALL
	SELECT p.id, 1, NULL, s.id, p.first_published_at FROM made JOIN publication p USING (story_id), source s
	WHERE n % 5 = 0`;

/** Fills a test paper with stories of which only their places in lists matter, numbered from `first` to `last`. */
export async function manyStories(ownerUrl: string, first: number, last: number): Promise<void> {
	await asOwner(ownerUrl, async (owner) => {
		await owner.query("BEGIN");
		await owner.query(
			"SELECT set_config('dateline.first', $1, true), set_config('dateline.last', $2, true)",
			[first, last],
		);
		await owner.query(fill);
		await owner.query("COMMIT");
		await owner.query("VACUUM (ANALYZE)");
	});
}
