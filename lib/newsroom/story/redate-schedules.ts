import type { Tx } from "@/lib/db/newsroom";
import type { Actor } from "@/lib/domain/actor";
import { contentAsFiled } from "./content-as-filed";
import { contentOf } from "./content-rows";
import type { LockedStory } from "./lock-story";
import { firstPublished, openPublication } from "./open-publication";
import {
	amendmentOf,
	expiryOf,
	type PublicationRow,
	takeOffTimeline,
	timelineOf,
} from "./publications";

type Redating = { story: LockedStory; actor: Actor; now: Date };

/** The same revision for the same minute, in a row that is dated by today's first minute. */
async function setAnew(tx: Tx, old: PublicationRow, { story, actor, now }: Redating) {
	const row = await tx.publication.findUniqueOrThrow({
		where: { id: old.id },
		select: { scheduledWall: true, scheduledZone: true, revision: true },
	});
	const { scheduledWall: wall, scheduledZone: zone, revision } = row;
	await takeOffTimeline(tx, await timelineOf(tx, story.id), old, now);
	const { id } = await openPublication(tx, {
		story,
		timeline: await timelineOf(tx, story.id),
		revisionId: revision.id,
		content: await contentAsFiled(tx, old, contentOf(revision)),
		from: old.from,
		wallTime: wall && zone ? { wall, zone } : null,
		amendment: amendmentOf(old),
		expiry: expiryOf(old),
		actor,
		now,
	});
	return { instead: old.id, id };
}

/**
 * Schedules are dated, in lists and in their address, by the minute at which their story is first
 * public. Where that minute has moved or been called off, those that follow are set anew; the old rows
 * stay, marked.
 */
export async function redateSchedules(
	tx: Tx,
	redating: Redating,
): Promise<{ instead: string; id: string }[]> {
	const { story, now } = redating;
	const redated: { instead: string; id: string }[] = [];
	for (;;) {
		const timeline = await timelineOf(tx, story.id);
		const stale = timeline.find((one) => {
			const first = firstPublished({ story, timeline, from: one.from });
			return one.from > now && one.firstPublishedAt.getTime() !== first.getTime();
		});
		if (!stale) return redated;
		redated.push(await setAnew(tx, stale, redating));
	}
}
