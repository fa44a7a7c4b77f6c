import type { Tx } from "@/lib/db/newsroom";
import type { Actor } from "@/lib/domain/actor";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure, Refusal } from "@/lib/domain/refusal";
import { addressProblem } from "./safe-address";

/** @throws Refusal `forbidden` */
export function ensureMaySetWebhooks(actor: Actor): void {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may set up webhooks.");
}

/** @throws Refusal `invalid`, the problem beside `address` */
export function ensureAddress(address: string): void {
	const sentence = addressProblem(address);
	if (sentence) throw new Refusal("invalid", sentence, [{ field: "address", sentence }]);
}

/** A webhook while an act holds it. @throws Refusal `not-found` */
export async function lockWebhook(tx: Tx, webhookId: string) {
	await tx.$queryRaw`SELECT 1 FROM webhook WHERE id = ${webhookId}::uuid FOR UPDATE`;
	const webhook = await tx.webhook.findUnique({ where: { id: webhookId, removedAt: null } });
	ensure(webhook, "not-found", "There is no such webhook.");
	return webhook;
}
