import { BlockList, isIP } from "node:net";
import { env } from "@/lib/env";

/** Networks of our own, of nobody, of documentation and of many at once (IANA's special-purpose registry). */
const closedV4: [string, number][] = [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 4],
	["240.0.0.0", 4],
];

/** Of the public part of IPv6, what leads elsewhere: tunnels into IPv4, and documentation. */
const closedV6: [string, number][] = [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
];

const closed = new BlockList();
for (const [net, bits] of closedV4) closed.addSubnet(net, bits, "ipv4");
for (const [net, bits] of closedV6) closed.addSubnet(net, bits, "ipv6");

/** Everything in use on the public network; all else, mapped IPv4 too, is outside. */
const publicV6 = new BlockList();
publicV6.addSubnet("2000::", 3, "ipv6");

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether this very machine may be called: for development and tests. */
export function mayCallLoopback(): boolean {
	return env().WEBHOOKS_TO_LOOPBACK === "1" || env().NODE_ENV === "development";
}

/** Whether what listens at an IP address may be called: it is on the public network. */
export function mayConnectTo(address: string): boolean {
	const family = isIP(address);
	if (family === 0 || address.includes("%")) return false;
	const kind = family === 4 ? "ipv4" : "ipv6";
	if (mayCallLoopback() && loopback.check(address, kind)) return true;
	if (closed.check(address, kind)) return false;
	return family === 4 || publicV6.check(address, "ipv6");
}

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, "");

/** The IP address that stands in an address in place of a name. */
export function literalIn({ hostname }: URL): string | null {
	return isIP(bare(hostname)) ? bare(hostname) : null;
}

/** What is wrong with an address before anybody is asked for it; null for nothing. */
export function addressProblem(text: string): string | null {
	const url = new URL(text);
	const literal = literalIn(url);
	const isLoopback = url.hostname === "localhost" || (literal !== null && loopback.check(literal));
	if (url.protocol !== "https:" && !(mayCallLoopback() && isLoopback))
		return "The address must begin with https://.";
	if (literal ? !mayConnectTo(literal) : isLoopback && !mayCallLoopback())
		return "This address is inside our own network. Give one that the public network knows.";
	return null;
}
