import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import { StaffRole } from "@/lib/domain/actor";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { callOffLinks } from "./account-link";
import { ensureAdminRemains, lockStaff } from "./lock-staff";
import { recordStaffEvent } from "./record-staff-event";
import { revokeSessions } from "./revoke-sessions";

export const ChangeRole = z.strictObject({ staffId: z.uuid(), role: StaffRole });
export type ChangeRole = z.infer<typeof ChangeRole>;

/**
 * Gives somebody another role. Their sessions end, so that nobody goes on as what they were.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict` (the last admin)
 */
export async function changeRole({ actor }: Context, { staffId, role }: ChangeRole): Promise<void> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may change roles.");
	await inTransaction(async (tx, now) => {
		if (role !== "admin") await ensureAdminRemains(tx, staffId);
		const staff = await lockStaff(tx, staffId);
		if (staff.role === role) return;
		await tx.staff.update({ where: { id: staffId }, data: { role } });
		await revokeSessions(tx, { staffId, now });
		if (staff.role === "admin") await callOffLinks(tx, { createdBy: staffId }, now);
		await recordStaffEvent(tx, {
			act: "role-changed",
			actor,
			at: now,
			staffId,
			from: staff.role,
			to: role,
		});
	});
}
