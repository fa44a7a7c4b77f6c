import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import type { Context } from "@/lib/newsroom/context";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";
import { ensureMaySetWebhooks, lockWebhook } from "./lock-webhook";

export const RemoveWebhook = z.strictObject({ webhookId: z.uuid() });
export type RemoveWebhook = z.infer<typeof RemoveWebhook>;

/**
 * Takes a webhook away, and what still waits for it.
 *
 * @throws Refusal `forbidden` | `not-found`
 */
export async function removeWebhook(
	{ actor }: Context,
	{ webhookId }: RemoveWebhook,
): Promise<void> {
	ensureMaySetWebhooks(actor);
	await inTransaction(async (tx, now) => {
		const { name, address } = await lockWebhook(tx, webhookId);
		const data = { removedAt: now, secretSealed: "" };
		await tx.webhook.update({ where: { id: webhookId }, data });
		await tx.webhookDelivery.updateMany({
			where: { webhookId, deliveredAt: null, deadAt: null },
			data: { deadAt: now },
		});
		const detail = { webhookId, name, address };
		await recordStaffEvent(tx, { act: "webhook-removed", actor, at: now, detail });
	});
}
