import { newsroomClient } from "@/lib/db/newsroom";
import { sameValue } from "@/lib/domain/draft";
import type { FrontKey } from "@/lib/domain/front/front";
import { mayEditFront } from "@/lib/domain/permissions";
import type { Context } from "@/lib/newsroom/context";
import { databaseNow } from "@/lib/newsroom/database-now";
import { allFronts } from "./find-front";
import { liveContainers } from "./front-draft";
import { currentEditions, draftContainers, type FrontEditionLine } from "./get-front-desk";

/** A front in the list of all. */
export type FrontLine = {
	key: FrontKey;
	name: string;
	path: string;
	mayEdit: boolean;
	live: FrontEditionLine | null;
	coming: FrontEditionLine[];
	/** Whether the draft is not what readers have. */
	differs: boolean;
};

/** Every front of the paper: what is live, since when and by whom, and what is to come. */
export async function listFronts({ actor }: Context): Promise<FrontLine[]> {
	const now = await databaseNow();
	const lines = (await allFronts()).map(async (front): Promise<FrontLine> => {
		const [editions, draft, shown] = await Promise.all([
			currentEditions(front.key, now),
			draftContainers(front.key, now),
			liveContainers(newsroomClient(), front.key, now),
		]);
		return {
			key: front.key,
			name: front.name,
			path: front.path,
			mayEdit: mayEditFront(actor, front),
			live: editions.find(({ from }) => from <= now) ?? null,
			coming: editions.filter(({ from }) => from > now),
			differs: !sameValue(draft.containers, shown ?? []),
		};
	});
	return Promise.all(lines);
}
