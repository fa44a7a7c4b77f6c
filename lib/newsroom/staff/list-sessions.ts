import { newsroomClient } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";

export type SessionRow = {
	id: string;
	createdAt: Date;
	lastSeenAt: Date;
	network: string;
	userAgent: string;
	authMethods: string[];
};

/**
 * Where somebody is signed in at present, the latest first: oneself, or for an admin anybody.
 *
 * @throws Refusal `forbidden`
 */
export async function listSessions({ actor }: Context, staffId: string): Promise<SessionRow[]> {
	const may = staffIdOf(actor) === staffId || mayManageStaff(actor);
	ensure(may, "forbidden", "Only an admin may see the sessions of others.");
	const rows = await newsroomClient().$queryRaw<
		{
			id: string;
			created_at: Date;
			last_seen_at: Date;
			network: string;
			user_agent: string;
			auth_methods: string[];
		}[]
	>`
		SELECT id, created_at, last_seen_at, network, user_agent, auth_methods FROM staff_session
		WHERE staff_id = ${staffId}::uuid AND revoked_at IS NULL AND absolute_expires_at > now()
			AND last_seen_at > now() - interval '12 hours'
		ORDER BY last_seen_at DESC, id LIMIT 100`;
	return rows.map((row) => ({
		id: row.id,
		createdAt: row.created_at,
		lastSeenAt: row.last_seen_at,
		network: row.network,
		userAgent: row.user_agent,
		authMethods: row.auth_methods,
	}));
}
