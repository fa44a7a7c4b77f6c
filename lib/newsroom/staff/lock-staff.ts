import type { Tx } from "@/lib/db/newsroom";
import type { StaffRole } from "@/lib/domain/actor";
import { ensure } from "@/lib/domain/refusal";

/** An account while an act holds it. */
export type LockedStaff = {
	id: string;
	email: string;
	name: string;
	role: StaffRole;
	passwordHash: string;
	suspendedAt: Date | null;
};

/** @throws Refusal `not-found` */
export async function lockStaff(tx: Tx, staffId: string): Promise<LockedStaff> {
	await tx.$queryRaw`SELECT 1 FROM staff WHERE id = ${staffId}::uuid FOR UPDATE`;
	const staff = await tx.staff.findUnique({
		where: { id: staffId },
		select: {
			id: true,
			email: true,
			name: true,
			role: true,
			passwordHash: true,
			suspendedAt: true,
		},
	});
	ensure(staff, "not-found", "There is no such member of staff.");
	return staff;
}

/**
 * Keeps the newsroom from being left without an admin who can sign in. The admins are locked, so that
 * of two who suspend each other at once, one stays.
 *
 * @throws Refusal `conflict`
 */
export async function ensureAdminRemains(tx: Tx, without: string): Promise<void> {
	const admins = await tx.$queryRaw<{ id: string }[]>`
		SELECT id FROM staff WHERE role = 'admin' AND suspended_at IS NULL ORDER BY id FOR UPDATE`;
	const isOnlyOne = admins.length === 1 && admins[0]?.id === without;
	ensure(!isOnlyOne, "conflict", "This is the only admin; make somebody else one first.");
}
