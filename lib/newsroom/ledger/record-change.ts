import type { Tx } from "@/lib/db/newsroom";
import type { PageKey } from "@/lib/domain/page-key";

/** Writes down which pages an act touches, and from when; in the same transaction. */
export async function recordChange(
	tx: Tx,
	effectiveAt: Date,
	keys: Iterable<PageKey>,
): Promise<void> {
	await tx.change.create({ data: { effectiveAt, keys: [...new Set(keys)].sort() } });
}
