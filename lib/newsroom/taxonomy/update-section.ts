import { inTransaction, type Tx, wholesale } from "@/lib/db/newsroom";
import type { UpdateSection } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { ensureDesk } from "./add-section";
import { claimSlug } from "./claim-slug";
import { ensureMaySetUp, lockTaxonomy } from "./lock-taxonomy";
import { requireSection } from "./open-section";
import { relocateStories } from "./relocate-stories";
import { keysOfSections } from "./section-keys";

/** The stories of a section go with it to another desk; those that were handed elsewhere stay there. */
async function moveDesk(tx: Tx, sectionId: string, from: string, to: string): Promise<void> {
	if (from === to) return;
	await tx.$executeRaw`
		UPDATE story SET desk_id = ${to}::uuid WHERE desk_id = ${from}::uuid
		AND id IN (SELECT story_id FROM draft WHERE section_id = ${sectionId}::uuid)`;
}

/**
 * Renames a section, describes it, gives it to another desk or another address. With a new slug its
 * stories move too; every address of before leads on in one step.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function updateSection(
	{ actor }: Context,
	{ sectionId, name, slug: written, description, deskId }: UpdateSection,
): Promise<void> {
	ensureMaySetUp(actor);
	await inTransaction(async (tx, now) => {
		await lockTaxonomy(tx);
		const was = await requireSection(tx, sectionId);
		await ensureDesk(tx, deskId);
		const slug = await claimSlug(tx, { place: "section", name, slug: written, subject: was });
		const moved =
			slug === was.slug
				? null
				: await relocateStories(tx, { sectionId, into: { id: sectionId, slug }, actor, now });
		await tx.section.update({
			where: { id: sectionId },
			data: { name, slug, description, deskId },
		});
		await moveDesk(tx, sectionId, was.deskId, deskId);
		await recordEvent(tx, {
			act: "section-changed",
			actor,
			at: now,
			detail: { sectionId, name, slug, was: { name: was.name, slug: was.slug } },
		});
		await recordChange(tx, now, [...keysOfSections(slug, was.slug), ...(moved?.keys ?? [])]);
	}, wholesale);
}
