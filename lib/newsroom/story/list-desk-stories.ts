import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { newsroomClient } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import { Instant } from "@/lib/domain/instant";
import type { DeskState, PublicState } from "@/lib/domain/story";
import type { Context } from "@/lib/newsroom/context";

/** What a desk may ask its list for. A state is the desk's own, or the public one. */
export const StoryFilter = z.object({
	words: z.string().trim().max(200).optional(),
	sectionId: z.uuid().optional(),
	deskId: z.uuid().optional(),
	state: z
		.enum(["draft", "in_review", "ready", "spiked", "scheduled", "live", "expired", "withdrawn"])
		.optional(),
	/** Only stories that the asker began or saved last. */
	mine: z.literal("1").optional(),
	before: z.string().max(200).optional(),
	limit: z.number().int().min(1).max(100).default(50),
});
export type StoryFilter = z.input<typeof StoryFilter>;

/** A line of the list. */
export type DeskListRow = {
	storyId: string;
	headline: string;
	slugline: string;
	section: string | null;
	deskState: DeskState;
	publicState: PublicState;
	/** The minute that matters: when it is due, went live, or went. */
	publicAt: Date | null;
	path: string | null;
	updatedAt: Date;
	updatedBy: string | null;
	/** Whether the draft was saved after what is public, or set to be, was taken from it. */
	newer: boolean;
};

/** A page of the list; `next` is the place to go on from, null at the end. */
export type DeskList = { rows: DeskListRow[]; next: string | null };

const Place = z.tuple([Instant, z.uuid()]);

function readPlace(before: string | undefined): [string, string] | null {
	const parsed = Place.safeParse(before?.split("_"));
	return parsed.success ? parsed.data : null;
}

/** Both words of a search must stand somewhere in the headline or the slugline. */
function wordConditions(words: string | undefined): Prisma.Sql[] {
	const wanted = (words ?? "").split(/\s+/u).filter(Boolean).slice(0, 8);
	return wanted.map((word) => {
		const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
		return Prisma.sql`(d.headline || ' ' || d.slugline) ILIKE ${pattern}`;
	});
}

const publicStates = new Set(["scheduled", "live", "expired", "withdrawn"]);

function stateCondition(state: StoryFilter["state"]): Prisma.Sql[] {
	if (!state) return [Prisma.sql`s.desk_state <> 'spiked'`];
	if (publicStates.has(state)) return [Prisma.sql`p.state = ${state}`];
	if (state === "spiked") return [Prisma.sql`s.desk_state = 'spiked'`];
	return [Prisma.sql`s.desk_state = ${state}::desk_state`, Prisma.sql`p.state = 'none'`];
}

function conditions(filter: z.output<typeof StoryFilter>, staffId: string | null): Prisma.Sql {
	const { words, sectionId, deskId, state, mine, before } = filter;
	const place = readPlace(before);
	const all = [
		...wordConditions(words),
		...stateCondition(state),
		...(sectionId ? [Prisma.sql`d.section_id = ${sectionId}::uuid`] : []),
		...(deskId ? [Prisma.sql`s.desk_id = ${deskId}::uuid`] : []),
		...(mine ? [Prisma.sql`${staffId}::uuid IN (s.created_by, d.updated_by)`] : []),
		...(place
			? [Prisma.sql`(d.updated_at, d.story_id) < (${place[0]}::timestamptz, ${place[1]}::uuid)`]
			: []),
	];
	return Prisma.join(all, " AND ");
}

/** The public state of a story, as `publicStateAt` tells it, in SQL so that a list can be filtered by it. */
const publicState = Prisma.sql`
	SELECT
		CASE
			WHEN p."from" <= now() AND (p.until IS NULL OR p.until > now()) THEN 'live'
			WHEN p."from" > now() THEN 'scheduled'
			WHEN p.id IS NULL THEN 'none'
			WHEN p.ended_as = 'withdrawn' THEN 'withdrawn'
			ELSE 'expired'
		END AS state,
		CASE WHEN p.until <= now() THEN p.until ELSE p."from" END AS at,
		CASE WHEN p.until IS NULL OR p.until > now() THEN p.path END AS path,
		CASE WHEN p.until IS NULL OR p.until > now() THEN p.draft_version END AS shown_version
	FROM (SELECT 1) AS one
	LEFT JOIN LATERAL (
		SELECT x.*, r.draft_version FROM publication x
		JOIN revision r ON r.id = x.revision_id
		WHERE x.story_id = s.id AND x.cancelled_at IS NULL
		ORDER BY
			(x."from" <= now() AND (x.until IS NULL OR x.until > now())) DESC,
			(x."from" > now()) DESC,
			abs(extract(epoch FROM x."from" - now()))
		LIMIT 1
	) p ON true`;

/** The newsroom's stories, last touched first, a page at a time. */
export async function listDeskStories({ actor }: Context, input: StoryFilter): Promise<DeskList> {
	const filter = StoryFilter.parse(input);
	const wanted = conditions(filter, staffIdOf(actor));
	const rows = await newsroomClient().$queryRaw<(DeskListRow & { place: string })[]>`
		SELECT
			s.id AS "storyId", d.headline, d.slugline, c.name AS section, s.desk_state AS "deskState",
			p.state AS "publicState", p.at AS "publicAt", p.path, d.updated_at AS "updatedAt",
			to_char(d.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS place,
			w.name AS "updatedBy", coalesce(d.version > p.shown_version, false) AS newer
		FROM draft d
		JOIN story s ON s.id = d.story_id
		LEFT JOIN section c ON c.id = d.section_id
		LEFT JOIN staff w ON w.id = d.updated_by
		CROSS JOIN LATERAL (${publicState}) p
		WHERE ${wanted}
		ORDER BY d.updated_at DESC, d.story_id DESC
		LIMIT ${filter.limit + 1}`;
	const page = rows.slice(0, filter.limit);
	const last = page.at(-1);
	return {
		rows: page.map(({ place: _place, ...row }) => row),
		next: rows.length > filter.limit && last ? `${last.place}_${last.storyId}` : null,
	};
}
