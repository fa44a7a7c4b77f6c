import { z } from "zod";
import { inTransaction, newsroomClient } from "@/lib/db/newsroom";
import { ensure, Refusal } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { callOffLinks } from "./account-link";
import { checkPassword } from "./check-password";
import { grantFor } from "./grant-for";
import { lockStaff } from "./lock-staff";
import { hashPassword, isPassword } from "./password-hash";
import { recordStaffEvent } from "./record-staff-event";
import { revokeSessions } from "./revoke-sessions";
import { countAttempt } from "./sign-in-limits";

export const ChangeOwnPassword = z.strictObject({
	current: z.string().max(1024),
	password: z.string().max(1024),
});
export type ChangeOwnPassword = z.infer<typeof ChangeOwnPassword>;

/**
 * Changes one's own password. Every session ends, this one too; the grant opens a new one here.
 *
 * @throws Refusal `forbidden` (a machine) | `invalid` | `too-many`
 */
export async function changeOwnPassword(
	{ actor }: Context,
	{ current, password }: ChangeOwnPassword,
): Promise<{ grant: string }> {
	ensure(actor.type === "staff", "forbidden", "Only people have a password of their own.");
	const key = `own:${actor.id}`;
	const attempt = await countAttempt({ account: key, network: key, known: null });
	const owner = await newsroomClient().staff.findUniqueOrThrow({
		where: { id: actor.id },
		select: { email: true, name: true, passwordHash: true },
	});
	if (!(await isPassword(current, owner.passwordHash))) {
		const sentence = "This is not your password at present.";
		throw new Refusal("invalid", sentence, [{ field: "current", sentence }]);
	}
	await attempt.forgive();
	await checkPassword(password, owner);
	const passwordHash = await hashPassword(password);
	return inTransaction(async (tx, now) => {
		const staff = await lockStaff(tx, actor.id);
		ensure(
			staff.passwordHash === owner.passwordHash,
			"conflict",
			"The password was changed in the meantime.",
		);
		await tx.staff.update({ where: { id: actor.id }, data: { passwordHash } });
		await revokeSessions(tx, { staffId: actor.id, now });
		await callOffLinks(tx, { staffId: actor.id }, now);
		await recordStaffEvent(tx, { act: "password-changed", actor, at: now, staffId: actor.id });
		return { grant: await grantFor(tx, { staffId: actor.id, authMethods: ["password"], now }) };
	});
}
