import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { lockStaff } from "./lock-staff";
import { recordStaffEvent } from "./record-staff-event";

export const SetDesks = z.strictObject({
	staffId: z.uuid(),
	deskIds: z.array(z.uuid()).max(50).default([]),
});
export type SetDesks = z.infer<typeof SetDesks>;

/**
 * Says at which desks somebody sits. It holds from their next click; their sessions stay.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function setDesks({ actor }: Context, { staffId, deskIds }: SetDesks): Promise<void> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may assign desks.");
	const distinct = [...new Set(deskIds)];
	await inTransaction(async (tx, now) => {
		await lockStaff(tx, staffId);
		const desks = await tx.desk.findMany({
			where: { id: { in: distinct } },
			select: { slug: true },
		});
		ensure(desks.length === distinct.length, "invalid", "One of the desks does not exist.");
		await tx.staffDesk.deleteMany({ where: { staffId } });
		await tx.staffDesk.createMany({ data: distinct.map((deskId) => ({ staffId, deskId })) });
		await recordStaffEvent(tx, {
			act: "desks-set",
			actor,
			at: now,
			staffId,
			detail: { desks: desks.map(({ slug }) => slug).sort() },
		});
	});
}
