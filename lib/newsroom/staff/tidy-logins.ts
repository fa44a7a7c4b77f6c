import { inTransaction } from "@/lib/db/newsroom";

/** Takes away login grants and counters of failed sign-ins that are good for nothing any more. */
export async function tidyLogins(): Promise<void> {
	await inTransaction(async (tx, now) => {
		await tx.loginGrant.deleteMany({ where: { expiresAt: { lt: now } } });
		await tx.loginRate.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } });
	});
}
