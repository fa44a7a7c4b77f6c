import type { Tx } from "@/lib/db/newsroom";
import type { Actor } from "@/lib/domain/actor";
import { mayPublish } from "@/lib/domain/permissions";
import { Refusal } from "@/lib/domain/refusal";
import { deskOfSection } from "./desk-of-section";

/**
 * Hands a story to the desk of another section. One that readers have, had or will have leaves its desk
 * only by who may publish it there: else its writer could carry it to a desk of their own, and take it
 * down or change it from there.
 *
 * @throws Refusal `forbidden`, at the section
 */
export async function moveToSection(
	tx: Tx,
	actor: Actor,
	storyId: string,
	sectionId: string | null,
): Promise<void> {
	const deskId = await deskOfSection(tx, sectionId);
	const story = await tx.story.findUniqueOrThrow({
		where: { id: storyId },
		select: { deskId: true, createdBy: true },
	});
	if (deskId === story.deskId) return;
	const publication = await tx.publication.findFirst({ where: { storyId, cancelledAt: null } });
	if (publication && !mayPublish(actor, story)) {
		const sentence = "Only an editor of its desk may hand a story that was published to another.";
		throw new Refusal("forbidden", sentence, [{ field: "sectionId", sentence }]);
	}
	await tx.story.update({ where: { id: storyId }, data: { deskId } });
}
