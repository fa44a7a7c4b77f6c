import { inTransaction, wholesale } from "@/lib/db/newsroom";
import { topicKey } from "@/lib/domain/page-key";
import type { MergeTopics } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { keysOfStories, recordComingChanges } from "./filed-keys";
import { ensureMaySetUp, lockTaxonomy } from "./lock-taxonomy";
import { requireOtherTopic, requireTopic } from "./topics-of";

type Filed = { publication_id: string; story_id: string };

/**
 * Merges a topic into another, for good: its stories, schedules and drafts are filed under that, and its
 * address leads there. Revisions say for ever what they said; what names the old topic means the other.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function mergeTopics(
	{ actor }: Context,
	{ topicId, into }: MergeTopics,
): Promise<{ into: string; stories: number }> {
	ensureMaySetUp(actor);
	return inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const topic = await requireTopic(tx, topicId);
		const target = await requireOtherTopic(tx, topicId, into);
		// Waits for acts that file a story under it; later ones follow it.
		await tx.topic.updateMany({
			where: { OR: [{ id: topicId }, { mergedInto: topicId }] },
			data: { mergedInto: into },
		});
		const filed = await tx.$queryRaw<Filed[]>`
			SELECT t.publication_id, p.story_id FROM publication_topic t JOIN publication p ON p.id = t.publication_id
			WHERE t.topic_id = ${topicId}::uuid AND p.cancelled_at IS NULL AND (p.until IS NULL OR p.until > ${now})`;
		await tx.$executeRaw`
			INSERT INTO publication_topic
			SELECT publication_id, ${into}::uuid, first_published_at FROM publication_topic
			WHERE topic_id = ${topicId}::uuid ON CONFLICT DO NOTHING`;
		await tx.publicationTopic.deleteMany({ where: { topicId } });
		await tx.$executeRaw`
			UPDATE draft SET topic_ids = CASE
				WHEN topic_ids @> ARRAY[${into}::uuid] THEN array_remove(topic_ids, ${topicId}::uuid)
				ELSE array_replace(topic_ids, ${topicId}::uuid, ${into}::uuid)
			END WHERE topic_ids @> ARRAY[${topicId}::uuid]`;

		const storyIds = [...new Set(filed.map(({ story_id }) => story_id))];
		const keys = [topicKey(topic.slug), topicKey(target.slug)];
		const detail = { topicId, slug: topic.slug, into: target.slug, stories: storyIds.length };
		await recordEvent(tx, { act: "topic-merged", actor, at: now, detail });
		await recordChange(tx, now, [...keys, ...keysOfStories(storyIds)]);
		await recordComingChanges(
			tx,
			filed.map(({ publication_id }) => publication_id),
			{ now, keys: [topicKey(target.slug)] },
		);
		return { into, stories: storyIds.length };
	}, wholesale);
}
