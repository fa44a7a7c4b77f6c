import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { contributorKey } from "@/lib/domain/page-key";
import { ensure } from "@/lib/domain/refusal";
import type { AddContributor, UpdateContributor } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { claimSlug } from "./claim-slug";
import { ensureShowable, keysOfCredited, keysOfPictures } from "./credited";
import { ensureMaySetUp, lockTaxonomy } from "./lock-taxonomy";

/** A contributor for an act on them. @throws Refusal `not-found` (also where they were merged) */
export async function requireContributor(tx: Tx, contributorId: string) {
	const person = await tx.contributor.findUnique({ where: { id: contributorId } });
	ensure(person && !person.mergedInto, "not-found", "There is no such contributor, or no longer.");
	return person;
}

/**
 * Adds somebody who can stand in bylines, with a page of their own.
 *
 * @throws Refusal `forbidden` | `invalid`
 */
export async function addContributor(
	{ actor }: Context,
	{ slug: written, pictureId, ...words }: AddContributor,
): Promise<{ contributorId: string }> {
	ensureMaySetUp(actor);
	return inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const { name } = words;
		const slug = await claimSlug(tx, { place: "contributor", name, slug: written });
		await ensureShowable(tx, pictureId);
		const { id } = await tx.contributor.create({
			data: { ...words, slug, pictureId: pictureId || null },
		});
		const detail = { contributorId: id, name, slug };
		await recordEvent(tx, { act: "contributor-added", actor, at: now, detail });
		await recordChange(tx, now, [
			contributorKey(slug),
			...(await keysOfPictures(tx, [pictureId || null])),
		]);
		return { contributorId: id };
	});
}

/**
 * Changes what readers are told of a contributor. A new name stands in every byline at once; an old
 * address leads on for ever.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function updateContributor(
	{ actor }: Context,
	{ contributorId, slug: written, pictureId: chosen, ...words }: UpdateContributor,
): Promise<void> {
	ensureMaySetUp(actor);
	await inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const was = await requireContributor(tx, contributorId);
		const { name } = words;
		const wanted = { place: "contributor", name, slug: written, subject: was } as const;
		const slug = await claimSlug(tx, wanted);
		await ensureShowable(tx, chosen);
		const pictureId = chosen || null;
		await tx.contributor.update({
			where: { id: contributorId },
			data: { ...words, slug, pictureId },
		});
		const detail = { contributorId, name, slug, was: { name: was.name, slug: was.slug } };
		await recordEvent(tx, { act: "contributor-changed", actor, at: now, detail });
		const renamed = name !== was.name || slug !== was.slug;
		await recordChange(tx, now, [
			contributorKey(slug),
			contributorKey(was.slug),
			...(await keysOfPictures(tx, [pictureId, was.pictureId])),
			...(renamed
				? await keysOfCredited(tx, { column: "contributor_id", id: contributorId }, now)
				: []),
		]);
	});
}
