import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { callOffLinks } from "./account-link";
import { ensureAdminRemains, lockStaff } from "./lock-staff";
import { recordStaffEvent } from "./record-staff-event";
import { revokeSessions } from "./revoke-sessions";

export const SuspendStaff = z.strictObject({ staffId: z.uuid() });
export type SuspendStaff = z.infer<typeof SuspendStaff>;

/**
 * Keeps somebody out from this moment on: their sessions end, and links that they made or
 * were given open nothing any more. Nothing that they wrote changes.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict` (oneself, the last admin)
 */
export async function suspendStaff({ actor }: Context, { staffId }: SuspendStaff): Promise<void> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may suspend staff.");
	ensure(staffIdOf(actor) !== staffId, "conflict", "You cannot suspend yourself.");
	await inTransaction(async (tx, now) => {
		await ensureAdminRemains(tx, staffId);
		const staff = await lockStaff(tx, staffId);
		if (staff.suspendedAt) return;
		await tx.staff.update({ where: { id: staffId }, data: { suspendedAt: now } });
		await revokeSessions(tx, { staffId, now });
		await callOffLinks(tx, { staffId }, now);
		await callOffLinks(tx, { createdBy: staffId }, now);
		await recordStaffEvent(tx, {
			act: "staff-suspended",
			actor,
			at: now,
			staffId,
			from: "active",
			to: "suspended",
		});
	});
}

/**
 * Lets somebody in again who was suspended; they sign in with the password that they had.
 *
 * @throws Refusal `forbidden` | `not-found`
 */
export async function readmitStaff({ actor }: Context, { staffId }: SuspendStaff): Promise<void> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may readmit staff.");
	await inTransaction(async (tx, now) => {
		const staff = await lockStaff(tx, staffId);
		if (!staff.suspendedAt) return;
		await tx.staff.update({ where: { id: staffId }, data: { suspendedAt: null } });
		await recordStaffEvent(tx, {
			act: "staff-readmitted",
			actor,
			at: now,
			staffId,
			from: "suspended",
			to: "active",
		});
	});
}
