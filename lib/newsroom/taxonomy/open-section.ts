import type { Tx } from "@/lib/db/newsroom";
import { ensure, Refusal } from "@/lib/domain/refusal";

/**
 * A story comes only into a section that is open.
 *
 * @throws Refusal `invalid`, at the section
 */
export async function ensureOpenSection(tx: Tx, sectionId: string | null): Promise<void> {
	if (!sectionId) return;
	const section = await tx.section.findUnique({
		where: { id: sectionId },
		select: { retiredAt: true },
	});
	if (!section?.retiredAt) return;
	const sentence = "This section is retired. Choose another.";
	throw new Refusal("invalid", sentence, [{ field: "sectionId", sentence }]);
}

/** A section for an act on it. @throws Refusal `not-found` (also where it was merged) */
export async function requireSection(tx: Tx, sectionId: string) {
	const section = await tx.section.findUnique({ where: { id: sectionId } });
	ensure(section && !section.mergedInto, "not-found", "There is no such section, or no longer.");
	return section;
}
