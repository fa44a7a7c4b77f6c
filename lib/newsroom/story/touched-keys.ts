import type { Tx } from "@/lib/db/newsroom";
import {
	contributorKey,
	correctionsKey,
	feedKey,
	homeKey,
	latestKey,
	monthKey,
	type PageKey,
	pathKey,
	pictureKey,
	sectionKey,
	sitemapKey,
	sourceKey,
	storyKey,
	topicKey,
} from "@/lib/domain/page-key";

type Row = {
	storyId: string;
	path: string;
	month: string;
	section: string;
	topics: string[];
	contributors: string[];
	sources: string[];
	pictures: string[];
	corrected: boolean;
};

/** The pages and pictures that a publication shows, and the pages that list it: what a cache must drop when it begins or ends. */
export async function touchedKeys(tx: Tx, publicationId: string): Promise<PageKey[]> {
	const [row] = await tx.$queryRaw<Row[]>`
		SELECT
			p.story_id AS "storyId", p.path, p.sitemap_month AS month, s.slug AS section,
			ARRAY(
				SELECT t.slug FROM publication_topic x JOIN topic t ON t.id = x.topic_id
				WHERE x.publication_id = p.id
			) AS topics,
			ARRAY(
				SELECT c.slug FROM publication_credit x JOIN contributor c ON c.id = x.contributor_id
				WHERE x.publication_id = p.id
			) AS contributors,
			ARRAY(
				SELECT c.slug FROM publication_credit x JOIN source c ON c.id = x.source_id
				WHERE x.publication_id = p.id
			) AS sources,
			ARRAY(
				SELECT c.hash FROM publication_picture x JOIN picture c ON c.id = x.picture_id
				WHERE x.publication_id = p.id
			) AS pictures,
			EXISTS (
				SELECT 1 FROM publication n WHERE n.story_id = p.story_id AND n.cancelled_at IS NULL
				AND n.amendment_kind IN ('correction', 'clarification')
			) AS corrected
		FROM publication p JOIN section s ON s.id = p.section_id
		WHERE p.id = ${publicationId}::uuid`;
	if (!row) throw new Error(`There is no publication ${publicationId}.`);
	return [
		storyKey(row.storyId),
		pathKey(row.path),
		sectionKey(row.section),
		homeKey,
		latestKey,
		feedKey,
		sitemapKey,
		monthKey(row.month),
		...row.topics.map(topicKey),
		...row.contributors.map(contributorKey),
		...row.sources.map(sourceKey),
		...row.pictures.map(pictureKey),
		...(row.corrected ? [correctionsKey] : []),
	];
}
