import type { Tx } from "@/lib/db/newsroom";

/** Ends every session of somebody, but for one that may stay, in the transaction of the act that calls for it. */
export async function revokeSessions(
	tx: Tx,
	{ staffId, now, except }: { staffId: string; now: Date; except?: string | undefined },
): Promise<number> {
	const ended = await tx.staffSession.updateMany({
		where: { staffId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
		data: { revokedAt: now },
	});
	await tx.loginGrant.deleteMany({ where: { staffId } });
	return ended.count;
}
