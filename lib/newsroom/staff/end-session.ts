import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { lockStaff } from "./lock-staff";
import { recordStaffEvent } from "./record-staff-event";
import { revokeSessions } from "./revoke-sessions";

export const EndSession = z.strictObject({ sessionId: z.uuid() });
export type EndSession = z.infer<typeof EndSession>;

/**
 * Ends one session: one's own, or as an admin anybody's.
 *
 * @throws Refusal `not-found` (also for a session of somebody else)
 */
export async function endSession({ actor }: Context, { sessionId }: EndSession): Promise<void> {
	await inTransaction(async (tx, now) => {
		const session = await tx.staffSession.findUnique({
			where: { id: sessionId },
			select: { staffId: true, revokedAt: true },
		});
		const known = session && (session.staffId === staffIdOf(actor) || mayManageStaff(actor));
		ensure(known, "not-found", "There is no such session.");
		if (session.revokedAt) return;
		await tx.staffSession.update({ where: { id: sessionId }, data: { revokedAt: now } });
		await recordStaffEvent(tx, {
			act: "session-ended",
			actor,
			at: now,
			staffId: session.staffId,
			detail: { sessionId },
		});
	});
}

export const EndSessions = z.strictObject({
	staffId: z.uuid(),
	/** The session that may stay: the one at which this is asked. */
	except: z.uuid().optional(),
});
export type EndSessions = z.infer<typeof EndSessions>;

/**
 * Ends every session of somebody, or all but one: one's own, or as an admin anybody's.
 *
 * @throws Refusal `forbidden` | `not-found`
 */
export async function endSessions(
	{ actor }: Context,
	{ staffId, except }: EndSessions,
): Promise<{ ended: number }> {
	const may = staffIdOf(actor) === staffId || mayManageStaff(actor);
	ensure(may, "forbidden", "Only an admin may end the sessions of others.");
	return inTransaction(async (tx, now) => {
		await lockStaff(tx, staffId);
		const ended = await revokeSessions(tx, { staffId, now, except });
		await recordStaffEvent(tx, {
			act: "session-ended",
			actor,
			at: now,
			staffId,
			detail: { ended },
		});
		return { ended };
	});
}
