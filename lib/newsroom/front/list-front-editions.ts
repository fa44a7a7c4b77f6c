import { newsroomClient } from "@/lib/db/newsroom";
import { FrontContainers, type FrontKey } from "@/lib/domain/front/front";
import { frontDifference } from "@/lib/domain/front/front-difference";
import type { Context } from "@/lib/newsroom/context";
import { databaseNow } from "@/lib/newsroom/database-now";
import { frontNames } from "./front-names";

/** An edition as its history shows it. */
export type PastEdition = {
	editionId: string;
	from: Date;
	until: Date | null;
	by: string | null;
	/** An older one that was brought back. */
	broughtBack: boolean;
	/** What was new in it, in sentences. */
	changes: string[];
};

const shown = 50;

/** The last fifty editions of a front that readers got, newest first, with what changed in each. */
export async function listFrontEditions(_context: Context, key: FrontKey): Promise<PastEdition[]> {
	const client = newsroomClient();
	const now = await databaseNow();
	const rows = await client.frontEdition.findMany({
		where: { front: key, cancelledAt: null, from: { lte: now } },
		orderBy: { from: "desc" },
		take: shown + 1,
	});
	const fronts = rows.map(({ containers }) => FrontContainers.parse(containers));
	const names = await frontNames(fronts, now);
	const staff = await client.staff.findMany({
		where: { id: { in: rows.flatMap(({ createdBy }) => createdBy ?? []) } },
		select: { id: true, name: true },
	});
	const nameOf = new Map(staff.map(({ id, name }) => [id, name]));
	return rows.slice(0, shown).map(({ id, from, until, createdBy, returnedFrom }, index) => ({
		editionId: id,
		from,
		until,
		by: nameOf.get(createdBy ?? "") ?? null,
		broughtBack: returnedFrom !== null,
		changes: frontDifference(fronts[index + 1] ?? [], fronts[index] ?? [], names),
	}));
}
