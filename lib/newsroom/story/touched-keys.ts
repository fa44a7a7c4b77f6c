import type { Tx } from "@/lib/db/newsroom";
import {
	type PageKey,
	contributorKey,
	feedKey,
	homeKey,
	latestKey,
	monthKey,
	pathKey,
	sectionKey,
	sitemapKey,
	sourceKey,
	storyKey,
	topicKey,
} from "@/lib/domain/page-key";
import { monthOf } from "@/lib/domain/urls";

/** The pages that show a publication or list it: what a cache must drop when it begins or ends. */
export async function touchedKeys(tx: Tx, publicationId: string): Promise<PageKey[]> {
	const publication = await tx.publication.findUniqueOrThrow({
		where: { id: publicationId },
		select: {
			storyId: true,
			path: true,
			firstPublishedAt: true,
			section: { select: { slug: true } },
			topics: { select: { topic: { select: { slug: true } } } },
			credits: {
				select: {
					contributor: { select: { slug: true } },
					source: { select: { slug: true } },
				},
			},
		},
	});
	const site = await tx.site.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
	const { storyId, path, section, topics, credits, firstPublishedAt } = publication;
	return [
		storyKey(storyId),
		pathKey(path),
		sectionKey(section.slug),
		homeKey,
		latestKey,
		feedKey,
		sitemapKey,
		monthKey(monthOf(firstPublishedAt, site.timeZone)),
		...topics.map(({ topic }) => topicKey(topic.slug)),
		...credits.flatMap(({ contributor }) => (contributor ? [contributorKey(contributor.slug)] : [])),
		...credits.flatMap(({ source }) => (source ? [sourceKey(source.slug)] : [])),
	];
}
