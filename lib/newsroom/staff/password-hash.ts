import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "@/lib/domain/refusal";
import { newSecret } from "./secret";

/** OWASP ASVS 5.0, appendix C. `Algorithm.Argon2id` is 2; its const enum does not reach isolated modules. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const prefix = "$argon2id$v=19$m=19456,t=2,p=1$";

const atOnce = 2;
const longestQueue = 20;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Two hashes at once, so that a rush of sign-ins leaves the processor to the readers; the
 * twenty-first in the queue is turned away.
 */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= atOnce) {
		if (waiting.length >= longestQueue) {
			throw new Refusal(
				"too-many",
				"Too many people are signing in at this moment. Try again in a minute.",
			);
		}
		await new Promise<void>((resolve) => waiting.push(resolve));
	} else {
		running += 1;
	}
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
}

/** The same letters may be typed as different code points, by different keyboards. */
const typed = (password: string) => password.normalize("NFC");

/** @throws Refusal `too-many` */
export function hashPassword(password: string): Promise<string> {
	return inTurn(() => hash(typed(password), cost));
}

let nobodysHash: Promise<string> | undefined;

/**
 * Whether a password is the one that was hashed. Without a hash (no such account) it takes as long,
 * and is not.
 *
 * @throws Refusal `too-many`
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
	nobodysHash ??= hash(newSecret(), cost);
	const against = passwordHash ?? (await nobodysHash);
	const matches = await inTurn(() => verify(against, typed(password)).catch(() => false));
	return matches && passwordHash !== null;
}

/** Whether a hash was made at another cost than today's, and is to be made anew. */
export function isOutdated(passwordHash: string): boolean {
	return !passwordHash.startsWith(prefix);
}
