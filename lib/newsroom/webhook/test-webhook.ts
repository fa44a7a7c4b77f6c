import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { inTransaction, newsroomClient } from "@/lib/db/newsroom";
import { Refusal } from "@/lib/domain/refusal";
import { testKind } from "@/lib/domain/webhook";
import type { Context } from "@/lib/newsroom/context";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";
import { ensureMaySetWebhooks, lockWebhook } from "./lock-webhook";

export const TestWebhook = z.strictObject({ webhookId: z.uuid() });
export type TestWebhook = z.infer<typeof TestWebhook>;

/** The worker looks each second, and a machine has ten to answer. */
const patience = { looks: 60, pause: 250 };

const quoted = (answer: string) => (answer ? ` It said: “${answer}”` : "");

async function outcomeOf(deliveryId: string): Promise<{ said: string }> {
	for (let look = 0; look < patience.looks; look += 1) {
		const found = await newsroomClient().webhookDelivery.findUniqueOrThrow({
			where: { id: deliveryId },
		});
		const { deliveredAt, deadAt, status, milliseconds, answer } = found;
		if (deliveredAt) {
			return {
				said: `It took the delivery: ${status}, within ${milliseconds} ms.${quoted(answer)}`,
			};
		}
		if (deadAt && status) throw new Refusal("conflict", `It answered ${status}.${quoted(answer)}`);
		if (deadAt) throw new Refusal("conflict", `The delivery did not arrive. ${answer}`);
		await sleep(patience.pause);
	}
	throw new Refusal(
		"conflict",
		"Nothing was delivered yet. Is the worker running? npm start runs one, or npm run worker.",
	);
}

/**
 * Has the worker deliver something, once, and waits for what the machine says to it.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict` (it did not take it)
 */
export async function testWebhook(
	{ actor }: Context,
	{ webhookId }: TestWebhook,
): Promise<{ said: string }> {
	ensureMaySetWebhooks(actor);
	const deliveryId = await inTransaction(async (tx, now) => {
		const { name } = await lockWebhook(tx, webhookId);
		const detail = { webhookId, name };
		await recordStaffEvent(tx, { act: "webhook-tested", actor, at: now, detail });
		const { id } = await tx.webhookDelivery.create({
			data: { webhookId, kind: testKind, at: now, createdAt: now, nextTryAt: now },
			select: { id: true },
		});
		return id;
	});
	return outcomeOf(deliveryId);
}
