import { isIP } from "node:net";
import { env, siteUrl } from "@/lib/env";
import { isFirstRunKey } from "@/lib/newsroom/site/first-run-key";

type Headers = { get: (name: string) => string | null };

function isLoopback(host: string): boolean {
	const name = host.replace(/^\[|\]$/g, "").toLowerCase();
	if (isIP(name) === 4) return name.startsWith("127.");
	return name === "localhost" || name === "::1" || name === "::ffff:127.0.0.1";
}

/** Headers by which a server in front gives itself away; Next writes none of these. */
const passedOn = ["forwarded", "via", "x-real-ip", "cf-connecting-ip", "x-forwarded-server"];

/**
 * Whether a request comes from somebody at this very machine, while nobody else can reach the portal:
 * it listens on loopback, its address is loopback, it was asked for by a loopback name (a strange
 * site that has itself resolved to 127.0.0.1 would ask by its own), and nothing stands between.
 */
export function isAtThisMachine(headers: Headers): boolean {
	const from = headers.get("x-forwarded-for") ?? "";
	const address = `http://${headers.get("host") ?? ""}`;
	const asked = URL.canParse(address) ? new URL(address).hostname : "";
	return (
		isLoopback(env().HOST) &&
		isLoopback(new URL(siteUrl()).hostname) &&
		isLoopback(asked) &&
		isLoopback(from.trim()) &&
		passedOn.every((name) => headers.get(name) === null)
	);
}

/** Whether whoever asks may found the paper: they sit at this machine, or hold the key that it printed. */
export function mayFound(headers: Headers, key: string | undefined): boolean {
	return isAtThisMachine(headers) || isFirstRunKey(key, env().AUTH_SECRET);
}
