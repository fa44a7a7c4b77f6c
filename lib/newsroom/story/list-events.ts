import { newsroomClient } from "@/lib/db/newsroom";
import type { Context } from "@/lib/newsroom/context";
import { actorNames } from "@/lib/newsroom/ledger/actor-names";

/** Something that was done to a story. */
export type StoryEvent = {
	at: Date;
	act: string;
	/** A person's or token's name, or "command line". */
	by: string;
	from: string | null;
	to: string | null;
	detail: unknown;
};

/** What was done to a story, newest first; the newest 200. */
export async function listEvents(_context: Context, storyId: string): Promise<StoryEvent[]> {
	const rows = await newsroomClient().event.findMany({
		where: { storyId },
		orderBy: { id: "desc" },
		take: 200,
	});
	const names = await actorNames([...new Set(rows.map(({ actor }) => actor))]);
	return rows.map(({ at, act, actor, fromState, toState, detail }) => ({
		at,
		act,
		by: names.get(actor) ?? "somebody",
		from: fromState,
		to: toState,
		detail,
	}));
}
