import { Overtaken, type Tx } from "@/lib/db/newsroom";
import { type FrontContainer, type FrontKey, ownPicturesOf } from "@/lib/domain/front/front";
import { type PageKey, pictureKey } from "@/lib/domain/page-key";
import { ensure } from "@/lib/domain/refusal";
import type { WallTime } from "@/lib/domain/schedule";
import { fitStretch, type Stretch, stretchBefore } from "@/lib/domain/timeline";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { type HeldDraft, ownPictureHashes } from "./front-draft";

/**
 * The editions of a front that were not called off, oldest first: those that are or will be public, and
 * the one before.
 */
export async function editionsFrom(tx: Tx, front: FrontKey, now: Date): Promise<Stretch[]> {
	const rows = await tx.frontEdition.findMany({
		where: { front, cancelledAt: null, OR: [{ until: null }, { until: { gt: now } }] },
		orderBy: { from: "asc" },
		select: { id: true, from: true, until: true },
	});
	return rows.map((row) => ({ ...row, endedAs: row.until ? "updated" : null }));
}

/**
 * While we waited, a launch that began after us may have been done: it would lie in our future.
 *
 * @throws Overtaken
 */
export function ensureNotOvertaken({ launchedAt }: HeldDraft, now: Date): void {
	if (launchedAt && launchedAt >= now)
		throw new Overtaken("Another launch of this front began later and was done first.");
}

/** Writes down from when a front's page, and pictures that it alone shows, are others. */
async function recordFrontChange(
	tx: Tx,
	{ at, pageKey, fronts }: { at: Date; pageKey: PageKey; fronts: FrontContainer[][] },
): Promise<void> {
	const hashes = await ownPictureHashes(tx, fronts.flat());
	await recordChange(tx, at, [pageKey, ...hashes.map(pictureKey)]);
}

type Opening = {
	containers: FrontContainer[];
	from: Date;
	wallTime: WallTime | null;
	returnedFrom?: string;
	now: Date;
};

/**
 * Opens an edition of a held front: what is public then ends there, and what begins later stays.
 *
 * @throws Refusal `conflict` where one begins at that very instant
 */
export async function openEdition(tx: Tx, held: HeldDraft, opening: Opening): Promise<string> {
	const { containers, from, wallTime, returnedFrom, now } = opening;
	const { front, by } = held;
	const editions = await editionsFrom(tx, front.key, now);
	ensure(
		!editions.some((one) => one.from.getTime() === from.getTime()),
		"conflict",
		"Another edition of this front begins at that very minute. Call it off first, or choose another.",
	);
	const { closes, until } = fitStretch(editions, from);
	if (closes) await tx.frontEdition.update({ where: { id: closes.id }, data: { until: from } });
	const { id } = await tx.frontEdition.create({
		data: {
			front: front.key,
			containers,
			from,
			until,
			createdBy: by,
			createdAt: now,
			scheduledWall: wallTime?.wall ?? null,
			scheduledZone: wallTime?.zone ?? null,
			returnedFrom: returnedFrom ?? null,
			pictures: { create: ownPicturesOf(containers).map((pictureId) => ({ pictureId })) },
		},
		select: { id: true },
	});
	await tx.frontDraft.update({ where: { front: front.key }, data: { launchedAt: now } });
	await recordFrontChange(tx, { at: from, pageKey: front.pageKey, fronts: [containers] });
	return id;
}

/** Takes an edition that never was public off the timeline; what it would have followed goes on. */
export async function takeOffEdition(
	tx: Tx,
	{ front }: HeldDraft,
	{ edition, now }: { edition: Stretch; now: Date },
): Promise<void> {
	const editions = await editionsFrom(tx, front.key, now);
	await tx.frontEdition.update({ where: { id: edition.id }, data: { cancelledAt: now } });
	const before = stretchBefore(editions, edition);
	if (before)
		await tx.frontEdition.update({ where: { id: before.id }, data: { until: edition.until } });
	await tx.frontDraft.update({ where: { front: front.key }, data: { launchedAt: now } });
	await recordChange(tx, edition.from, [front.pageKey]);
}
