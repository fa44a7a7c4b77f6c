import type { Tx } from "@/lib/db/newsroom";
import { Amendment, type AmendmentKind, plainUpdate } from "@/lib/domain/amendment";
import { type Stretch, stretchBefore } from "@/lib/domain/timeline";
import { announce } from "@/lib/newsroom/ledger/announce";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { touchedKeys } from "./touched-keys";

/** A publication on its story's timeline, with what acts need of it. */
export type PublicationRow = Stretch & {
	storyId: string;
	revisionId: string;
	path: string;
	sectionId: string;
	firstPublishedAt: Date;
	updatedAt: Date;
	sitemapMonth: string;
	sitemapPart: number;
	/** Null where it is the story's first. */
	amendmentKind: AmendmentKind | null;
	notice: string | null;
	prominent: boolean;
	concealsEarlier: boolean;
};

/** The timeline of a story: its publications that were not cancelled, oldest first. */
export async function timelineOf(tx: Tx, storyId: string): Promise<PublicationRow[]> {
	return tx.publication.findMany({
		where: { storyId, cancelledAt: null },
		orderBy: { from: "asc" },
		select: {
			id: true,
			storyId: true,
			revisionId: true,
			from: true,
			until: true,
			endedAs: true,
			path: true,
			sectionId: true,
			firstPublishedAt: true,
			updatedAt: true,
			sitemapMonth: true,
			sitemapPart: true,
			amendmentKind: true,
			notice: true,
			prominent: true,
			concealsEarlier: true,
		},
	});
}

type End = { until: Date | null; endedAs: Stretch["endedAs"]; endReason?: string };

/**
 * Moves the end of a publication, and writes down which pages are touched then. The database refuses
 * it where that end has passed already.
 */
export async function movePublicationEnd(tx: Tx, id: string, end: End): Promise<void> {
	await tx.publication.update({
		where: { id },
		data: { until: end.until, endedAs: end.endedAs, endReason: end.endReason ?? null },
	});
	if (!end.until) return;
	await recordChange(tx, end.until, await touchedKeys(tx, id));
	if (end.endedAs !== "updated")
		await announce(tx, { publicationId: id, what: "ends", at: end.until });
}

/**
 * Takes a publication that never was public off the timeline; the row stays, marked. What it would
 * have replaced goes on in its place, and an address that only it had becomes free.
 */
export async function takeOffTimeline(
	tx: Tx,
	timeline: PublicationRow[],
	publication: PublicationRow,
	now: Date,
): Promise<void> {
	await tx.publication.update({ where: { id: publication.id }, data: { cancelledAt: now } });
	const before = stretchBefore(timeline, publication);
	if (before) await movePublicationEnd(tx, before.id, publication);
	await settleAddresses(tx, publication.storyId, now);
}

/**
 * Of the addresses that were never public: drops those that no publication on the timeline has any
 * more, and lets the others begin with the first that has them.
 */
async function settleAddresses(tx: Tx, storyId: string, now: Date): Promise<void> {
	const timeline = await timelineOf(tx, storyId);
	const future = await tx.storyAddress.findMany({ where: { storyId, from: { gt: now } } });
	for (const { path } of future) {
		const first = timeline.find((one) => one.path === path);
		if (first) await tx.storyAddress.update({ where: { path }, data: { from: first.from } });
		else await tx.storyAddress.delete({ where: { path } });
	}
}

/** What a publication was to change of what readers had, as its editor said. */
export function amendmentOf({
	amendmentKind: kind,
	notice,
	prominent,
	concealsEarlier,
}: PublicationRow): Amendment {
	if (kind === null) return plainUpdate;
	const told = kind === "minor" ? {} : { notice: notice ?? "" };
	const shown = kind === "correction" || kind === "clarification" ? { prominent } : {};
	return Amendment.parse({ kind, concealsEarlier, ...told, ...shown });
}

/** Whether it tells readers that something was wrong: that must not be lost on the way. */
export function corrects({ kind }: Pick<Amendment, "kind">): boolean {
	return kind === "correction" || kind === "clarification";
}

/** When a stretch runs out by itself; null where something else ends it, or nothing. */
export function expiryOf(stretch: Stretch | undefined): Date | null {
	return stretch?.endedAs === "expired" ? stretch.until : null;
}
