import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { sourceKey } from "@/lib/domain/page-key";
import { ensure } from "@/lib/domain/refusal";
import type { AddSource, UpdateSource } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { claimSlug } from "./claim-slug";
import { ensureShowable, keysOfCredited, keysOfPictures } from "./credited";
import { ensureMaySetUp, lockTaxonomy } from "./lock-taxonomy";

/** A source for an act on it. @throws Refusal `not-found` (also where it was merged) */
export async function requireSource(tx: Tx, sourceId: string) {
	const source = await tx.source.findUnique({ where: { id: sourceId } });
	ensure(source && !source.mergedInto, "not-found", "There is no such source, or no longer.");
	return source;
}

/**
 * Adds an agency or another source that can be credited, with a page of its own.
 *
 * @throws Refusal `forbidden` | `invalid`
 */
export async function addSource(
	{ actor }: Context,
	{ slug: written, pictureId, ...words }: AddSource,
): Promise<{ sourceId: string }> {
	ensureMaySetUp(actor);
	return inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const { name } = words;
		const slug = await claimSlug(tx, { place: "source", name, slug: written });
		await ensureShowable(tx, pictureId);
		const { id } = await tx.source.create({
			data: { ...words, slug, pictureId: pictureId || null },
		});
		const detail = { sourceId: id, name, slug };
		await recordEvent(tx, { act: "source-added", actor, at: now, detail });
		await recordChange(tx, now, [
			sourceKey(slug),
			...(await keysOfPictures(tx, [pictureId || null])),
		]);
		return { sourceId: id };
	});
}

/**
 * Changes what is known of a source. A new name stands in every credit at once; an old address leads on
 * for ever.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function updateSource(
	{ actor }: Context,
	{ sourceId, slug: written, pictureId: chosen, ...words }: UpdateSource,
): Promise<void> {
	ensureMaySetUp(actor);
	await inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const was = await requireSource(tx, sourceId);
		const { name } = words;
		const slug = await claimSlug(tx, { place: "source", name, slug: written, subject: was });
		await ensureShowable(tx, chosen);
		const pictureId = chosen || null;
		await tx.source.update({ where: { id: sourceId }, data: { ...words, slug, pictureId } });
		const detail = { sourceId, name, slug, was: { name: was.name, slug: was.slug } };
		await recordEvent(tx, { act: "source-changed", actor, at: now, detail });
		const renamed = name !== was.name || slug !== was.slug;
		await recordChange(tx, now, [
			sourceKey(slug),
			sourceKey(was.slug),
			...(await keysOfPictures(tx, [pictureId, was.pictureId])),
			...(renamed ? await keysOfCredited(tx, { column: "source_id", id: sourceId }, now) : []),
		]);
	});
}
