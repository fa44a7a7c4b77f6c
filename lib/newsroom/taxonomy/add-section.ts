import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { ensure, Refusal } from "@/lib/domain/refusal";
import type { AddSection } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { claimSlug } from "./claim-slug";
import { ensureMaySetUp, lockTaxonomy } from "./lock-taxonomy";
import { keysOfSections } from "./section-keys";

/** @throws Refusal `invalid`, at the desk */
export async function ensureDesk(tx: Tx, deskId: string): Promise<void> {
	if (await tx.desk.findUnique({ where: { id: deskId }, select: { id: true } })) return;
	const sentence = "There is no such desk.";
	throw new Refusal("invalid", sentence, [{ field: "deskId", sentence }]);
}

/** A desk of the section's own; numbered where another has its slug. */
async function openDesk(tx: Tx, name: string, wanted: string): Promise<string> {
	for (let attempt = 1; ; attempt++) {
		const slug = attempt === 1 ? wanted : `${wanted}-${attempt}`;
		if (await tx.desk.findUnique({ where: { slug }, select: { id: true } })) continue;
		return (await tx.desk.create({ data: { slug, name }, select: { id: true } })).id;
	}
}

/**
 * Opens a section, last in the navigation.
 *
 * @throws Refusal `forbidden` | `invalid` | `conflict` (no paper yet)
 */
export async function addSection(
	{ actor }: Context,
	{ name, slug: written, description, deskId: chosen }: AddSection,
): Promise<{ sectionId: string }> {
	ensureMaySetUp(actor);
	return inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		ensure(await tx.site.count(), "conflict", "Found the paper first.");
		const slug = await claimSlug(tx, { place: "section", name, slug: written });
		if (chosen) await ensureDesk(tx, chosen);
		const deskId = chosen || (await openDesk(tx, name, slug));
		const last = await tx.section.aggregate({ _max: { position: true } });
		const position = (last._max.position ?? 0) + 1;
		const { id } = await tx.section.create({
			data: { slug, name, description, position, deskId },
			select: { id: true },
		});
		const detail = { sectionId: id, name, slug };
		await recordEvent(tx, { act: "section-added", actor, at: now, detail });
		await recordChange(tx, now, keysOfSections(slug));
		return { sectionId: id };
	});
}
