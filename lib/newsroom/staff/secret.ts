import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, to be shown or sent once and kept only as their hash. */
export function newSecret(): string {
	return randomBytes(32).toString("base64url");
}

/**
 * What is kept of a secret. It is as random as a key, so one fast hash is enough, and looking a row
 * up by it tells nobody how near a guess was.
 */
export function hashSecret(secret: string): string {
	return createHash("sha256").update(secret).digest("base64url");
}
