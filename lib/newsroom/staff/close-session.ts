import { inTransaction } from "@/lib/db/newsroom";
import { recordStaffEvent } from "./record-staff-event";
import { hashSecret } from "./secret";

/** Signing out: ends the session of a cookie's random id, if it is still in force. */
export async function closeSession(sid: string): Promise<void> {
	await inTransaction(async (tx, now) => {
		const [session] = await tx.staffSession.updateManyAndReturn({
			where: { sidHash: hashSecret(sid), revokedAt: null },
			data: { revokedAt: now },
			select: { staff: { select: { id: true, name: true, role: true } } },
		});
		if (!session) return;
		const actor = { type: "staff" as const, ...session.staff, deskIds: [] };
		await recordStaffEvent(tx, { act: "session-ended", actor, at: now, staffId: actor.id });
	});
}
