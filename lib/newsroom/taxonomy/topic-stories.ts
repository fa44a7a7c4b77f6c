import { Prisma } from "@/lib/db/generated/client";
import { newsroomClient, type Tx } from "@/lib/db/newsroom";
import type { TopicStories } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { ensureMaySetUp } from "./lock-taxonomy";

/** A story of a topic, as it is chosen for another; `at` is when it was or will be first public. */
export type TopicStoryRow = {
	storyId: string;
	headline: string;
	section: string | null;
	state: "live" | "scheduled" | "draft";
	at: Date | null;
};

/** Those that are shown to be ticked, newest first. */
const mostShown = 50;

/** The stories of a topic that fit: public or set to be, and drafts that never were. */
function fitting({ topicId, words, sectionId, firstDay, lastDay }: TopicStories): Prisma.Sql {
	const zone = Prisma.sql`(SELECT time_zone FROM site)`;
	const wanted = words.split(/\s+/u).filter(Boolean).slice(0, 8);
	const conditions = [
		Prisma.sql`(p.id IS NOT NULL OR (f.topic_ids @> ARRAY[${topicId}::uuid] AND NOT EXISTS (
			SELECT FROM publication x WHERE x.story_id = f.story_id AND x.cancelled_at IS NULL)))`,
		...wanted.map((word) => {
			const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
			return Prisma.sql`(f.headline || ' ' || f.slugline) ILIKE ${pattern}`;
		}),
		...(sectionId ? [Prisma.sql`coalesce(p.section_id, f.section_id) = ${sectionId}::uuid`] : []),
		...(firstDay
			? [Prisma.sql`p.first_published_at >= ${firstDay}::date::timestamp AT TIME ZONE ${zone}`]
			: []),
		...(lastDay
			? [Prisma.sql`p.first_published_at < (${lastDay}::date + 1)::timestamp AT TIME ZONE ${zone}`]
			: []),
	];
	return Prisma.sql`
		FROM (
			SELECT x.story_id FROM publication_topic t JOIN publication x ON x.id = t.publication_id
			WHERE t.topic_id = ${topicId}::uuid AND x.cancelled_at IS NULL AND (x.until IS NULL OR x.until > now())
			UNION SELECT story_id FROM draft WHERE topic_ids @> ARRAY[${topicId}::uuid]
		) AS s
		JOIN draft f ON f.story_id = s.story_id
		LEFT JOIN LATERAL (
			SELECT x.id, x.section_id, x.first_published_at, x."from" FROM publication x
			JOIN publication_topic t ON t.publication_id = x.id AND t.topic_id = ${topicId}::uuid
			WHERE x.story_id = s.story_id AND x.cancelled_at IS NULL AND (x.until IS NULL OR x.until > now())
			ORDER BY x."from" LIMIT 1
		) p ON true
		WHERE ${Prisma.join(conditions, " AND ")}`;
}

/** The ids of all stories that fit, in one order. */
export async function idsOfTopicStories(tx: Tx, wanted: TopicStories): Promise<string[]> {
	const rows = await tx.$queryRaw<
		{ id: string }[]
	>`SELECT f.story_id AS id ${fitting(wanted)} ORDER BY 1`;
	return rows.map(({ id }) => id);
}

/**
 * The newest stories of a topic that fit, and how many there are in all.
 *
 * @throws Refusal `forbidden`
 */
export async function listTopicStories(
	{ actor }: Context,
	wanted: TopicStories,
): Promise<{ rows: TopicStoryRow[]; total: number }> {
	ensureMaySetUp(actor);
	const client = newsroomClient();
	const [rows, counted] = await Promise.all([
		client.$queryRaw<TopicStoryRow[]>`
			SELECT f.story_id AS "storyId", f.headline, c.name AS section, p.first_published_at AS at,
				CASE WHEN p.id IS NULL THEN 'draft' WHEN p."from" > now() THEN 'scheduled' ELSE 'live' END AS state
			${Prisma.sql`FROM (SELECT f.story_id AS wanted_id ${fitting(wanted)}) AS w
			JOIN draft f ON f.story_id = w.wanted_id
			LEFT JOIN LATERAL (
				SELECT x.id, x.section_id, x.first_published_at, x."from" FROM publication x
				WHERE x.story_id = f.story_id AND x.cancelled_at IS NULL AND (x.until IS NULL OR x.until > now())
				ORDER BY x."from" LIMIT 1
			) p ON true
			LEFT JOIN section c ON c.id = coalesce(p.section_id, f.section_id)`}
			ORDER BY p.first_published_at DESC NULLS LAST, f.story_id DESC LIMIT ${mostShown}`,
		client.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${fitting(wanted)}`,
	]);
	return { rows, total: counted[0]?.total ?? 0 };
}
