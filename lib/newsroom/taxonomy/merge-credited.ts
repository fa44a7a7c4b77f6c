import { inTransaction, wholesale } from "@/lib/db/newsroom";
import { contributorKey, sourceKey } from "@/lib/domain/page-key";
import { Refusal } from "@/lib/domain/refusal";
import type { MergeContributors, MergeSources } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { keysOfPictures, moveCredits } from "./credited";
import { ensureMaySetUp, lockTaxonomy } from "./lock-taxonomy";
import { requireContributor } from "./save-contributor";
import { requireSource } from "./save-source";

/** Where the double is now, and how many stories that are or will be public name them. */
export type MergedDouble = { into: string; stories: number };

function wrong(sentence: string): Refusal {
	return new Refusal("invalid", sentence, [{ field: "into", sentence }]);
}

/**
 * Merges somebody who is there twice into the one who stays, for good: every byline names that one, and
 * the double's address leads there. Revisions say for ever what they said.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function mergeContributors(
	{ actor }: Context,
	{ contributorId, into }: MergeContributors,
): Promise<MergedDouble> {
	ensureMaySetUp(actor);
	return inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const double = await requireContributor(tx, contributorId);
		const stays = await tx.contributor.findUnique({ where: { id: into } });
		if (!stays || stays.mergedInto || into === contributorId) throw wrong("Choose another person.");
		// Waits for acts that sign a story so; later ones follow.
		await tx.contributor.updateMany({
			where: { OR: [{ id: contributorId }, { mergedInto: contributorId }] },
			data: { mergedInto: into },
		});
		const key = contributorKey(stays.slug);
		const from = { column: "contributor_id", id: contributorId } as const;
		const { stories, keys } = await moveCredits(tx, from, { id: into, key }, now);
		const detail = { contributorId, slug: double.slug, into: stays.slug, stories };
		await recordEvent(tx, { act: "contributor-merged", actor, at: now, detail });
		const pictures = await keysOfPictures(tx, [double.pictureId]);
		await recordChange(tx, now, [key, contributorKey(double.slug), ...pictures, ...keys]);
		return { into, stories };
	}, wholesale);
}

/**
 * The same for a source.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function mergeSources(
	{ actor }: Context,
	{ sourceId, into }: MergeSources,
): Promise<MergedDouble> {
	ensureMaySetUp(actor);
	return inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const double = await requireSource(tx, sourceId);
		const stays = await tx.source.findUnique({ where: { id: into } });
		if (!stays || stays.mergedInto || into === sourceId) throw wrong("Choose another source.");
		await tx.source.updateMany({
			where: { OR: [{ id: sourceId }, { mergedInto: sourceId }] },
			data: { mergedInto: into },
		});
		const key = sourceKey(stays.slug);
		const from = { column: "source_id", id: sourceId } as const;
		const { stories, keys } = await moveCredits(tx, from, { id: into, key }, now);
		const detail = { sourceId, slug: double.slug, into: stays.slug, stories };
		await recordEvent(tx, { act: "source-merged", actor, at: now, detail });
		const pictures = await keysOfPictures(tx, [double.pictureId]);
		await recordChange(tx, now, [key, sourceKey(double.slug), ...pictures, ...keys]);
		return { into, stories };
	}, wholesale);
}
