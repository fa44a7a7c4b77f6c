import type { Tx } from "@/lib/db/newsroom";
import type { Actor } from "@/lib/domain/actor";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";

/** @throws Refusal `forbidden` */
export function ensureMaySetUp(actor: Actor): void {
	ensure(maySetUpPaper(actor), "forbidden", "Only a producer or an admin may change this.");
}

/**
 * Lets acts on sections, topics and those in bylines follow one another: what they check (a free slug, an
 * open section) would not hold otherwise.
 */
export async function lockTaxonomy(tx: Tx): Promise<void> {
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('dateline:taxonomy', 0))::text`;
}
