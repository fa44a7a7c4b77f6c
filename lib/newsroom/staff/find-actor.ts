import { newsroomClient } from "@/lib/db/newsroom";
import type { Actor } from "@/lib/domain/actor";

/** A member of staff as they act, with today's role and desks; null when unknown or suspended. */
export async function findActor(
	staffId: string,
): Promise<Extract<Actor, { type: "staff" }> | null> {
	const staff = await newsroomClient().staff.findUnique({
		where: { id: staffId, suspendedAt: null },
		select: { id: true, name: true, role: true, desks: { select: { deskId: true } } },
	});
	if (!staff) return null;
	return {
		type: "staff",
		id: staff.id,
		name: staff.name,
		role: staff.role,
		deskIds: staff.desks.map(({ deskId }) => deskId),
	};
}
