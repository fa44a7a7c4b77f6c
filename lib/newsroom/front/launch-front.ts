import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { cardsOf, type Fill, type FrontContainer } from "@/lib/domain/front/front";
import type { LaunchFront } from "@/lib/domain/front/front-input";
import { ensure, type Problem, Refusal } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { chosenInstant } from "@/lib/newsroom/story/chosen-instant";
import { holdDraft } from "./front-draft";
import { ensureNotOvertaken, openEdition } from "./front-timeline";
import { sayStanding } from "./say-standing";
import { type StoryStanding, storyStandings } from "./story-standings";

/** An edition that was launched, now or for later. */
export type LaunchedFront = { editionId: string; from: Date; path: string };

/** Whether a source has any story that is live at an instant. */
async function hasLiveStory(tx: Tx, fill: Fill, at: Date): Promise<boolean> {
	if (fill.from === "nothing") return false;
	const found = await tx.publication.findFirst({
		where: {
			cancelledAt: null,
			from: { lte: at },
			OR: [{ until: null }, { until: { gt: at } }],
			...(fill.from === "section" ? { sectionId: fill.sectionId } : {}),
			...(fill.from === "topic" ? { topics: { some: { topicId: fill.topicId } } } : {}),
		},
		select: { id: true },
	});
	return found !== null;
}

type Checked = { containers: FrontContainer[]; standings: Map<string, StoryStanding>; at: Date };

/** @throws Refusal `conflict` where readers would get an empty page */
async function ensureNotEmpty(tx: Tx, { containers, standings, at }: Checked): Promise<void> {
	const refusal =
		"Nothing on this front is live then: readers would get an empty page. Place a story, or let a block fill itself.";
	if (cardsOf(containers).some(({ storyId }) => standings.get(storyId)?.state === "live")) return;
	for (const { fill } of containers) if (await hasLiveStory(tx, fill, at)) return;
	throw new Refusal("conflict", refusal);
}

/** @throws Refusal `conflict`, a problem for each card that would not be shown and of which nobody knew */
function ensureKnown({ containers, standings }: Checked, knowing: string[]): void {
	const hidden = cardsOf(containers).filter(
		({ id, storyId }) => standings.get(storyId)?.state !== "live" && !knowing.includes(id),
	);
	const problems: Problem[] = hidden.map(({ id, storyId }) => ({
		field: id,
		sentence: sayStanding(standings.get(storyId)),
	}));
	if (problems.length === 0) return;
	throw new Refusal(
		"conflict",
		"Some stories on this front are not live then. They are not shown while they are not.",
		problems,
	);
}

/**
 * Makes a draft the front that readers get, from now or from an instant, in one transaction. Stories that
 * are not live then are named first; they are shown as soon as they are live, and only while they are.
 *
 * @throws Refusal `not-found` | `forbidden` | `invalid` (the minute) | `conflict` (the draft has changed;
 * it would be empty; cards whose stories are not live, which `knowing` does not name)
 */
export async function launchFront(
	{ actor }: Context,
	{ front: key, version, at, knowing }: LaunchFront,
): Promise<LaunchedFront> {
	return inTransaction(async (tx, now) => {
		const held = await holdDraft(tx, { actor, key, now });
		ensureNotOvertaken(held, now);
		ensure(
			held.version === version,
			"conflict",
			"Somebody has changed this front since you saw it. Look at it again, then launch.",
		);
		const chosen = at === undefined ? null : chosenInstant(at, now);
		const from = chosen?.instant ?? now;
		const { containers, front } = held;
		const ids = cardsOf(containers).map(({ storyId }) => storyId);
		const checked = { containers, standings: await storyStandings(ids, from, tx), at: from };
		await ensureNotEmpty(tx, checked);
		ensureKnown(checked, knowing);
		const wallTime = chosen?.wallTime ?? null;
		const editionId = await openEdition(tx, held, { containers, from, wallTime, now });
		await recordEvent(tx, {
			act: chosen ? "front-scheduled" : "front-launched",
			actor,
			at: now,
			detail: { front: key, name: front.name, editionId, from: from.toISOString() },
		});
		return { editionId, from, path: front.path };
	});
}
