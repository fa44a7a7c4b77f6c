import type { Tx } from "@/lib/db/newsroom";

/** The desk that owns a section's stories; none while a story has no section. */
export async function deskOfSection(tx: Tx, sectionId: string | null): Promise<string | null> {
	if (!sectionId) return null;
	const section = await tx.section.findUnique({
		where: { id: sectionId },
		select: { deskId: true },
	});
	return section?.deskId ?? null;
}
