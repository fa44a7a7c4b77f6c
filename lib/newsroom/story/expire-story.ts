import { inTransaction, type Tx } from "@/lib/db/newsroom";
import type { ExpireStory } from "@/lib/domain/input";
import { mayPublish } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { chosenInstant } from "./chosen-instant";
import { lockStory } from "./lock-story";
import { movePublicationEnd, type PublicationRow, timelineOf } from "./publications";

/** The last stretch of a timeline, as long as it has not ended. */
async function lastStretch(tx: Tx, storyId: string, now: Date): Promise<PublicationRow> {
	const last = (await timelineOf(tx, storyId)).at(-1);
	const ahead = last && (last.until === null || last.until > now);
	ensure(last && ahead, "conflict", "Only a live or scheduled story can expire.");
	return last;
}

/**
 * Sets the minute at which a live or scheduled story runs out, or takes it back (`until` null).
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (neither live nor scheduled, or out before it
 * begins) | `invalid`
 */
export async function expireStory(
	{ actor }: Context,
	{ storyId, until }: ExpireStory,
): Promise<void> {
	await inTransaction(async (tx, now) => {
		const story = await lockStory(tx, storyId);
		ensure(
			mayPublish(actor, story),
			"forbidden",
			"Only an editor of this desk may let a story expire.",
		);
		const last = await lastStretch(tx, storyId, now);

		const instant = until ? chosenInstant(until, now).instant : null;
		ensure(
			!instant || instant > last.from,
			"conflict",
			"It would run out before its last version begins.",
		);
		await movePublicationEnd(tx, last.id, { until: instant, endedAs: instant ? "expired" : null });
		await recordEvent(tx, {
			act: "expiry-set",
			actor,
			at: now,
			storyId,
			publicationId: last.id,
			detail: { until: instant?.toISOString() ?? null },
		});
	});
}
