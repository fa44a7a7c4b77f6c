import { inTransaction } from "@/lib/db/newsroom";
import type { SetEmbargo } from "@/lib/domain/input";
import { mayPublish } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { chosenInstant } from "./chosen-instant";
import { lockStory } from "./lock-story";
import { timelineOf } from "./publications";

/**
 * Sets the minute before which a source forbids publication, or lifts it.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (public, or set to be, before that minute) | `invalid`
 */
export async function setEmbargo(
	{ actor }: Context,
	{ storyId, until }: SetEmbargo,
): Promise<void> {
	await inTransaction(async (tx, now) => {
		const story = await lockStory(tx, storyId);
		ensure(
			mayPublish(actor, story),
			"forbidden",
			"Only an editor of this desk may set its embargo.",
		);
		const instant = until ? chosenInstant(until, now).instant : null;
		const timeline = await timelineOf(tx, storyId);
		const early = timeline.some(
			(one) => instant && one.from < instant && (!one.until || one.until > now),
		);
		ensure(
			!early,
			"conflict",
			"It is public, or set to be, before that minute. Withdraw or reschedule it first.",
		);
		await tx.story.update({ where: { id: storyId }, data: { embargoUntil: instant } });
		const detail = { until: instant?.toISOString() ?? null };
		await recordEvent(tx, { act: "embargo-set", actor, at: now, storyId, detail });
	});
}
