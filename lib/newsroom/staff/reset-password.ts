import { z } from "zod";
import { inTransaction, newsroomClient } from "@/lib/db/newsroom";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { callOffLinks } from "./account-link";
import { checkPassword } from "./check-password";
import { lockStaff } from "./lock-staff";
import { newPassword } from "./new-password";
import { hashPassword } from "./password-hash";
import { recordStaffEvent } from "./record-staff-event";
import { revokeSessions } from "./revoke-sessions";

export const ResetPassword = z.strictObject({
	staffId: z.uuid(),
	password: z.string().max(1024).optional(),
});
export type ResetPassword = z.infer<typeof ResetPassword>;

/** The password to hand over, once. */
export type ResetPasswordResult = { staffId: string; name: string; password: string };

/**
 * Gives somebody a new password, made up unless it is given, and ends their sessions.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function resetPassword(
	{ actor }: Context,
	{ staffId, password }: ResetPassword,
): Promise<ResetPasswordResult> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may reset passwords.");
	const owner = await newsroomClient().staff.findUnique({
		where: { id: staffId },
		select: { email: true, name: true },
	});
	ensure(owner, "not-found", "There is no such member of staff.");
	if (password) await checkPassword(password, owner);
	const given = password || newPassword();
	const passwordHash = await hashPassword(given);
	return inTransaction(async (tx, now) => {
		const { name } = await lockStaff(tx, staffId);
		await tx.staff.update({ where: { id: staffId }, data: { passwordHash } });
		await revokeSessions(tx, { staffId, now });
		await callOffLinks(tx, { staffId }, now);
		await recordStaffEvent(tx, { act: "password-reset", actor, at: now, staffId });
		return { staffId, name, password: given };
	});
}
