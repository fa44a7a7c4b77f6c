import { inTransaction, Overtaken, type Tx, wholesale } from "@/lib/db/newsroom";
import { type Actor, actorReference } from "@/lib/domain/actor";
import { topicKey } from "@/lib/domain/page-key";
import { Refusal } from "@/lib/domain/refusal";
import type { SplitTopic } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { claimSlug } from "./claim-slug";
import { keysOfStories, recordComingChanges } from "./filed-keys";
import { ensureMaySetUp, lockTaxonomy } from "./lock-taxonomy";
import { idsOfTopicStories } from "./topic-stories";
import { requireOtherTopic, requireTopic } from "./topics-of";

function wrong(field: string, sentence: string): Refusal {
	return new Refusal("invalid", sentence, [{ field, sentence }]);
}

/** The topic that the stories get: one that is there, or a new one. */
async function otherTopic(tx: Tx, { topicId, into, newName }: SplitTopic) {
	if (into && newName) throw wrong("newName", "Choose a topic or name a new one, not both.");
	if (into) return requireOtherTopic(tx, topicId, into);
	if (!newName) throw wrong("into", "Choose a topic, or name a new one.");
	const slug = await claimSlug(tx, { place: "topic", name: newName, slug: "" }).catch((error) => {
		throw error instanceof Refusal ? wrong("newName", error.message) : error;
	});
	return tx.topic.create({ data: { name: newName, slug } });
}

/** The stories that are meant; those that are not of the topic are left out. */
async function chosenStories(tx: Tx, input: SplitTopic): Promise<string[]> {
	const everything = {
		topicId: input.topicId,
		words: "",
		sectionId: "",
		firstDay: "",
		lastDay: "",
	};
	const fit = await idsOfTopicStories(tx, input.all ? input : everything);
	const ticked = new Set(input.storyIds);
	const chosen = input.all ? fit : fit.filter((id) => ticked.has(id));
	if (chosen.length === 0) throw wrong("storyIds", "Choose at least one story.");
	return chosen;
}

/** @throws Overtaken */
async function lockStories(tx: Tx, storyIds: string[], now: Date): Promise<void> {
	await tx.$queryRaw`SELECT 1 FROM story WHERE id = ANY (${storyIds}::uuid[]) ORDER BY id FOR UPDATE`;
	const [later] = await tx.$queryRaw<{ later: boolean }[]>`
		SELECT EXISTS (
			SELECT FROM unnest(${storyIds}::uuid[]) AS s (id)
			CROSS JOIN LATERAL (SELECT at FROM event WHERE story_id = s.id ORDER BY event.id DESC LIMIT 1) AS last
			WHERE last.at >= ${now}
		) AS later`;
	if (later?.later)
		throw new Overtaken("An act on one of these stories began later and was done first.");
}

type Filing = { topicId: string; other: string; instead: boolean; storyIds: string[] };

/** Files publications that are or will be public; returns them. */
async function filePublications(
	tx: Tx,
	{ topicId, other, instead, storyIds }: Filing,
	now: Date,
): Promise<string[]> {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		SELECT p.id FROM publication p JOIN publication_topic t ON t.publication_id = p.id
		WHERE t.topic_id = ${topicId}::uuid AND p.story_id = ANY (${storyIds}::uuid[])
		AND p.cancelled_at IS NULL AND (p.until IS NULL OR p.until > ${now})`;
	const ids = rows.map(({ id }) => id);
	await tx.$executeRaw`
		INSERT INTO publication_topic
		SELECT id, ${other}::uuid, first_published_at FROM publication WHERE id = ANY (${ids}::uuid[])
		ON CONFLICT DO NOTHING`;
	if (instead)
		await tx.publicationTopic.deleteMany({ where: { topicId, publicationId: { in: ids } } });
	return ids;
}

/** The same in the drafts; an editor who has one open and changes its topics is shown both. */
async function fileDrafts(tx: Tx, { topicId, other, instead, storyIds }: Filing): Promise<void> {
	await tx.$executeRaw`
		UPDATE draft SET
			topic_ids = CASE WHEN ${instead} THEN array_remove(topic_ids, ${topicId}::uuid) ELSE topic_ids END
				|| CASE WHEN topic_ids @> ARRAY[${other}::uuid] THEN '{}'::uuid[] ELSE ARRAY[${other}::uuid] END,
			field_versions = jsonb_set(field_versions, '{fields,topicIds}',
				to_jsonb(coalesce((field_versions #>> '{fields,topicIds}')::int, 1) + 1))
		WHERE story_id = ANY (${storyIds}::uuid[]) AND topic_ids @> ARRAY[${topicId}::uuid]`;
}

async function recordRefiled(tx: Tx, storyIds: string[], actor: Actor, now: Date): Promise<void> {
	await tx.$executeRaw`
		INSERT INTO event (at, act, actor, story_id, detail)
		SELECT ${now}::timestamptz, 'refiled', ${actorReference(actor)}, id, '{}'
		FROM unnest(${storyIds}::uuid[]) AS s (id)`;
}

/**
 * Gives some stories of a topic another, instead of it or besides: what is public, what is set to be, and
 * the drafts. Their texts and revisions stay as they are.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function splitTopic(
	{ actor }: Context,
	input: SplitTopic,
): Promise<{ topicId: string; stories: number }> {
	ensureMaySetUp(actor);
	return inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const topic = await requireTopic(tx, input.topicId);
		const storyIds = await chosenStories(tx, input);
		const other = await otherTopic(tx, input);
		await lockStories(tx, storyIds, now);
		const instead = input.how === "instead";
		const filing = { topicId: topic.id, other: other.id, instead, storyIds };
		const publicationIds = await filePublications(tx, filing, now);
		await fileDrafts(tx, filing);
		await recordRefiled(tx, storyIds, actor, now);
		const detail = {
			topicId: topic.id,
			into: other.slug,
			how: input.how,
			stories: storyIds.length,
		};
		await recordEvent(tx, { act: "topic-split", actor, at: now, detail });
		const keys = [topicKey(topic.slug), topicKey(other.slug)];
		await recordChange(tx, now, [...keys, ...keysOfStories(storyIds)]);
		await recordComingChanges(tx, publicationIds, { now, keys });
		return { topicId: other.id, stories: storyIds.length };
	}, wholesale);
}
