import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";

export const TryMailAgain = z.strictObject({ mailId: z.uuid() });
export type TryMailAgain = z.infer<typeof TryMailAgain>;

/**
 * Has a letter that waits, or was given up, tried again at once.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict` (it was sent)
 */
export async function tryMailAgain({ actor }: Context, { mailId }: TryMailAgain): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may have letters sent again.");
	await inTransaction(async (tx, now) => {
		await tx.$queryRaw`SELECT 1 FROM mail WHERE id = ${mailId}::uuid FOR UPDATE`;
		const mail = await tx.mail.findUnique({ where: { id: mailId } });
		ensure(mail, "not-found", "There is no such letter.");
		ensure(!mail.sentAt, "conflict", "This letter was sent.");
		await tx.mail.update({
			where: { id: mailId },
			data: { deadAt: null, nextTryAt: now, tries: mail.deadAt ? 0 : mail.tries },
		});
		await recordStaffEvent(tx, {
			act: "mail-tried-again",
			actor,
			at: now,
			detail: { mailId, to: mail.toAddress },
		});
	});
}
