import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { type Amendment, plainUpdate } from "@/lib/domain/amendment";
import type { PublishStory } from "@/lib/domain/input";
import { mayPublish } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { PublicState } from "@/lib/domain/story";
import { publicStateAt, stretchAt } from "@/lib/domain/timeline";
import type { Context } from "@/lib/newsroom/context";
import { type Act, recordEvent } from "@/lib/newsroom/ledger/record-event";
import { checkPublishable } from "./check-publishable";
import { type ChosenInstant, chosenInstant } from "./chosen-instant";
import { contentOf } from "./content-rows";
import { type KeptRevision, keepDraftAsRevision } from "./keep-revision";
import { type LockedStory, lockStory } from "./lock-story";
import { openPublication } from "./open-publication";
import {
	amendmentOf,
	corrects,
	expiryOf,
	type PublicationRow,
	takeOffTimeline,
	timelineOf,
} from "./publications";

export type Published = {
	publicationId: string;
	path: string;
	from: Date;
	/** The number of the revision that is, or will be, public. */
	revision: number;
	/** The minutes of schedules that this stands in for, and that are called off with it. */
	calledOff: Date[];
};

/** @throws Refusal `embargoed` while the source binds us */
function ensureNoEmbargo({ embargoUntil }: LockedStory, from: Date): void {
	const until = embargoUntil?.toISOString();
	ensure(
		!embargoUntil || embargoUntil <= from,
		"embargoed",
		`This story is under embargo until ${until}.`,
	);
}

/**
 * Schedules that a newer revision makes stale: a draft only ever grows, so an older revision set for
 * the same or a later minute would take words back that readers have seen.
 */
async function takeOffStale(
	tx: Tx,
	storyId: string,
	from: Date,
	now: Date,
): Promise<PublicationRow[]> {
	const timeline = await timelineOf(tx, storyId);
	const stale = timeline.filter((one) => one.from > now && one.from >= from);
	for (const one of stale) await takeOffTimeline(tx, await timelineOf(tx, storyId), one, now);
	return stale;
}

/** @throws Refusal `conflict` where a correction that is set for later would be called off without a word */
function ensureNoCorrectionLost(stale: PublicationRow[], amendment: Amendment): void {
	const lost = stale.map(amendmentOf).some(corrects) && !corrects(amendment);
	ensure(
		!lost,
		"conflict",
		"A correction of this story is set for later. Publish it with this, or cancel it first.",
	);
}

/** @throws Refusal `conflict` where this very revision is what readers see, or will see, then */
async function ensureNews(
	tx: Tx,
	storyId: string,
	revision: KeptRevision,
	from: Date,
): Promise<void> {
	const shown = stretchAt(await timelineOf(tx, storyId), from);
	ensure(
		shown?.revisionId !== revision.id,
		"conflict",
		"This version is already public at that time.",
	);
}

/** No two stretches of a timeline begin in the same millisecond. */
function beginning(chosen: ChosenInstant | null, timeline: PublicationRow[], now: Date): Date {
	if (chosen) return chosen.instant;
	const shown = stretchAt(timeline, now);
	return shown?.from.getTime() === now.getTime() ? new Date(now.getTime() + 1) : now;
}

/** What an act is called in the record: by what it does to what readers have. */
function actOf(scheduled: boolean, before: PublicState, { kind }: Amendment): Act {
	if (scheduled) return "scheduled";
	if (before === "withdrawn" || before === "expired") return "republished";
	if (before !== "live") return "published";
	return corrects({ kind }) ? "corrected" : "updated";
}

/**
 * Makes what the draft says public from an instant. "Publish now", the schedule, an update of a live
 * story, the API and the command line all come through here; only the instant differs.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (saved since, spiked, or public already) |
 * `embargoed` | `invalid` (not ready for readers, or no such minute)
 */
export async function publishStory({ actor }: Context, input: PublishStory): Promise<Published> {
	const { storyId } = input;
	return inTransaction(async (tx, now) => {
		const story = await lockStory(tx, storyId);
		ensure(mayPublish(actor, story), "forbidden", "Only an editor of this desk may publish.");
		ensure(
			story.deskState !== "spiked",
			"conflict",
			"This story is on the spike. Take it back first.",
		);
		const draft = await tx.draft.findUniqueOrThrow({ where: { storyId } });
		const unseen = input.draftVersion !== undefined && input.draftVersion !== draft.version;
		ensure(
			!unseen,
			"conflict",
			"Somebody saved this story since you read it. Look again, then publish.",
		);

		const chosen = input.at ? chosenInstant(input.at, now) : null;
		const content = contentOf(draft);
		await checkPublishable(tx, content);
		const before = await timelineOf(tx, storyId);
		const from = beginning(chosen, before, now);
		ensureNoEmbargo(story, from);
		const revision = await keepDraftAsRevision(tx, draft, { actor, now });
		await ensureNews(tx, storyId, revision, from);
		const amendment = input.amendment ?? plainUpdate;
		const stale = await takeOffStale(tx, storyId, from, now);
		ensureNoCorrectionLost(stale, amendment);

		const { id, path } = await openPublication(tx, {
			story,
			timeline: await timelineOf(tx, storyId),
			revisionId: revision.id,
			content,
			from,
			wallTime: chosen?.wallTime ?? null,
			amendment,
			expiry: expiryOf(stale.at(-1)),
			actor,
			now,
		});
		await recordEvent(tx, {
			act: actOf(chosen !== null, publicStateAt(before, now), amendment),
			actor,
			at: now,
			storyId,
			publicationId: id,
			from: publicStateAt(before, now),
			to: publicStateAt(await timelineOf(tx, storyId), from),
			detail: {
				revision: revision.number,
				from: from.toISOString(),
				path,
				amendment: amendment.kind,
				...("notice" in amendment && amendment.notice ? { notice: amendment.notice } : {}),
				cancelled: stale.map((one) => one.id),
			},
		});
		return {
			publicationId: id,
			path,
			from,
			revision: revision.number,
			calledOff: stale.map((one) => one.from),
		};
	});
}
