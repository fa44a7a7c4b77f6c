import { newsroomClient } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import {
	cardsOf,
	type FrontContainer,
	FrontContainers,
	type FrontKey,
} from "@/lib/domain/front/front";
import { frontDifference } from "@/lib/domain/front/front-difference";
import { mayEditFront } from "@/lib/domain/permissions";
import type { Context } from "@/lib/newsroom/context";
import { databaseNow } from "@/lib/newsroom/database-now";
import { findFront } from "./find-front";
import { liveContainers } from "./front-draft";
import { frontNames } from "./front-names";
import { sayStanding } from "./say-standing";
import { undoStackOf } from "./take-back";

/** An edition of a front, without what is on it. */
export type FrontEditionLine = {
	editionId: string;
	from: Date;
	until: Date | null;
	by: string | null;
};

/** A story on a draft, as its editor sees it; `hidden` says why readers do not. */
export type DeskCard = { headline: string; section: string | null; hidden: string | null };

/** A front as its editor opens it. */
export type FrontDesk = {
	front: { key: FrontKey; name: string; path: string };
	mayEdit: boolean;
	version: number;
	containers: FrontContainer[];
	/** By story. */
	stories: Record<string, DeskCard>;
	/** By container: what it is called. */
	names: Record<string, string>;
	canUndo: boolean;
	canRedo: boolean;
	/** Null: the page arranges itself. */
	live: FrontEditionLine | null;
	coming: FrontEditionLine[];
	/** What a launch would change, in sentences. */
	differs: string[];
	changedAt: Date | null;
	changedBy: string | null;
};

async function namesOf(staffIds: (string | null)[]): Promise<Map<string, string>> {
	const ids = staffIds.flatMap((id) => id ?? []);
	const rows = await newsroomClient().staff.findMany({
		where: { id: { in: ids } },
		select: { id: true, name: true },
	});
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The editions of a front that are or will be public, soonest first. */
export async function currentEditions(key: FrontKey, now: Date): Promise<FrontEditionLine[]> {
	const rows = await newsroomClient().frontEdition.findMany({
		where: { front: key, cancelledAt: null, OR: [{ until: null }, { until: { gt: now } }] },
		orderBy: { from: "asc" },
		select: { id: true, from: true, until: true, createdBy: true },
	});
	const names = await namesOf(rows.map(({ createdBy }) => createdBy));
	return rows.map(({ id, from, until, createdBy }) => ({
		editionId: id,
		from,
		until,
		by: names.get(createdBy ?? "") ?? null,
	}));
}

/** What a front's draft holds: of one that nobody worked on, what is live. */
export async function draftContainers(key: FrontKey, now: Date) {
	const client = newsroomClient();
	const draft = await client.frontDraft.findUnique({ where: { front: key } });
	if (draft) return { ...draft, containers: FrontContainers.parse(draft.containers) };
	const containers = (await liveContainers(client, key, now)) ?? [];
	return { containers, version: 0, updatedAt: null, updatedBy: null };
}

/** A front with its draft, what readers have, and what is to come; null where there is none. */
export async function getFrontDesk({ actor }: Context, key: FrontKey): Promise<FrontDesk | null> {
	const client = newsroomClient();
	const front = await findFront(client, key);
	if (!front) return null;
	const now = await databaseNow();
	const [draft, shown, editions] = await Promise.all([
		draftContainers(key, now),
		liveContainers(client, key, now),
		currentEditions(key, now),
	]);
	const names = await frontNames([draft.containers, shown ?? []], now);
	const by = staffIdOf(actor);
	const stack = by ? await undoStackOf(client, { front: key, by }) : { undo: null, redo: null };
	const changedBy = draft.updatedBy
		? (await namesOf([draft.updatedBy])).get(draft.updatedBy)
		: null;
	return {
		front: { key, name: front.name, path: front.path },
		mayEdit: mayEditFront(actor, front),
		version: draft.version,
		containers: draft.containers,
		stories: Object.fromEntries(
			cardsOf(draft.containers).map(({ storyId }) => {
				const standing = names.standings.get(storyId);
				const hidden = standing?.state === "live" ? null : sayStanding(standing);
				const section = standing?.section ?? null;
				return [storyId, { headline: names.story(storyId), section, hidden }];
			}),
		),
		names: Object.fromEntries(
			draft.containers.map((container) => [container.id, names.container(container)]),
		),
		canUndo: stack.undo !== null,
		canRedo: stack.redo !== null,
		live: editions.find(({ from }) => from <= now) ?? null,
		coming: editions.filter(({ from }) => from > now),
		differs: frontDifference(shown ?? [], draft.containers, names),
		changedAt: draft.updatedAt,
		changedBy: changedBy ?? null,
	};
}
