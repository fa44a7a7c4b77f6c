import type { Tx } from "@/lib/db/newsroom";

type News = { publicationId: string; what: "begins" | "ends"; at: Date };

/**
 * Notes that machines are to be told when a publication begins or ends for readers, in the transaction of
 * the act that sets it. What is called off or moved needs no word here: the record is asked again when the
 * minute has come, and nothing is told before it.
 */
export async function announce(tx: Tx, { publicationId, what, at }: News): Promise<void> {
	await tx.$executeRaw`
		INSERT INTO news_due (publication_id, what, at) VALUES (${publicationId}::uuid, ${what}, ${at})
		ON CONFLICT DO NOTHING`;
}
