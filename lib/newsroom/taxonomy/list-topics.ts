import { newsroomClient } from "@/lib/db/newsroom";
import type { Named } from "@/lib/domain/named";
import type { NamedFilter } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { ensureMaySetUp } from "./lock-taxonomy";
import { mostCounted, type NamedPage, namedWhere, pageOfNamed } from "./named-page";

/** A topic in the settings; `live` counts its public stories, a thousand at most. */
export type TopicRow = Named & { live: number };

/**
 * The topics by name, a page at a time; not those that were merged.
 *
 * @throws Refusal `forbidden`
 */
export async function listTopics(
	{ actor }: Context,
	filter: NamedFilter,
): Promise<NamedPage<TopicRow>> {
	ensureMaySetUp(actor);
	const rows = await newsroomClient().$queryRaw<TopicRow[]>`
		SELECT c.id, c.slug, c.name, (
			SELECT count(*)::int FROM (
				SELECT FROM publication_topic t JOIN publication p ON p.id = t.publication_id
				WHERE t.topic_id = c.id AND p.cancelled_at IS NULL
				AND p."from" <= now() AND (p.until IS NULL OR p.until > now()) LIMIT ${mostCounted}
			) AS live
		) AS live
		FROM topic c ${namedWhere(filter)}`;
	return pageOfNamed(rows);
}

/** A topic with what uses it: drafts are those that never were public. */
export type TopicSheet = Named & {
	description: string;
	live: number;
	schedules: number;
	drafts: number;
	/** Whether nothing names it or ever did, so that it can go. */
	unused: boolean;
};

/** A topic, or null; merged ones are no longer there. @throws Refusal `forbidden` */
export async function getTopicSheet(
	{ actor }: Context,
	topicId: string,
): Promise<TopicSheet | null> {
	ensureMaySetUp(actor);
	const [topic] = await newsroomClient().$queryRaw<TopicSheet[]>`
		SELECT c.id, c.slug, c.name, c.description,
			(SELECT count(*)::int FROM publication_topic t JOIN publication p ON p.id = t.publication_id
				WHERE t.topic_id = c.id AND p.cancelled_at IS NULL
				AND p."from" <= now() AND (p.until IS NULL OR p.until > now())) AS live,
			(SELECT count(*)::int FROM publication_topic t JOIN publication p ON p.id = t.publication_id
				WHERE t.topic_id = c.id AND p.cancelled_at IS NULL AND p."from" > now()) AS schedules,
			(SELECT count(*)::int FROM draft f WHERE f.topic_ids @> ARRAY[c.id] AND NOT EXISTS (
				SELECT FROM publication p WHERE p.story_id = f.story_id AND p.cancelled_at IS NULL
			)) AS drafts,
			NOT EXISTS (SELECT FROM publication_topic t WHERE t.topic_id = c.id)
				AND NOT EXISTS (SELECT FROM draft f WHERE f.topic_ids @> ARRAY[c.id])
				AND NOT EXISTS (SELECT FROM topic m WHERE m.merged_into = c.id) AS unused
		FROM topic c WHERE c.id = ${topicId}::uuid AND c.merged_into IS NULL`;
	return topic ?? null;
}
