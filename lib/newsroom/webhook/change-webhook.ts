import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import { WebhookFields } from "@/lib/domain/webhook";
import type { Context } from "@/lib/newsroom/context";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";
import { ensureAddress, ensureMaySetWebhooks, lockWebhook } from "./lock-webhook";

export const ChangeWebhook = WebhookFields.extend({ webhookId: z.uuid() });
export type ChangeWebhook = z.infer<typeof ChangeWebhook>;

/**
 * Changes a webhook's name and address, and what it is told of.
 *
 * @throws Refusal `forbidden` | `not-found` | `invalid`
 */
export async function changeWebhook(
	{ actor }: Context,
	{ webhookId, name, address, kinds }: ChangeWebhook,
): Promise<void> {
	ensureMaySetWebhooks(actor);
	ensureAddress(address);
	await inTransaction(async (tx, now) => {
		await lockWebhook(tx, webhookId);
		const data = { name, address, kinds: [...new Set(kinds)] };
		await tx.webhook.update({ where: { id: webhookId }, data });
		const detail = { webhookId, name, address };
		await recordStaffEvent(tx, { act: "webhook-changed", actor, at: now, detail });
	});
}
