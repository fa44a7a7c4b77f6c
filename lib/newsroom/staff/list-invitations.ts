import { newsroomClient } from "@/lib/db/newsroom";
import type { StaffRole } from "@/lib/domain/actor";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { databaseNow } from "@/lib/newsroom/database-now";

/** An invitation that was neither taken up nor called off. */
export type InvitationRow = {
	id: string;
	email: string;
	name: string;
	role: StaffRole | null;
	createdAt: Date;
	createdBy: string | null;
	expiresAt: Date;
	expired: boolean;
};

/** Who was asked onto the staff and has not come yet, the newest first. @throws Refusal `forbidden` */
export async function listInvitations({ actor }: Context): Promise<InvitationRow[]> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may see the invitations.");
	const now = await databaseNow();
	const rows = await newsroomClient().accountLink.findMany({
		where: { kind: "invitation", usedAt: null, calledOffAt: null },
		select: {
			id: true,
			email: true,
			name: true,
			role: true,
			createdAt: true,
			expiresAt: true,
			creator: { select: { name: true } },
		},
		orderBy: { createdAt: "desc" },
		take: 200,
	});
	return rows.map(({ creator, ...row }) => ({
		...row,
		createdBy: creator?.name ?? null,
		expired: row.expiresAt <= now,
	}));
}
