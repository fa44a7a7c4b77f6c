import { inTransaction } from "@/lib/db/newsroom";
import type { ReschedulePublication } from "@/lib/domain/input";
import { mayPublish } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { chosenInstant } from "./chosen-instant";
import { contentAsFiled } from "./content-as-filed";
import { contentOf } from "./content-rows";
import { lockStory } from "./lock-story";
import { openPublication } from "./open-publication";
import { amendmentOf, expiryOf, takeOffTimeline, timelineOf } from "./publications";
import type { Published } from "./publish-story";
import { redateSchedules } from "./redate-schedules";
import { scheduledPublication } from "./scheduled-publication";
import { touchedKeys } from "./touched-keys";

/**
 * Moves a schedule to another minute: the same revision, a new row; the old one stays, marked.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (it has begun, or that minute is taken) |
 * `embargoed` | `invalid`
 */
export async function reschedulePublication(
	{ actor }: Context,
	{ storyId, publicationId, at }: ReschedulePublication,
): Promise<Published> {
	return inTransaction(async (tx, now) => {
		const story = await lockStory(tx, storyId);
		ensure(
			mayPublish(actor, story),
			"forbidden",
			"Only an editor of this desk may change its schedule.",
		);
		const { instant: from, wallTime } = chosenInstant(at, now);
		const until = story.embargoUntil;
		ensure(
			!until || until <= from,
			"embargoed",
			`This story is under embargo until ${until?.toISOString()}.`,
		);
		const timeline = await timelineOf(tx, storyId);
		const old = scheduledPublication(timeline, publicationId, now);
		const revision = await tx.revision.findUniqueOrThrow({ where: { id: old.revisionId } });

		await takeOffTimeline(tx, timeline, old, now);
		await recordChange(tx, old.from, await touchedKeys(tx, old.id));
		const rest = await timelineOf(tx, storyId);
		const taken = rest.some((one) => one.from.getTime() === from.getTime());
		ensure(!taken, "conflict", "Another version of this story is set for that minute.");
		const { id, path } = await openPublication(tx, {
			story,
			timeline: rest,
			revisionId: revision.id,
			content: await contentAsFiled(tx, old, contentOf(revision)),
			from,
			wallTime,
			amendment: amendmentOf(old),
			expiry: expiryOf(old),
			actor,
			now,
		});
		const redated = await redateSchedules(tx, { story, actor, now });
		await recordEvent(tx, {
			act: "rescheduled",
			actor,
			at: now,
			storyId,
			publicationId: id,
			detail: {
				instead: old.id,
				was: old.from.toISOString(),
				from: from.toISOString(),
				path,
				redated,
			},
		});
		return { publicationId: id, path, from, revision: revision.number, calledOff: [] };
	});
}
