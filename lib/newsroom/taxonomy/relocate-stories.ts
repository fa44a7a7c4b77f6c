import { randomUUID } from "node:crypto";
import { Overtaken, type Tx } from "@/lib/db/newsroom";
import { type Actor, actorReference, staffIdOf } from "@/lib/domain/actor";
import { monthKey, type PageKey, sitemapKey } from "@/lib/domain/page-key";
import { dayInPath } from "@/lib/domain/urls";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { claimAddress } from "@/lib/newsroom/story/story-address";
import { touchedKeys } from "@/lib/newsroom/story/touched-keys";

type Relocation = {
	sectionId: string;
	/** Where the stories come to: another section, or the same by another slug. */
	into: { id: string; slug: string };
	actor: Actor;
	now: Date;
};

/** A publication that is or will be public in the section; instants exactly as the database has them. */
type Moving = {
	id: string;
	story_id: string;
	path: string;
	began: boolean;
	from: string;
	until: string | null;
	ended_as: string | null;
	month: string;
};

type Moved = Moving & { new_id: string; new_path: string };

/** Nobody else changes these stories until the act is over. @throws Overtaken */
async function lockStories(tx: Tx, { sectionId, now }: Relocation): Promise<string[]> {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		SELECT id FROM story WHERE id IN (
			SELECT story_id FROM draft WHERE section_id = ${sectionId}::uuid
			UNION SELECT story_id FROM publication
			WHERE section_id = ${sectionId}::uuid AND cancelled_at IS NULL AND (until IS NULL OR until > ${now})
		) ORDER BY id FOR UPDATE`;
	const ids = rows.map(({ id }) => id);
	const [later] = await tx.$queryRaw<{ later: boolean }[]>`
		SELECT EXISTS (
			SELECT FROM unnest(${ids}::uuid[]) AS s (id)
			CROSS JOIN LATERAL (SELECT at FROM event WHERE story_id = s.id ORDER BY event.id DESC LIMIT 1) AS last
			WHERE last.at >= ${now}
		) AS later`;
	if (later?.later)
		throw new Overtaken("An act on a story of this section began later and was done first.");
	return ids;
}

async function publicationsIn(tx: Tx, { sectionId, now }: Relocation): Promise<Moving[]> {
	return tx.$queryRaw<Moving[]>`
		SELECT id, story_id, path, "from" <= ${now} AS began, to_jsonb("from") #>> '{}' AS "from",
			to_jsonb(until) #>> '{}' AS until, ended_as::text, sitemap_month AS month
		FROM publication
		WHERE section_id = ${sectionId}::uuid AND cancelled_at IS NULL AND (until IS NULL OR until > ${now})
		ORDER BY publication."from"`;
}

/** What stands behind the section in a path: date and slug, which stay. */
const rest = (path: string) => path.slice(path.indexOf("/", 1));

/**
 * Gives each publication its address in the section where it comes to: the same date and slug, numbered
 * where another story has that already.
 */
async function claimAddresses(
	tx: Tx,
	moving: Moving[],
	{ into, now }: Relocation,
): Promise<Moved[]> {
	const moved = moving.map((one) => ({
		...one,
		new_id: randomUUID(),
		new_path: `/${into.slug}${rest(one.path)}`,
	}));
	await tx.$executeRaw`
		INSERT INTO story_address (path, story_id, "from")
		SELECT DISTINCT ON (new_path) new_path, story_id, greatest("from", ${now})
		FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS m (new_path text, story_id uuid, "from" timestamptz)
		ORDER BY new_path, "from"
		ON CONFLICT (path) DO NOTHING`;
	const taken = await tx.$queryRaw<{ new_id: string }[]>`
		SELECT m.new_id FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)
			AS m (new_id text, new_path text, story_id uuid)
		JOIN story_address a ON a.path = m.new_path WHERE a.story_id <> m.story_id`;
	const others = new Set(taken.map(({ new_id }) => new_id));
	for (const one of moved.filter(({ new_id }) => others.has(new_id))) {
		one.new_path = await claimAddress(tx, {
			storyId: one.story_id,
			section: into.slug,
			headline: "",
			slug: one.path.split("/").at(-1) ?? "",
			day: dayInPath(one.path),
			from: one.began ? now : new Date(one.from),
		});
	}
	return moved;
}

/**
 * Ends what is public now and goes on with the same revision in the other section; schedules are set anew.
 * The record says for ever what stood where until this minute.
 */
async function moveOn(tx: Tx, moved: Moved[], { into, actor, now }: Relocation): Promise<void> {
	const rows = JSON.stringify(moved);
	await tx.$executeRaw`
		UPDATE publication p SET
			until = CASE WHEN m.began THEN ${now}::timestamptz ELSE p.until END,
			ended_as = CASE WHEN m.began THEN 'updated' ELSE p.ended_as END,
			end_reason = CASE WHEN m.began THEN NULL ELSE p.end_reason END,
			cancelled_at = CASE WHEN m.began THEN NULL ELSE ${now}::timestamptz END
		FROM jsonb_to_recordset(${rows}::jsonb) AS m (id uuid, began boolean) WHERE m.id = p.id`;
	await tx.$executeRaw`
		INSERT INTO publication (id, story_id, revision_id, "from", until, ended_as, scheduled_wall,
			scheduled_zone, first_published_at, updated_at, section_id, path, sitemap_month, sitemap_part,
			amendment_kind, notice, prominent, conceals_earlier, created_at, created_by)
		SELECT m.new_id, p.story_id, p.revision_id, greatest(p."from", ${now}), m.until,
			m.ended_as::publication_end, p.scheduled_wall, p.scheduled_zone, p.first_published_at, p.updated_at,
			${into.id}::uuid, m.new_path, p.sitemap_month, p.sitemap_part,
			CASE WHEN m.began THEN 'minor' ELSE p.amendment_kind END,
			CASE WHEN m.began THEN NULL ELSE p.notice END, NOT m.began AND p.prominent,
			NOT m.began AND p.conceals_earlier, ${now}::timestamptz, ${staffIdOf(actor)}::uuid
		FROM jsonb_to_recordset(${rows}::jsonb)
			AS m (id uuid, new_id uuid, new_path text, began boolean, until timestamptz, ended_as text)
		JOIN publication p ON p.id = m.id`;
	await tx.$executeRaw`
		INSERT INTO publication_topic
		SELECT m.new_id, t.topic_id, t.first_published_at
		FROM jsonb_to_recordset(${rows}::jsonb) AS m (id uuid, new_id uuid)
		JOIN publication_topic t ON t.publication_id = m.id`;
	await tx.$executeRaw`
		INSERT INTO publication_credit (publication_id, position, contributor_id, source_id, first_published_at)
		SELECT m.new_id, c.position, c.contributor_id, c.source_id, c.first_published_at
		FROM jsonb_to_recordset(${rows}::jsonb) AS m (id uuid, new_id uuid)
		JOIN publication_credit c ON c.publication_id = m.id`;
	await tx.$executeRaw`
		INSERT INTO news_due (publication_id, what, at)
		SELECT m.new_id, turn.what, turn.at FROM jsonb_to_recordset(${rows}::jsonb)
			AS m (new_id uuid, "from" timestamptz, until timestamptz, ended_as text)
		CROSS JOIN LATERAL (VALUES
			('begins', greatest(m."from", ${now})),
			('ends', CASE WHEN m.ended_as <> 'updated' THEN m.until END)
		) AS turn (what, at)
		WHERE turn.at IS NOT NULL`;
	await tx.$executeRaw`
		INSERT INTO publication_picture
		SELECT m.new_id, x.picture_id FROM jsonb_to_recordset(${rows}::jsonb) AS m (id uuid, new_id uuid)
		JOIN publication_picture x ON x.publication_id = m.id`;
}

/** Addresses of schedules that nobody has seen become free; those that are wanted sooner begin sooner. */
async function settleAddresses(tx: Tx, moved: Moved[], { now }: Relocation): Promise<void> {
	await tx.$executeRaw`
		UPDATE story_address a SET "from" = m."from"
		FROM (
			SELECT new_path, min(greatest("from", ${now})) AS "from"
			FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS m (new_path text, "from" timestamptz)
			GROUP BY new_path
		) AS m
		WHERE a.path = m.new_path AND a."from" > ${now} AND a."from" > m."from"`;
	await tx.$executeRaw`
		DELETE FROM story_address a WHERE a."from" > ${now}
		AND a.story_id = ANY (${moved.map(({ story_id }) => story_id)}::uuid[])
		AND NOT EXISTS (
			SELECT FROM publication p
			WHERE p.story_id = a.story_id AND p.path = a.path AND p.cancelled_at IS NULL
		)`;
}

/** What is set to begin or to end later touches pages of the new section then. */
async function recordLaterChanges(tx: Tx, moved: Moved[]): Promise<void> {
	for (const { new_id, began, from, until } of moved) {
		if (began && !until) continue;
		const keys = await touchedKeys(tx, new_id);
		if (!began) await recordChange(tx, new Date(from), keys);
		if (until) await recordChange(tx, new Date(until), keys);
	}
}

/** What a relocation touched. */
export type Relocated = { live: number; schedules: number; keys: PageKey[]; storyIds: string[] };

/**
 * Moves everything that is or will be public in a section to where it comes to. Old addresses lead to
 * the new ones in one step, for ever; texts, dates and what readers were told stay as they are.
 *
 * @throws Overtaken
 */
export async function relocateStories(tx: Tx, relocation: Relocation): Promise<Relocated> {
	const { actor, now, into } = relocation;
	const storyIds = await lockStories(tx, relocation);
	const moving = await publicationsIn(tx, relocation);
	const moved = await claimAddresses(tx, moving, relocation);
	await moveOn(tx, moved, relocation);
	await settleAddresses(tx, moved, relocation);
	await recordLaterChanges(tx, moved);
	await tx.$executeRaw`
		INSERT INTO event (at, act, actor, story_id, detail)
		SELECT ${now}::timestamptz, 'refiled', ${actorReference(actor)}, id, jsonb_build_object('section', ${into.slug}::text)
		FROM unnest(${storyIds}::uuid[]) AS s (id)`;
	const months = new Set(moved.map(({ month }) => monthKey(month)));
	return {
		live: moved.filter(({ began }) => began).length,
		schedules: moved.filter(({ began }) => !began).length,
		keys: moved.length > 0 ? [sitemapKey, ...months] : [],
		storyIds,
	};
}
