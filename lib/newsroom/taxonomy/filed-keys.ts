import type { Tx } from "@/lib/db/newsroom";
import { type PageKey, siteKey, storyKey } from "@/lib/domain/page-key";
import { recordChange } from "@/lib/newsroom/ledger/record-change";

/** More stories than this, and every page is named instead of each. */
const most = 500;

/** The pages of some stories. */
export function keysOfStories(storyIds: string[]): PageKey[] {
	return storyIds.length > most ? [siteKey] : storyIds.map(storyKey);
}

/** Pages that publications begin or cease to be on at an instant still to come. */
export async function recordComingChanges(
	tx: Tx,
	publicationIds: string[],
	{ now, keys }: { now: Date; keys: PageKey[] },
): Promise<void> {
	const instants = await tx.$queryRaw<{ at: Date }[]>`
		SELECT DISTINCT at FROM publication p CROSS JOIN LATERAL (VALUES (p."from"), (p.until)) AS turn (at)
		WHERE p.id = ANY (${publicationIds}::uuid[]) AND p.cancelled_at IS NULL AND at > ${now}`;
	for (const { at } of instants) await recordChange(tx, at, keys);
}
