import { createHash } from "node:crypto";
import { Pool } from "pg";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "@/lib/domain/refusal";
import { databaseUrl } from "@/lib/env";
import { log } from "@/lib/log";

/** Failures that an account, a known browser or a network may have within the quarter of an hour. */
const allowed = { account: 10, device: 10, network: 100 } as const;
const window = 15 * 60;

type Kind = keyof typeof allowed;
type Limiters = Record<Kind, RateLimiterPostgres>;

function makeLimiters(): Limiters {
	const pool = new Pool({
		connectionString: databaseUrl("newsroom"),
		application_name: "dateline sign-in",
		max: 2,
		connectionTimeoutMillis: 3000,
		statement_timeout: 3000,
		allowExitOnIdle: true,
	});
	// The message alone: pg hangs the connection, with its keys, on the error.
	pool.on("error", ({ message }) =>
		log.warn({ reason: message }, "the sign-in counters lost a connection"),
	);
	const limiter = (kind: Kind) => {
		const options = { keyPrefix: kind, points: allowed[kind], duration: window };
		return new RateLimiterPostgres({
			...options,
			storeClient: pool,
			storeType: "pool",
			tableName: "login_rate",
			tableCreated: true,
			clearExpiredByTimeout: true,
			insuranceLimiter: new RateLimiterMemory(options),
		});
	};
	return { account: limiter("account"), device: limiter("device"), network: limiter("network") };
}

let limiters: Limiters | undefined;

const hashed = (key: string) => createHash("sha256").update(key).digest("base64url");

export type Attempt = {
	/** The form of the e-mail that was tried, or what was typed in its place. */
	account: string;
	/** IPv4 address, or the /64 of an IPv6 address. */
	network: string;
	/** The browser has signed in to this account before: then strangers' failures do not shut it out. */
	known: string | null;
};

type Counted = { forgive: () => Promise<void> };

async function consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
	try {
		await limiter.consume(key);
	} catch (error) {
		if (error instanceof RateLimiterRes) {
			throw new Refusal(
				"too-many",
				"Too many attempts to sign in have failed. Wait a quarter of an hour, or ask an admin.",
			);
		}
		throw error;
	}
}

/**
 * Counts an attempt as failed before it is tried, so that many at once cannot slip through together;
 * `forgive` takes it back when it succeeds. Unknown accounts are counted as known ones are.
 *
 * @throws Refusal `too-many`
 */
export async function countAttempt({ account, network, known }: Attempt): Promise<Counted> {
	limiters ??= makeLimiters();
	const byNetwork = limiters.network;
	const [own, ownKey] = known
		? [limiters.device, hashed(known)]
		: [limiters.account, hashed(account)];
	const networkKey = hashed(network);
	await consume(byNetwork, networkKey);
	await consume(own, ownKey);
	return {
		forgive: async () => {
			await Promise.all([byNetwork.reward(networkKey, 1), own.delete(ownKey)]);
		},
	};
}
