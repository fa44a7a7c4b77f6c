import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What the launcher prints behind `/newsroom/first-run?key=`: whoever holds it sits at the server's
 * own output, so may found the paper. It is good for nothing once that is done.
 */
export function firstRunKey(authSecret: string): string {
	return createHmac("sha256", authSecret).update("first-run").digest("base64url");
}

export function isFirstRunKey(given: string | undefined, authSecret: string | undefined): boolean {
	if (!given || !authSecret) return false;
	const right = Buffer.from(firstRunKey(authSecret));
	const found = Buffer.from(given);
	return right.length === found.length && timingSafeEqual(right, found);
}
