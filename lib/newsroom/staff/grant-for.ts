import type { Tx } from "@/lib/db/newsroom";
import { hashSecret, newSecret } from "./secret";

const seconds = 30;

/** A login grant: good for one session, once, within half a minute. */
export async function grantFor(
	tx: Tx,
	{ staffId, authMethods, now }: { staffId: string; authMethods: string[]; now: Date },
): Promise<string> {
	const grant = newSecret();
	await tx.loginGrant.deleteMany({ where: { expiresAt: { lt: now } } });
	const expiresAt = new Date(now.getTime() + seconds * 1000);
	await tx.loginGrant.create({
		data: { tokenHash: hashSecret(grant), staffId, authMethods, expiresAt },
	});
	return grant;
}
