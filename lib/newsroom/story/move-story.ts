import { inTransaction } from "@/lib/db/newsroom";
import type { MoveStory } from "@/lib/domain/input";
import { mayEdit, maySpike } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import { publicStateAt } from "@/lib/domain/timeline";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { lockStory } from "./lock-story";
import { timelineOf } from "./publications";

/**
 * Hands a story on within the newsroom, puts it on the spike, or takes it back. Readers see nothing of it.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (live or scheduled stories cannot be spiked)
 */
export async function moveStory({ actor }: Context, { storyId, to }: MoveStory): Promise<void> {
	await inTransaction(async (tx, now) => {
		const story = await lockStory(tx, storyId);
		const spiking = to === "spiked" || story.deskState === "spiked";
		const may = spiking ? maySpike(actor, story) : mayEdit(actor, story);
		ensure(may, "forbidden", "Only its writer or its desk may move this story.");
		const state = publicStateAt(await timelineOf(tx, storyId), now);
		const running = state === "live" || state === "scheduled";
		ensure(!(to === "spiked" && running), "conflict", "Withdraw it or cancel its schedule first.");
		if (story.deskState === to) return;

		await tx.story.update({ where: { id: storyId }, data: { deskState: to } });
		await recordEvent(tx, { act: "moved", actor, at: now, storyId, from: story.deskState, to });
	});
}
