import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import type { Context } from "@/lib/newsroom/context";
import { seal } from "@/lib/newsroom/seal";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";
import type { AddedWebhook } from "./add-webhook";
import { ensureMaySetWebhooks, lockWebhook } from "./lock-webhook";
import { newWebhookSecret } from "./sign-delivery";

export const RenewSecret = z.strictObject({ webhookId: z.uuid() });
export type RenewSecret = z.infer<typeof RenewSecret>;

/**
 * Gives a webhook a new secret; from now on everything is signed with that.
 *
 * @throws Refusal `forbidden` | `not-found`
 */
export async function renewSecret(
	{ actor }: Context,
	{ webhookId }: RenewSecret,
): Promise<AddedWebhook> {
	ensureMaySetWebhooks(actor);
	const secret = newWebhookSecret();
	return inTransaction(async (tx, now) => {
		const { name } = await lockWebhook(tx, webhookId);
		const secretSealed = seal("webhook secret", secret);
		await tx.webhook.update({ where: { id: webhookId }, data: { secretSealed } });
		const detail = { webhookId, name };
		await recordStaffEvent(tx, { act: "webhook-secret-renewed", actor, at: now, detail });
		return { webhookId, secret };
	});
}
