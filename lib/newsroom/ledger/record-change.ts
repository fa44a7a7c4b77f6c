import type { Tx } from "@/lib/db/newsroom";
import { changeChannel, type PageKey } from "@/lib/domain/page-key";

/**
 * Writes down which pages an act touches, and from when; in the same transaction. Whoever follows the
 * record is woken when it commits; the row is what counts, the call may get lost.
 */
export async function recordChange(
	tx: Tx,
	effectiveAt: Date,
	keys: Iterable<PageKey>,
): Promise<void> {
	await tx.change.create({ data: { effectiveAt, keys: [...new Set(keys)].sort() } });
	await tx.$executeRaw`SELECT pg_notify(${changeChannel}, '')`;
}
