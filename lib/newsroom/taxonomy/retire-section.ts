import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { ensure, Refusal } from "@/lib/domain/refusal";
import type { ReopenSection, RetireSection } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { ensureMaySetUp, lockTaxonomy } from "./lock-taxonomy";
import { requireSection } from "./open-section";
import { keysOfSections } from "./section-keys";

/** @throws Refusal `invalid`, at the section that was chosen */
async function ensureLeadsOn(tx: Tx, sectionId: string, leadsTo: string): Promise<void> {
	const target = await tx.section.findUnique({ where: { id: leadsTo } });
	if (target && target.id !== sectionId && !target.mergedInto && !target.retiredAt) return;
	const sentence = "Choose another section that is open.";
	throw new Refusal("invalid", sentence, [{ field: "leadsTo", sentence }]);
}

/**
 * Takes a section out of the navigation, and out of what can be chosen. Its stories stay where they are
 * and can be corrected; its front stays as an archive, or leads to another section.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid` | `conflict` (retired already, or the last open one)
 */
export async function retireSection(
	{ actor }: Context,
	{ sectionId, leadsTo }: RetireSection,
): Promise<void> {
	ensureMaySetUp(actor);
	await inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const section = await requireSection(tx, sectionId);
		ensure(!section.retiredAt, "conflict", "This section is retired already.");
		const open = await tx.section.count({ where: { mergedInto: null, retiredAt: null } });
		ensure(open > 1, "conflict", "A paper needs a section: this is the last that is open.");
		if (leadsTo) await ensureLeadsOn(tx, sectionId, leadsTo);
		await tx.section.update({
			where: { id: sectionId },
			data: { retiredAt: now, leadsTo: leadsTo || null },
		});
		// What led here leads on in one step; to an archive it still leads.
		if (leadsTo) await tx.section.updateMany({ where: { leadsTo: sectionId }, data: { leadsTo } });
		const detail = { sectionId, slug: section.slug, leadsTo };
		await recordEvent(tx, { act: "section-retired", actor, at: now, detail });
		await recordChange(tx, now, keysOfSections(section.slug));
	});
}

/**
 * Takes a retired section back, last in the navigation.
 *
 * @throws Refusal `forbidden` | `not-found`
 */
export async function reopenSection(
	{ actor }: Context,
	{ sectionId }: ReopenSection,
): Promise<void> {
	ensureMaySetUp(actor);
	await inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const section = await requireSection(tx, sectionId);
		if (!section.retiredAt) return;
		const last = await tx.section.aggregate({ _max: { position: true } });
		const position = (last._max.position ?? 0) + 1;
		await tx.section.update({
			where: { id: sectionId },
			data: { retiredAt: null, leadsTo: null, position },
		});
		const detail = { sectionId, slug: section.slug };
		await recordEvent(tx, { act: "section-reopened", actor, at: now, detail });
		await recordChange(tx, now, keysOfSections(section.slug));
	});
}
