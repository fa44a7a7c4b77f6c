import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** What belongs to one connection and goes no further (RFC 9110, 7.6.1). */
const ofConnection = [
	"connection",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"proxy-connection",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade",
];

/** What the processes tell each other. From a client it is a lie, whatever it says. */
const internal =
	/^(?:x-middleware-|x-dateline-|x-invoke-|dateline-|x-nonce$|x-matched-path$|x-now-)/;

/** What a server in front says about a request; we say it ourselves. */
const hearsay = [
	"forwarded",
	"x-forwarded-for",
	"x-forwarded-host",
	"x-forwarded-port",
	"x-forwarded-proto",
	"x-real-ip",
];

/** How Next's own script asks for parts of a page: nothing of ours for readers does. */
const ofRouter = /^(?:rsc$|next-)/;

/** The servers in front of the press that are believed. */
export function makeTrusted(nets: string[]): (address: string | undefined) => boolean {
	const trusted = new BlockList();
	for (const net of nets) {
		const [address = "", bits] = net.split("/");
		const family = isIP(address) === 6 ? "ipv6" : "ipv4";
		if (bits === undefined) trusted.addAddress(address, family);
		else trusted.addSubnet(address, Number(bits), family);
	}
	return (address) => {
		const family = isIP(address ?? "");
		return family > 0 && trusted.check(String(address), family === 6 ? "ipv6" : "ipv4");
	};
}

/** An IPv4 peer of a server that listens for both is written as one of IPv6. */
const plainAddress = (address = "") => address.replace(/^::ffff:(?=\d+\.)/i, "");

const lastOf = (header: string | string[] | undefined) =>
	String(header ?? "")
		.split(",")
		.at(-1)
		?.trim() ?? "";

type About = { client: string; host: string; proto: string };

/** Who asks, for what host, and how: from the connection, or from a server in front that we trust. */
function aboutRequest(
	{ headers, socket }: IncomingMessage,
	isTrusted: ReturnType<typeof makeTrusted>,
): About {
	const peer = plainAddress(socket.remoteAddress);
	const host = headers.host ?? "";
	if (!isTrusted(peer)) return { client: peer, host, proto: "http" };
	const client = lastOf(headers["x-forwarded-for"]);
	const proto = lastOf(headers["x-forwarded-proto"]);
	return {
		client: isIP(client) > 0 ? client : peer,
		host: lastOf(headers["x-forwarded-host"]) || host,
		proto: proto === "https" ? "https" : "http",
	};
}

type Options = {
	isTrusted: ReturnType<typeof makeTrusted>;
	/** A reader's page, which nobody may ask for in Next's own way. */
	reader: boolean;
};

/** The headers of a request as `web` gets them: the client's own, and what is true about it. */
export function forwardHeaders(
	request: IncomingMessage,
	{ isTrusted, reader }: Options,
): Record<string, string | string[]> {
	const named = String(request.headers.connection ?? "")
		.toLowerCase()
		.split(/\s*,\s*/);
	const left = Object.entries(request.headers).flatMap(([name, value]) => {
		const isDropped =
			value === undefined ||
			ofConnection.includes(name) ||
			named.includes(name) ||
			hearsay.includes(name) ||
			internal.test(name) ||
			(reader && ofRouter.test(name));
		return isDropped ? [] : [[name, value] as const];
	});
	const { client, host, proto } = aboutRequest(request, isTrusted);
	return {
		...Object.fromEntries(left),
		"x-forwarded-for": client,
		"x-forwarded-host": host,
		"x-forwarded-proto": proto,
	};
}

/** The headers of an answer as they go on, in pairs: all but those of the connection that they came by. */
export function answerHeaders(raw: string[]): string[] {
	const pairs: string[] = [];
	for (let at = 0; at < raw.length; at += 2) {
		const [name = "", value = ""] = raw.slice(at, at + 2);
		const isOurs = ofConnection.includes(name.toLowerCase()) || /^dateline-/i.test(name);
		if (!isOurs) pairs.push(name, value);
	}
	return pairs;
}
