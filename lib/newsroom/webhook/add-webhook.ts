import { inTransaction } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import type { WebhookFields } from "@/lib/domain/webhook";
import type { Context } from "@/lib/newsroom/context";
import { seal } from "@/lib/newsroom/seal";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";
import { ensureAddress, ensureMaySetWebhooks } from "./lock-webhook";
import { newWebhookSecret } from "./sign-delivery";

/** `secret` is shown once; the receiver checks signatures with it. */
export type AddedWebhook = { webhookId: string; secret: string };

/**
 * Has a machine elsewhere told of what becomes public, from now on.
 *
 * @throws Refusal `forbidden` | `invalid`
 */
export async function addWebhook(
	{ actor }: Context,
	{ name, address, kinds }: WebhookFields,
): Promise<AddedWebhook> {
	ensureMaySetWebhooks(actor);
	ensureAddress(address);
	const secret = newWebhookSecret();
	return inTransaction(async (tx, now) => {
		const { id } = await tx.webhook.create({
			data: {
				name,
				address,
				kinds: [...new Set(kinds)],
				secretSealed: seal("webhook secret", secret),
				createdAt: now,
				createdBy: staffIdOf(actor),
			},
			select: { id: true },
		});
		const detail = { webhookId: id, name, address };
		await recordStaffEvent(tx, { act: "webhook-added", actor, at: now, detail });
		return { webhookId: id, secret };
	});
}
