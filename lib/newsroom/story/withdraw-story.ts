import { inTransaction } from "@/lib/db/newsroom";
import type { WithdrawStory } from "@/lib/domain/input";
import { mayPublish } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import { stretchAt, stretchesAfter } from "@/lib/domain/timeline";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { lockStory } from "./lock-story";
import { movePublicationEnd, takeOffTimeline, timelineOf } from "./publications";
import { touchedKeys } from "./touched-keys";

/** The millisecond in which a publication can end at the earliest: it has to have lasted one. */
function earliestEnd(from: Date, now: Date): Date {
	return from < now ? now : new Date(from.getTime() + 1);
}

/**
 * Takes a live story down, and calls off every later version of it, so that none brings it back.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (it is not live)
 */
export async function withdrawStory(
	{ actor }: Context,
	{ storyId, reason }: WithdrawStory,
): Promise<void> {
	await inTransaction(async (tx, now) => {
		const story = await lockStory(tx, storyId);
		ensure(
			mayPublish(actor, story),
			"forbidden",
			"Only an editor of this desk may withdraw a story.",
		);
		const timeline = await timelineOf(tx, storyId);
		const shown = stretchAt(timeline, now);
		ensure(shown, "conflict", "Only a live story can be withdrawn.");

		const later = stretchesAfter(timeline, now);
		for (const one of later) {
			await takeOffTimeline(tx, await timelineOf(tx, storyId), one, now);
			await recordChange(tx, one.from, await touchedKeys(tx, one.id));
		}
		const until = earliestEnd(shown.from, now);
		await movePublicationEnd(tx, shown.id, { until, endedAs: "withdrawn", endReason: reason });
		await recordEvent(tx, {
			act: "withdrawn",
			actor,
			at: now,
			storyId,
			publicationId: shown.id,
			from: "live",
			to: "withdrawn",
			detail: { reason, cancelled: later.map(({ id }) => id) },
		});
	});
}
