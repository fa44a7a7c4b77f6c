import { Overtaken, type Tx } from "@/lib/db/newsroom";

/**
 * Holds the breaking lines for an act: of two editors who break news at once, one follows the other.
 *
 * @throws Overtaken where one that began later was done first
 */
export async function lockBreakingBars(tx: Tx, now: Date): Promise<void> {
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('dateline:breaking', 0))::text`;
	const later = await tx.breakingBar.count({ where: { createdAt: { gte: now } } });
	if (later > 0) throw new Overtaken("Another breaking line was set later and is there first.");
}
