import { inTransaction } from "@/lib/db/newsroom";
import type { Visitor } from "./prove-password";
import { recordStaffEvent } from "./record-staff-event";
import { hashSecret, newSecret } from "./secret";

/** A session just opened; `sid` goes into the cookie and nowhere else. */
export type OpenedSession = { staffId: string; sid: string };

const longestSession = 7 * 24 * 60 * 60 * 1000;

/** Exchanges a login grant for a new session; null where the grant is unknown, used or too old. */
export async function openSession(
	grant: string,
	visitor: Pick<Visitor, "network" | "userAgent">,
): Promise<OpenedSession | null> {
	return inTransaction(async (tx, now) => {
		const tokenHash = hashSecret(grant);
		// The account first: whatever ends its sessions holds it too, and finds this one or its grant.
		await tx.$queryRaw`
			SELECT 1 FROM staff
			WHERE id = (SELECT staff_id FROM login_grant WHERE token_hash = ${tokenHash}) FOR UPDATE`;
		const [used] = await tx.$queryRaw<{ staff_id: string; auth_methods: string[] }[]>`
			UPDATE login_grant SET used_at = now()
			FROM staff
			WHERE token_hash = ${tokenHash} AND used_at IS NULL AND expires_at > now()
				AND staff.id = login_grant.staff_id AND staff.suspended_at IS NULL
			RETURNING login_grant.staff_id, login_grant.auth_methods`;
		if (!used) return null;
		const sid = newSecret();
		const staff = await tx.staff.findUniqueOrThrow({
			where: { id: used.staff_id },
			select: { id: true, name: true, role: true },
		});
		await tx.staffSession.create({
			data: {
				sidHash: hashSecret(sid),
				staffId: staff.id,
				createdAt: now,
				lastSeenAt: now,
				absoluteExpiresAt: new Date(now.getTime() + longestSession),
				authMethods: used.auth_methods,
				network: visitor.network,
				userAgent: visitor.userAgent.slice(0, 300),
			},
		});
		const actor = { type: "staff", ...staff, deskIds: [] } as const;
		await recordStaffEvent(tx, {
			act: "signed-in",
			actor: { ...actor, deskIds: [] },
			at: now,
			staffId: staff.id,
			detail: { network: visitor.network },
		});
		return { staffId: staff.id, sid };
	});
}
