import { newsroomClient } from "@/lib/db/newsroom";
import type { Context } from "@/lib/newsroom/context";
import { databaseNow } from "@/lib/newsroom/database-now";

/** A breaking line that stands, or is to come. */
export type BreakingBarLine = {
	barId: string;
	text: string;
	link: string;
	from: Date;
	until: Date;
	live: boolean;
};

/** The breaking lines that are not over yet, soonest first. */
export async function listBreakingBars(_context: Context): Promise<BreakingBarLine[]> {
	const now = await databaseNow();
	const rows = await newsroomClient().breakingBar.findMany({
		where: { cancelledAt: null, until: { gt: now } },
		orderBy: { from: "asc" },
	});
	return rows.map(({ id, text, link, from, until }) => ({
		barId: id,
		text,
		link,
		from,
		until,
		live: from <= now,
	}));
}
