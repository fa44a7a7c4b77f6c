import { newsroomClient } from "@/lib/db/newsroom";
import type { Context } from "@/lib/newsroom/context";

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

async function actorNames(references: string[]): Promise<Map<string, string>> {
	const idsOf = (type: string) =>
		references.filter((one) => one.startsWith(`${type}:`)).map((one) => one.slice(type.length + 1));
	const select = { id: true, name: true } as const;
	const [staff, tokens] = await Promise.all([
		newsroomClient().staff.findMany({ where: { id: { in: idsOf("staff") } }, select }),
		newsroomClient().apiToken.findMany({ where: { id: { in: idsOf("token") } }, select }),
	]);
	return new Map([
		["operator", "command line"],
		...staff.map(({ id, name }): [string, string] => [`staff:${id}`, name]),
		...tokens.map(({ id, name }): [string, string] => [`token:${id}`, name]),
	]);
}

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
