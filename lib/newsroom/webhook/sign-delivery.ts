import { createHmac, randomBytes } from "node:crypto";

/** A secret as Standard Webhooks writes it: 256 random bits. */
export function newWebhookSecret(): string {
	return `whsec_${randomBytes(32).toString("base64")}`;
}

/** The headers by which a receiver knows that a body is ours and new (standardwebhooks.com). */
export function signedHeaders(
	secret: string,
	{ id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
	const timestamp = String(Math.floor(at.getTime() / 1000));
	const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
	const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
	return {
		"content-type": "application/json",
		"content-length": String(Buffer.byteLength(body)),
		"user-agent": "Dateline-Webhooks/1",
		"webhook-id": id,
		"webhook-timestamp": timestamp,
		"webhook-signature": `v1,${signature}`,
	};
}
