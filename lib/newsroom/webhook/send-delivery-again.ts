import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";
import { ensureMaySetWebhooks, lockWebhook } from "./lock-webhook";

export const SendDeliveryAgain = z.strictObject({ deliveryId: z.uuid() });
export type SendDeliveryAgain = z.infer<typeof SendDeliveryAgain>;

/**
 * Has a delivery sent at once, also one that arrived or was given up. It keeps its id, by which the receiver
 * knows it.
 *
 * @throws Refusal `forbidden` | `not-found`
 */
export async function sendDeliveryAgain(
	{ actor }: Context,
	{ deliveryId }: SendDeliveryAgain,
): Promise<void> {
	ensureMaySetWebhooks(actor);
	await inTransaction(async (tx, now) => {
		const found = await tx.webhookDelivery.findUnique({ where: { id: deliveryId } });
		ensure(found, "not-found", "There is no such delivery.");
		const { name } = await lockWebhook(tx, found.webhookId);
		await tx.webhookDelivery.update({
			where: { id: deliveryId },
			data: { deliveredAt: null, deadAt: null, tries: 0, nextTryAt: now },
		});
		const detail = { deliveryId, name };
		await recordStaffEvent(tx, { act: "delivery-sent-again", actor, at: now, detail });
	});
}
