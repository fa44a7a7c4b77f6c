import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { newsroomClient } from "@/lib/db/newsroom";
import { beginningOf, Day } from "@/lib/domain/day";
import { Refusal } from "@/lib/domain/refusal";

/** Which events are looked for. */
export const EventFilter = z.strictObject({
	/** By whom: "staff:<id>", "token:<id>" or "operator". */
	actor: z.string().max(80).optional(),
	act: z.string().max(60).optional(),
	/** A story's id, or an address with its id or path. */
	story: z.string().trim().max(600).optional(),
	from: Day.optional(),
	until: Day.optional(),
});
export type EventFilter = z.infer<typeof EventFilter>;

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** @throws Refusal `invalid` for what leads to no story */
async function storyIdIn(text: string): Promise<string> {
	const told = id.exec(text)?.[0];
	if (told) return told;
	const path = text.replace(/^https?:\/\/[^/]*/, "").replace(/[?#].*$/, "");
	const found = await newsroomClient().storyAddress.findUnique({ where: { path } });
	if (found) return found.storyId;
	const sentence = "Give a story's address, as readers or the newsroom have it, or its id.";
	throw new Refusal("invalid", sentence, [{ field: "story", sentence }]);
}

/**
 * A filter as the conditions of a query. Each combination is met by an index that begins with what it
 * fixes and goes on by time.
 *
 * @throws Refusal `invalid` for what leads to no story
 */
export async function conditionsOf(filter: EventFilter): Promise<Prisma.Sql[]> {
	const { actor, act, story, from, until } = filter;
	const site = await newsroomClient().site.findUnique({ where: { id: 1 } });
	const zone = site?.timeZone ?? "UTC";
	const conditions: Prisma.Sql[] = [];
	if (actor) conditions.push(Prisma.sql`event.actor = ${actor}`);
	if (act) conditions.push(Prisma.sql`event.act = ${act}`);
	if (story) conditions.push(Prisma.sql`event.story_id = ${await storyIdIn(story)}::uuid`);
	if (from) conditions.push(Prisma.sql`event.at >= ${beginningOf(from, zone)}`);
	if (until) conditions.push(Prisma.sql`event.at < ${beginningOf(until, zone, 1)}`);
	return conditions;
}
