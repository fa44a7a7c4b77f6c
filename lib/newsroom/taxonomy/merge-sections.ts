import { inTransaction, type Tx, wholesale } from "@/lib/db/newsroom";
import { Refusal } from "@/lib/domain/refusal";
import type { MergeSections } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { ensureMaySetUp, lockTaxonomy } from "./lock-taxonomy";
import { requireSection } from "./open-section";
import { type Relocated, relocateStories } from "./relocate-stories";
import { keysOfSections } from "./section-keys";

type Section = Awaited<ReturnType<typeof requireSection>>;

/** @throws Refusal `invalid`, at the section that was chosen */
async function requireTarget(tx: Tx, section: Section, into: string): Promise<Section> {
	const target = await tx.section.findUnique({ where: { id: into } });
	if (target && !target.mergedInto && !target.retiredAt && target.id !== section.id) return target;
	const sentence = "Choose another section that is open.";
	throw new Refusal("invalid", sentence, [{ field: "into", sentence }]);
}

/** Drafts run where the section went, and are on the desk of that. */
async function moveDrafts(tx: Tx, section: Section, target: Section): Promise<void> {
	await tx.$executeRaw`
		UPDATE story SET desk_id = ${target.deskId}::uuid
		WHERE id IN (SELECT story_id FROM draft WHERE section_id = ${section.id}::uuid)`;
	await tx.draft.updateMany({
		where: { sectionId: section.id },
		data: { sectionId: target.id },
	});
}

/** Where everything is now, and how many stories and schedules came there. */
export type MergedSections = Pick<Relocated, "live" | "schedules"> & { into: string };

/**
 * Merges a section into another, for good: its stories, drafts and schedules move there, every address
 * leads on in one step, and it is no longer chosen or shown. Its desk stays, with whoever sits there.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function mergeSections(
	{ actor }: Context,
	{ sectionId, into }: MergeSections,
): Promise<MergedSections> {
	ensureMaySetUp(actor);
	return inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const section = await requireSection(tx, sectionId);
		const target = await requireTarget(tx, section, into);
		const relocation = { sectionId, into: target, actor, now };
		const { live, schedules, keys } = await relocateStories(tx, relocation);
		await moveDrafts(tx, section, target);
		await tx.section.update({
			where: { id: sectionId },
			data: { mergedInto: into, leadsTo: null },
		});
		// Acts that filed a story here in the meantime are over now, and no further one can.
		await relocateStories(tx, relocation);
		await moveDrafts(tx, section, target);
		await tx.section.updateMany({ where: { mergedInto: sectionId }, data: { mergedInto: into } });
		await tx.section.updateMany({ where: { leadsTo: sectionId }, data: { leadsTo: into } });
		const detail = { sectionId, slug: section.slug, into: target.slug, live, schedules };
		await recordEvent(tx, { act: "section-merged", actor, at: now, detail });
		await recordChange(tx, now, [...keysOfSections(section.slug, target.slug), ...keys]);
		return { into, live, schedules };
	}, wholesale);
}
