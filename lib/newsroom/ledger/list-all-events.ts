import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { newsroomClient } from "@/lib/db/newsroom";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { actorNames } from "./actor-names";
import { conditionsOf, type EventFilter } from "./event-filter";

/** An event of the paper, with the names of what it is about. */
export type PaperEvent = {
	id: string;
	at: Date;
	act: string;
	/** "staff:<id>", "token:<id>" or "operator". */
	actor: string;
	by: string;
	story: { id: string; headline: string } | null;
	/** Whose account it is about. */
	staff: { id: string; name: string } | null;
	from: string | null;
	to: string | null;
	detail: Record<string, unknown>;
};

/** A place in the list, "milliseconds-id"; what stands there is not shown again. */
export const EventPlace = z
	.string()
	.regex(/^\d{1,15}-\d{1,18}$/, "That is no place in this list.")
	.transform((text) => {
		const [at = "", id = ""] = text.split("-");
		return { at: new Date(Number(at)), id: BigInt(id) };
	});
type EventPlace = z.infer<typeof EventPlace>;

type Row = {
	id: bigint;
	at: Date;
	act: string;
	actor: string;
	story_id: string | null;
	headline: string | null;
	from_state: string | null;
	to_state: string | null;
	detail: unknown;
};

const Detail = z.record(z.string(), z.unknown()).catch({});

type Page = { beyond: EventPlace | null; newerFirst: boolean; limit: number };

function readRows(conditions: Prisma.Sql[], { beyond, newerFirst, limit }: Page): Promise<Row[]> {
	const order = newerFirst
		? Prisma.sql`event.at DESC, event.id DESC`
		: Prisma.sql`event.at ASC, event.id ASC`;
	const side = newerFirst ? Prisma.sql`<` : Prisma.sql`>`;
	const all = beyond
		? [...conditions, Prisma.sql`(event.at, event.id) ${side} (${beyond.at}, ${beyond.id})`]
		: conditions;
	const where = all.length > 0 ? Prisma.sql`WHERE ${Prisma.join(all, " AND ")}` : Prisma.empty;
	return newsroomClient().$queryRaw<Row[]>`
		SELECT found.*, draft.headline FROM (
			SELECT id, at, act, actor, story_id, from_state, to_state, detail FROM event
			${where} ORDER BY ${order} LIMIT ${limit}
		) AS found LEFT JOIN draft ON draft.story_id = found.story_id
		ORDER BY found.at DESC, found.id DESC`;
}

async function named(rows: Row[]): Promise<PaperEvent[]> {
	const details = rows.map(({ detail }) => Detail.parse(detail));
	const staffIds = details.flatMap(({ staffId }) => (typeof staffId === "string" ? [staffId] : []));
	const [names, staff] = await Promise.all([
		actorNames([...new Set(rows.map(({ actor }) => actor))]),
		newsroomClient().staff.findMany({
			where: { id: { in: [...new Set(staffIds)] } },
			select: { id: true, name: true },
		}),
	]);
	const accounts = new Map(staff.map((one) => [one.id, one]));
	return rows.map(({ id, at, act, actor, story_id: storyId, headline, ...row }, index) => {
		const detail = details[index] ?? {};
		return {
			id: String(id),
			at,
			act,
			actor,
			by: names.get(actor) ?? "somebody",
			story: storyId ? { id: storyId, headline: headline || "Without a headline" } : null,
			staff: accounts.get(String(detail.staffId)) ?? null,
			from: row.from_state,
			to: row.to_state,
			detail,
		};
	});
}

const placeOf = ({ at, id }: PaperEvent) => `${at.getTime()}-${id}`;

/** A page of the list. `older` and `newer` are the places to go on from; null at the end. */
export type EventPage = { events: PaperEvent[]; older: string | null; newer: string | null };

type Wanted = { filter: EventFilter; before?: EventPlace; after?: EventPlace; limit: number };

/**
 * What was done at the paper, newest first: fifty or so from a place on, in either direction.
 *
 * @throws Refusal `forbidden` | `invalid` (a story that there is not)
 */
export async function listAllEvents(
	{ actor }: Context,
	{ filter, before, after, limit }: Wanted,
): Promise<EventPage> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may see what everybody did.");
	const conditions = await conditionsOf(filter);
	const newerFirst = !after;
	const beyond = after ?? before ?? null;
	const rows = await readRows(conditions, { beyond, newerFirst, limit: limit + 1 });
	const more = rows.length > limit;
	const shown = newerFirst ? rows.slice(0, limit) : rows.slice(-limit);
	const events = await named(shown);
	const [first, last] = [events[0], events.at(-1)];
	return {
		events,
		older: last && (newerFirst ? more : true) ? placeOf(last) : null,
		newer: first && (newerFirst ? before : more) ? placeOf(first) : null,
	};
}

const atOnce = 1000;

/**
 * Every event that fits, newest first, a thousand read at a time; for a file.
 *
 * @throws Refusal `forbidden` | `invalid`, before the first is asked for
 */
export async function eachEvent(
	{ actor }: Context,
	filter: EventFilter,
): Promise<AsyncGenerator<PaperEvent[]>> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may see what everybody did.");
	const conditions = await conditionsOf(filter);
	async function* pages() {
		let beyond: EventPlace | null = null;
		for (;;) {
			const rows: Row[] = await readRows(conditions, { beyond, newerFirst: true, limit: atOnce });
			const last = rows.at(-1);
			if (!last) return;
			yield await named(rows);
			beyond = { at: last.at, id: last.id };
		}
	}
	return pages();
}

/** The acts that were ever done, by name; one look into the index for each. @throws Refusal `forbidden` */
export async function listActs({ actor }: Context): Promise<string[]> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may see what everybody did.");
	const rows = await newsroomClient().$queryRaw<{ act: string }[]>`
		WITH RECURSIVE each AS (
			(SELECT act FROM event ORDER BY act LIMIT 1)
			UNION ALL
			SELECT (SELECT act FROM event WHERE act > each.act ORDER BY act LIMIT 1)
			FROM each WHERE each.act IS NOT NULL
		)
		SELECT act FROM each WHERE act IS NOT NULL`;
	return rows.map(({ act }) => act);
}
