import { newsroomClient } from "@/lib/db/newsroom";
import type { StaffRole } from "@/lib/domain/actor";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";

export type StaffRow = {
	id: string;
	name: string;
	email: string;
	role: StaffRole;
	suspendedAt: Date | null;
	desks: { id: string; name: string }[];
	/** Sessions in force. */
	sessions: number;
	lastSeenAt: Date | null;
};

const most = 500;

const columns = {
	id: true,
	name: true,
	email: true,
	role: true,
	suspendedAt: true,
	desks: {
		select: { desk: { select: { id: true, name: true } } },
		orderBy: { desk: { name: "asc" } },
	},
} as const;

type SessionCount = { staff_id: string; sessions: number; last_seen_at: Date };

function countSessions(): Promise<SessionCount[]> {
	return newsroomClient().$queryRaw<SessionCount[]>`
		SELECT staff_id, max(last_seen_at) AS last_seen_at,
			(count(*) FILTER (WHERE revoked_at IS NULL AND absolute_expires_at > now()
				AND last_seen_at > now() - interval '12 hours'))::int AS sessions
		FROM staff_session GROUP BY staff_id`;
}

/**
 * Everybody who has an account, by name; five hundred at most.
 *
 * @throws Refusal `forbidden`
 */
export async function listStaff({ actor }: Context): Promise<StaffRow[]> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may see the staff's accounts.");
	const [staff, counts] = await Promise.all([
		newsroomClient().staff.findMany({
			select: columns,
			orderBy: [{ name: "asc" }, { id: "asc" }],
			take: most,
		}),
		countSessions(),
	]);
	const bySession = new Map(counts.map((count) => [count.staff_id, count]));
	return staff.map(({ desks, ...row }) => ({
		...row,
		desks: desks.map(({ desk }) => desk),
		sessions: bySession.get(row.id)?.sessions ?? 0,
		lastSeenAt: bySession.get(row.id)?.last_seen_at ?? null,
	}));
}

/** One account, for the page on which it is changed. @throws Refusal `forbidden` */
export async function getStaff(context: Context, staffId: string): Promise<StaffRow | null> {
	return (await listStaff(context)).find(({ id }) => id === staffId) ?? null;
}
