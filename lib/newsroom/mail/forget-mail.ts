import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";

export const ForgetMail = z.strictObject({});

/**
 * Takes the mail server away, and its password with it. Letters that wait go on waiting for another.
 *
 * @throws Refusal `forbidden` | `conflict` (none is set here)
 */
export async function forgetMail({ actor }: Context): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may set up mail.");
	await inTransaction(async (tx, now) => {
		const { count } = await tx.mailSettings.deleteMany({});
		ensure(count > 0, "conflict", "No mail server is set here.");
		await recordStaffEvent(tx, { act: "mail-server-forgotten", actor, at: now });
	});
}
