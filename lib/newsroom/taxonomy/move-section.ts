import { inTransaction } from "@/lib/db/newsroom";
import type { MoveSection } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { ensureMaySetUp, lockTaxonomy } from "./lock-taxonomy";
import { requireSection } from "./open-section";
import { keysOfSections } from "./section-keys";

/**
 * Moves a section up or down among the open ones; at the end of the list nothing happens.
 *
 * @throws Refusal `forbidden` | `not-found`
 */
export async function moveSection(
	{ actor }: Context,
	{ sectionId, direction }: MoveSection,
): Promise<void> {
	ensureMaySetUp(actor);
	await inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const section = await requireSection(tx, sectionId);
		const open = await tx.section.findMany({
			where: { mergedInto: null, retiredAt: null },
			orderBy: [{ position: "asc" }, { id: "asc" }],
			select: { id: true },
		});
		const at = open.findIndex(({ id }) => id === sectionId);
		const to = at + (direction === "up" ? -1 : 1);
		if (at < 0 || to < 0 || to >= open.length) return;
		const [moving] = open.splice(at, 1);
		if (moving) open.splice(to, 0, moving);
		for (const [index, { id }] of open.entries())
			await tx.section.update({ where: { id }, data: { position: index + 1 } });
		const detail = { sectionId, slug: section.slug, direction };
		await recordEvent(tx, { act: "section-moved", actor, at: now, detail });
		await recordChange(tx, now, keysOfSections());
	});
}
