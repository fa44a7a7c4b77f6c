import { inTransaction } from "@/lib/db/newsroom";
import { topicKey } from "@/lib/domain/page-key";
import { ensure } from "@/lib/domain/refusal";
import type { AddTopic, DeleteTopic, UpdateTopic } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { claimSlug } from "./claim-slug";
import { keysOfStories } from "./filed-keys";
import { ensureMaySetUp, lockTaxonomy } from "./lock-taxonomy";
import { requireTopic } from "./topics-of";

/** @throws Refusal `forbidden` | `invalid` */
export async function addTopic(
	{ actor }: Context,
	{ name, slug: written, description }: AddTopic,
): Promise<{ topicId: string }> {
	ensureMaySetUp(actor);
	return inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const slug = await claimSlug(tx, { place: "topic", name, slug: written });
		const { id } = await tx.topic.create({ data: { name, slug, description } });
		const detail = { topicId: id, name, slug };
		await recordEvent(tx, { act: "topic-added", actor, at: now, detail });
		await recordChange(tx, now, [topicKey(slug)]);
		return { topicId: id };
	});
}

/**
 * Renames a topic, describes it or gives it another address; the old one leads on for ever.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function updateTopic(
	{ actor }: Context,
	{ topicId, name, slug: written, description }: UpdateTopic,
): Promise<void> {
	ensureMaySetUp(actor);
	await inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const was = await requireTopic(tx, topicId);
		const slug = await claimSlug(tx, { place: "topic", name, slug: written, subject: was });
		await tx.topic.update({ where: { id: topicId }, data: { name, slug, description } });
		const stories = await tx.$queryRaw<{ id: string }[]>`
			SELECT DISTINCT p.story_id AS id FROM publication_topic t JOIN publication p ON p.id = t.publication_id
			WHERE t.topic_id = ${topicId}::uuid AND p.cancelled_at IS NULL
			AND p."from" <= ${now} AND (p.until IS NULL OR p.until > ${now})`;
		const detail = { topicId, name, slug, was: { name: was.name, slug: was.slug } };
		await recordEvent(tx, { act: "topic-changed", actor, at: now, detail });
		const keys = keysOfStories(stories.map(({ id }) => id));
		await recordChange(tx, now, [topicKey(slug), topicKey(was.slug), ...keys]);
	});
}

/**
 * Takes away a topic that nothing names or ever did. Addresses that it had are free again.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict` (something names it)
 */
export async function deleteTopic({ actor }: Context, { topicId }: DeleteTopic): Promise<void> {
	ensureMaySetUp(actor);
	await inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const { slug, name } = await requireTopic(tx, topicId);
		// Who files a story under it now is waited for.
		await tx.$queryRaw`SELECT 1 FROM topic WHERE id = ${topicId}::uuid FOR UPDATE`;
		const [use] = await tx.$queryRaw<{ used: boolean }[]>`
			SELECT EXISTS (SELECT FROM publication_topic WHERE topic_id = ${topicId}::uuid)
				OR EXISTS (SELECT FROM draft WHERE topic_ids @> ARRAY[${topicId}::uuid])
				OR EXISTS (SELECT FROM topic WHERE merged_into = ${topicId}::uuid)
				OR EXISTS (SELECT FROM revision WHERE ${topicId}::uuid = ANY (topic_ids)) AS used`;
		ensure(
			!use?.used,
			"conflict",
			"Stories name this topic, or did. Merge it into another instead.",
		);
		await tx.formerSlug.deleteMany({ where: { place: "topic", subjectId: topicId } });
		await tx.topic.delete({ where: { id: topicId } });
		const detail = { topicId, name, slug };
		await recordEvent(tx, { act: "topic-deleted", actor, at: now, detail });
		await recordChange(tx, now, [topicKey(slug)]);
	});
}
