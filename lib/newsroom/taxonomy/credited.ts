import type { Tx } from "@/lib/db/newsroom";
import { type PageKey, pictureKey } from "@/lib/domain/page-key";
import { Refusal } from "@/lib/domain/refusal";
import { keysOfStories, recordComingChanges } from "./filed-keys";

/** A person or an agency in bylines: which column of a credit names them. */
export type Credited = { column: "contributor_id" | "source_id"; id: string };

type CreditRow = { publication_id: string; story_id: string; live: boolean };

/** The publications with somebody in their byline that are public, or will be. */
async function creditsOf(tx: Tx, { column, id }: Credited, now: Date): Promise<CreditRow[]> {
	const contributorId = column === "contributor_id" ? id : null;
	const sourceId = column === "source_id" ? id : null;
	return tx.$queryRaw<CreditRow[]>`
		SELECT DISTINCT c.publication_id, p.story_id, p."from" <= ${now} AS live
		FROM publication_credit c JOIN publication p ON p.id = c.publication_id
		WHERE (c.contributor_id = ${contributorId}::uuid OR c.source_id = ${sourceId}::uuid)
		AND p.cancelled_at IS NULL AND (p.until IS NULL OR p.until > ${now})`;
}

/** The pages of the public stories that name somebody. */
export async function keysOfCredited(tx: Tx, credited: Credited, now: Date): Promise<PageKey[]> {
	const rows = await creditsOf(tx, credited, now);
	return keysOfStories([
		...new Set(rows.filter(({ live }) => live).map(({ story_id }) => story_id)),
	]);
}

/** Files of pictures that a page shows or showed. */
export async function keysOfPictures(tx: Tx, ids: (string | null)[]): Promise<PageKey[]> {
	const known = ids.flatMap((id) => id ?? []);
	const rows = await tx.picture.findMany({ where: { id: { in: known } }, select: { hash: true } });
	return rows.map(({ hash }) => pictureKey(hash));
}

/**
 * A picture for a page of its own must name who took it, as everywhere.
 *
 * @throws Refusal `invalid`, at the picture
 */
export async function ensureShowable(tx: Tx, pictureId: string): Promise<void> {
	if (!pictureId) return;
	const picture = await tx.picture.findUnique({
		where: { id: pictureId },
		select: { credit: true },
	});
	if (picture?.credit) return;
	const sentence = picture ? "This picture has no credit yet." : "There is no such picture.";
	throw new Refusal("invalid", sentence, [{ field: "pictureId", sentence }]);
}

/**
 * Credits of a double go to who stays: in lists at once, in drafts for what is to come. A byline with both
 * keeps one. Returns how many stories were touched, and their pages.
 */
export async function moveCredits(
	tx: Tx,
	from: Credited,
	to: { id: string; key: PageKey },
	now: Date,
): Promise<{ stories: number; keys: PageKey[] }> {
	const rows = await creditsOf(tx, from, now);
	if (from.column === "contributor_id") await moveContributions(tx, from.id, to.id);
	else await moveReports(tx, from.id, to.id);
	await recordComingChanges(
		tx,
		rows.map(({ publication_id }) => publication_id),
		{ now, keys: [to.key] },
	);
	const storyIds = [...new Set(rows.map(({ story_id }) => story_id))];
	return { stories: storyIds.length, keys: keysOfStories(storyIds) };
}

async function moveContributions(tx: Tx, from: string, to: string): Promise<void> {
	await tx.$executeRaw`
		DELETE FROM publication_credit c WHERE c.contributor_id = ${from}::uuid AND EXISTS (
			SELECT FROM publication_credit o
			WHERE o.publication_id = c.publication_id AND o.contributor_id = ${to}::uuid
		)`;
	await tx.publicationCredit.updateMany({
		where: { contributorId: from },
		data: { contributorId: to },
	});
	await renameInDrafts(tx, { type: "contributor", contributorId: from }, { contributorId: to });
}

async function moveReports(tx: Tx, from: string, to: string): Promise<void> {
	await tx.$executeRaw`
		DELETE FROM publication_credit c WHERE c.source_id = ${from}::uuid AND EXISTS (
			SELECT FROM publication_credit o
			WHERE o.publication_id = c.publication_id AND o.source_id = ${to}::uuid
		)`;
	await tx.publicationCredit.updateMany({ where: { sourceId: from }, data: { sourceId: to } });
	await renameInDrafts(tx, { type: "source", sourceId: from }, { sourceId: to });
}

/** In each byline that has the part, its id becomes the other; where that stands there too, the part goes. */
async function renameInDrafts(
	tx: Tx,
	part: Record<string, string>,
	now: Record<string, string>,
): Promise<void> {
	const was = JSON.stringify(part);
	const becomes = JSON.stringify({ ...part, ...now });
	await tx.$executeRaw`
		UPDATE draft SET byline = (
			SELECT coalesce(jsonb_agg(CASE WHEN b.part @> ${was}::jsonb THEN ${becomes}::jsonb ELSE b.part END ORDER BY b.place), '[]')
			FROM jsonb_array_elements(draft.byline) WITH ORDINALITY AS b (part, place)
			WHERE NOT (b.part @> ${was}::jsonb AND draft.byline @> jsonb_build_array(${becomes}::jsonb))
		)
		WHERE byline @> jsonb_build_array(${was}::jsonb)`;
}
