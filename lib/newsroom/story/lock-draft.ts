import type { Tx } from "@/lib/db/newsroom";
import type { Actor } from "@/lib/domain/actor";
import { mayEdit } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import { lockStory } from "./lock-story";

/**
 * Holds a story whose draft an act is about to change, for somebody who may.
 *
 * @returns the draft's row
 * @throws Refusal `not-found` | `forbidden` | `conflict` (spiked)
 */
export async function lockDraft(tx: Tx, actor: Actor, storyId: string) {
	const story = await lockStory(tx, storyId);
	ensure(mayEdit(actor, story), "forbidden", "Only its writer or its desk may change this story.");
	ensure(
		story.deskState !== "spiked",
		"conflict",
		"This story is on the spike. Take it back first.",
	);
	return tx.draft.findUniqueOrThrow({ where: { storyId } });
}
