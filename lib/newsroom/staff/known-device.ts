import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { newSecret } from "./secret";

function seal(nonce: string, email: string): string {
	return createHmac("sha256", env().AUTH_SECRET ?? "")
		.update(`device:${nonce}:${email}`)
		.digest("base64url");
}

/** What a browser keeps that has signed in to an account: it says so, and opens nothing. */
export function markDevice(email: string): string {
	const nonce = newSecret();
	return `${nonce}.${seal(nonce, email)}`;
}

/** Whether a browser's mark is ours and for this account; its own part is then what failures are counted by. */
export function knownDevice(mark: string | undefined, email: string): string | null {
	const [nonce, sealed] = (mark ?? "").split(".");
	if (!nonce || !sealed || !env().AUTH_SECRET) return null;
	const right = Buffer.from(seal(nonce, email));
	const given = Buffer.from(sealed);
	return right.length === given.length && timingSafeEqual(right, given) ? nonce : null;
}
