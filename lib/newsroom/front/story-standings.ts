import { newsroomClient, type Tx } from "@/lib/db/newsroom";
import type { PublicState } from "@/lib/domain/story";
import { publicStateAt, type Stretch, stretchAt, stretchesAfter } from "@/lib/domain/timeline";

/** How a story stands at an instant, for who puts it on a front. */
export type StoryStanding = {
	storyId: string;
	/** What readers have or had last, else the draft's. */
	headline: string;
	section: string | null;
	state: PublicState;
	/** When it goes live, or went. */
	at: Date | null;
	embargoUntil: Date | null;
};

type Row = {
	storyId: string;
	headline: string;
	section: string | null;
	embargoUntil: Date | null;
};

function standingOf(row: Row, timeline: Stretch[], instant: Date): StoryStanding {
	const state = publicStateAt(timeline, instant);
	const last = timeline.findLast(({ from }) => from <= instant);
	const at = {
		live: stretchAt(timeline, instant)?.from,
		scheduled: stretchesAfter(timeline, instant)[0]?.from,
		expired: last?.until,
		withdrawn: last?.until,
		none: null,
	}[state];
	const embargoed = row.embargoUntil && row.embargoUntil > instant ? row.embargoUntil : null;
	return { ...row, embargoUntil: embargoed, state, at: at ?? null };
}

/** How some stories stand at an instant, by id. */
export async function storyStandings(
	storyIds: string[],
	instant: Date,
	tx: Tx = newsroomClient(),
): Promise<Map<string, StoryStanding>> {
	if (storyIds.length === 0) return new Map();
	const rows = await tx.$queryRaw<Row[]>`
		SELECT s.id AS "storyId", coalesce(nullif(r.headline, ''), d.headline, '') AS headline,
			c.name AS section, s.embargo_until AS "embargoUntil"
		FROM story s
		LEFT JOIN draft d ON d.story_id = s.id
		LEFT JOIN section c ON c.id = d.section_id
		LEFT JOIN LATERAL (
			SELECT revision_id FROM publication p
			WHERE p.story_id = s.id AND p.cancelled_at IS NULL AND p."from" <= ${instant}
			ORDER BY p."from" DESC LIMIT 1
		) p ON true
		LEFT JOIN revision r ON r.id = p.revision_id
		WHERE s.id = ANY (${storyIds}::uuid[])`;
	const publications = await tx.publication.findMany({
		where: { storyId: { in: storyIds }, cancelledAt: null },
		orderBy: { from: "asc" },
		select: { id: true, storyId: true, from: true, until: true, endedAs: true },
	});
	const timelines = new Map<string, Stretch[]>();
	for (const one of publications)
		timelines.set(one.storyId, [...(timelines.get(one.storyId) ?? []), one]);
	return new Map(
		rows.map((row) => [row.storyId, standingOf(row, timelines.get(row.storyId) ?? [], instant)]),
	);
}
