import { inTransaction } from "@/lib/db/newsroom";
import type { CancelPublication } from "@/lib/domain/input";
import { mayPublish } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import { publicStateAt } from "@/lib/domain/timeline";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { lockStory } from "./lock-story";
import { takeOffTimeline, timelineOf } from "./publications";
import { redateSchedules } from "./redate-schedules";
import { scheduledPublication } from "./scheduled-publication";
import { touchedKeys } from "./touched-keys";

/**
 * Calls a schedule off. What is live stays up, and goes on as if the schedule had never been.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (it has begun)
 */
export async function cancelPublication(
	{ actor }: Context,
	{ storyId, publicationId }: CancelPublication,
): Promise<void> {
	await inTransaction(async (tx, now) => {
		const story = await lockStory(tx, storyId);
		ensure(
			mayPublish(actor, story),
			"forbidden",
			"Only an editor of this desk may change its schedule.",
		);
		const timeline = await timelineOf(tx, storyId);
		const publication = scheduledPublication(timeline, publicationId, now);
		await takeOffTimeline(tx, timeline, publication, now);
		await recordChange(tx, publication.from, await touchedKeys(tx, publication.id));
		const redated = await redateSchedules(tx, { story, actor, now });
		await recordEvent(tx, {
			act: "cancelled",
			actor,
			at: now,
			storyId,
			publicationId,
			from: publicStateAt(timeline, now),
			to: publicStateAt(await timelineOf(tx, storyId), now),
			detail: { from: publication.from.toISOString(), redated },
		});
	});
}
