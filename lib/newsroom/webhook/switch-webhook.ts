import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import type { Context } from "@/lib/newsroom/context";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";
import { ensureMaySetWebhooks, lockWebhook } from "./lock-webhook";

export const SwitchWebhook = z.strictObject({ webhookId: z.uuid(), to: z.enum(["on", "off"]) });
export type SwitchWebhook = z.infer<typeof SwitchWebhook>;

/**
 * Switches a webhook off, or on again. What becomes so while it is off is not told afterwards; what waited
 * already goes on waiting.
 *
 * @throws Refusal `forbidden` | `not-found`
 */
export async function switchWebhook(
	{ actor }: Context,
	{ webhookId, to }: SwitchWebhook,
): Promise<void> {
	ensureMaySetWebhooks(actor);
	await inTransaction(async (tx, now) => {
		const { name, switchedOn } = await lockWebhook(tx, webhookId);
		if (switchedOn === (to === "on")) return;
		await tx.webhook.update({ where: { id: webhookId }, data: { switchedOn: to === "on" } });
		const detail = { webhookId, name };
		await recordStaffEvent(tx, { act: "webhook-switched", actor, at: now, to, detail });
	});
}
