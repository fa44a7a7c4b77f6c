import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env, SettingError } from "@/lib/env";

/** What is sealed for one purpose opens for no other. */
export type SealPurpose = "mail password" | "letter" | "webhook secret";

const cipher = "aes-256-gcm";

/** @throws SettingError without AUTH_SECRET */
function keyFor(purpose: SealPurpose): Buffer {
	const secret = env().AUTH_SECRET;
	if (!secret) throw new SettingError("The setting AUTH_SECRET is missing.");
	return Buffer.from(hkdfSync("sha256", secret, "", `dateline seal: ${purpose}`, 32));
}

/**
 * A text as the database may keep it: whoever has the database alone cannot read it. The key follows
 * from AUTH_SECRET; under another one it stays shut.
 */
export function seal(purpose: SealPurpose, text: string): string {
	const nonce = randomBytes(12);
	const sealing = createCipheriv(cipher, keyFor(purpose), nonce);
	const sealed = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
	return [nonce, sealing.getAuthTag(), sealed].map((part) => part.toString("base64url")).join(".");
}

/** The text that was sealed; null where AUTH_SECRET is another since, or somebody changed it. */
export function unseal(purpose: SealPurpose, sealed: string): string | null {
	const [nonce, tag, text] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
	if (!nonce || !tag || !text || tag.length !== 16) return null;
	try {
		const opening = createDecipheriv(cipher, keyFor(purpose), nonce, { authTagLength: 16 });
		opening.setAuthTag(tag);
		return Buffer.concat([opening.update(text), opening.final()]).toString("utf8");
	} catch {
		return null;
	}
}
