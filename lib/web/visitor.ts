import { isIPv4, isIPv6 } from "node:net";
import type { Visitor } from "@/lib/newsroom/staff/prove-password";

type Headers = { get: (name: string) => string | null };

/** The first four groups of an IPv6 address: what one household or server is given. */
function first64(address: string): string {
	const [head = "", tail] = address.split("::");
	const groups = head.split(":").filter(Boolean);
	if (tail !== undefined) {
		const rest = tail.split(":").filter(Boolean);
		while (groups.length + rest.length < 8) groups.push("0");
		groups.push(...rest);
	}
	return `${groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":")}::/64`;
}

/** An address as failures are counted by it: IPv4 whole, IPv6 by its /64; "unknown" for anything else. */
export function networkOf(address: string): string {
	const plain = address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
	if (isIPv4(plain)) return plain;
	return isIPv6(plain) ? first64(plain.replace(/%.*$/, "")) : "unknown";
}

/**
 * Where a request comes from. The last entry of `X-Forwarded-For` is the one that the nearest server
 * wrote (Next itself writes it where nobody did); what stands before it anybody may have written.
 */
export function visitorOf(headers: Headers): Visitor {
	const nearest = headers.get("x-forwarded-for")?.split(",").at(-1) ?? "";
	return { network: networkOf(nearest), userAgent: headers.get("user-agent") ?? "" };
}
