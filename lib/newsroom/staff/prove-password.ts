import { z } from "zod";
import { inTransaction, newsroomClient } from "@/lib/db/newsroom";
import { normalizeEmail } from "@/lib/domain/email";
import { ensure, Refusal } from "@/lib/domain/refusal";
import { log } from "@/lib/log";
import { grantFor } from "./grant-for";
import { knownDevice, markDevice } from "./known-device";
import { lockStaff } from "./lock-staff";
import { hashPassword, isOutdated, isPassword } from "./password-hash";
import { countAttempt } from "./sign-in-limits";

export const ProvePassword = z.strictObject({
	email: z.string().max(320),
	password: z.string().max(1024),
});
export type ProvePassword = z.infer<typeof ProvePassword>;

/** Where an attempt comes from. */
export type Visitor = { network: string; userAgent: string; deviceMark?: string | undefined };

const notRight = "The e-mail address or the password is not right.";

/** A proof of who somebody is, good once and for half a minute, and the mark for their browser. */
export type ProvenPassword = { grant: string; deviceMark: string };

/**
 * Checks an e-mail address and a password, and gives a login grant for them. Whoever may not come in
 * is told the same, after the same time, whether the account is unknown, suspended or has another
 * password.
 *
 * @throws Refusal `unauthenticated` | `too-many`
 */
export async function provePassword(
	input: ProvePassword,
	visitor: Visitor,
): Promise<ProvenPassword> {
	const email = normalizeEmail(input.email);
	const account = email ?? `?${input.email}`;
	const known = email && knownDevice(visitor.deviceMark, email);
	const attempt = await countAttempt({ account, network: visitor.network, known });
	const staff = email
		? await newsroomClient().staff.findUnique({
				where: { email },
				select: { id: true, passwordHash: true, suspendedAt: true },
			})
		: null;
	const right = await isPassword(input.password, staff?.passwordHash ?? null);
	if (!(right && email && staff && !staff.suspendedAt)) {
		log.warn({ network: visitor.network, known: known !== null }, "sign-in refused");
		throw new Refusal("unauthenticated", notRight);
	}
	await attempt.forgive();
	const renewed = isOutdated(staff.passwordHash) ? await hashPassword(input.password) : null;
	// A second factor is asked for here: instead of a grant a pre-authentication ticket is given, and
	// the grant comes, with ["password", "totp"], once the factor has been proven too.
	const authMethods = ["password"];
	const grant = await inTransaction(async (tx, now) => {
		// Looking at a password takes its time, in which it may have been changed.
		const { passwordHash, suspendedAt } = await lockStaff(tx, staff.id);
		const stillSo = passwordHash === staff.passwordHash && !suspendedAt;
		ensure(stillSo, "unauthenticated", notRight);
		if (renewed) {
			await tx.staff.update({ where: { id: staff.id }, data: { passwordHash: renewed } });
		}
		return grantFor(tx, { staffId: staff.id, authMethods, now });
	});
	return { grant, deviceMark: markDevice(email) };
}
