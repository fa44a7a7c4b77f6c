// Loaded before `next` (`node --import`), for what is decided before Next sees a request, or belongs
// to every answer of the process: pages, pictures, the API, Next's own files and errors alike. Plain
// JavaScript, and complete in itself: it runs before anything of ours is there to be imported.

import { subscribe } from "node:diagnostics_channel";
import { BlockList, isIP } from "node:net";

const nearby = new BlockList();
for (const [net, bits] of [
	["127.0.0.0", 8],
	["10.0.0.0", 8],
	["172.16.0.0", 12],
	["192.168.0.0", 16],
	["169.254.0.0", 16],
	["100.64.0.0", 10],
]) {
	nearby.addSubnet(net, bits, "ipv4");
}
nearby.addAddress("::1", "ipv6");
nearby.addSubnet("fc00::", 7, "ipv6");
nearby.addSubnet("fe80::", 10, "ipv6");

/**
 * Whether somebody is at this machine or in its own network (RFC 1918, 3927, 4193, 6598), as a server
 * in front of us is.
 *
 * @param {string | undefined} address
 */
export function isNearby(address) {
	const plain = (address ?? "").replace(/%.*$/, "");
	const family = isIP(plain);
	return family > 0 && nearby.check(plain, family === 4 ? "ipv4" : "ipv6");
}

/** What a server in front says about the request that it passes on. */
const toldByAServerInFront = [
	"forwarded",
	"x-forwarded-for",
	"x-forwarded-host",
	"x-forwarded-port",
	"x-forwarded-proto",
	"x-real-ip",
];

/**
 * Strangers who come straight to us may write anything there, their own address too. Without it Next
 * writes the true one.
 *
 * @param {{ headers: Record<string, unknown>, socket: { remoteAddress?: string } }} request
 */
export function forgetHearsay({ headers, socket }) {
	if (isNearby(socket.remoteAddress)) return;
	for (const name of toldByAServerInFront) delete headers[name];
}

/** What makes no redirect of its own that `proxy.ts` could join, or must keep its method. */
const ownDoors = /^\/+(?:_next|api|media|newsroom)(?:\/|$)/;

/**
 * Next would answer a repeated slash with a redirect of its own, to a path that may need another. The
 * slash at the end makes the proxy see that this is not the page's address, and it knows the right one.
 *
 * @param {string} url as it stands in the request
 */
export function oneHop(url) {
	const end = url.includes("?") ? url.indexOf("?") : url.length;
	const path = url.slice(0, end);
	if (!path.startsWith("/") || !path.includes("//") || ownDoors.test(path)) return url;
	const single = path.replace(/\/+/g, "/");
	return single === "/" ? url : `${single.replace(/\/$/, "")}/${url.slice(end)}`;
}

const isHttps = /^https:/i.test(process.env.SITE_URL ?? "");

// Node documents this channel: each request of each server of this process, before anybody reads it.
subscribe("http.server.request.start", ({ request, response }) => {
	forgetHearsay(request);
	request.url = oneHop(request.url);
	if (isHttps) {
		response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
	}
});
