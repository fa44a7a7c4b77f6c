import { newsroomClient } from "@/lib/db/newsroom";
import { hashSecret } from "./secret";

export type FoundSession = { sessionId: string; staffId: string };

/**
 * The session of a cookie's random id, while it is in force: not ended, not past its seven days, used
 * within the last twelve hours, its owner not suspended. Notes that it was used, once a minute.
 */
export async function findSession(sid: string): Promise<FoundSession | null> {
	const client = newsroomClient();
	const [session] = await client.$queryRaw<{ id: string; staff_id: string; seen: boolean }[]>`
		SELECT session.id, session.staff_id, session.last_seen_at > now() - interval '1 minute' AS seen
		FROM staff_session AS session JOIN staff ON staff.id = session.staff_id
		WHERE session.sid_hash = ${hashSecret(sid)}
			AND session.revoked_at IS NULL
			AND session.absolute_expires_at > now()
			AND session.last_seen_at > now() - interval '12 hours'
			AND staff.suspended_at IS NULL`;
	if (!session) return null;
	if (!session.seen) {
		await client.$executeRaw`UPDATE staff_session SET last_seen_at = now() WHERE id = ${session.id}::uuid AND revoked_at IS NULL`;
	}
	return { sessionId: session.id, staffId: session.staff_id };
}
