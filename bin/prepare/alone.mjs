import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A name of this checkout among Linux's abstract sockets: the kernel frees it however its holder ends. */
const address = `\0dateline-${createHash("sha256").update(process.cwd()).digest("hex")}`;

/** @returns {Promise<import("node:net").Server | null>} null where somebody else has the checkout */
async function tryHold() {
	const server = createServer().unref();
	try {
		server.listen(address);
		await once(server, "listening");
		return server;
	} catch (error) {
		if (error.code === "EADDRINUSE") return null;
		throw error;
	}
}

/**
 * Does something to the checkout itself while no other start, test or command does: two that install
 * or build at once would spoil it for both.
 *
 * @param {(message: string) => void} say
 * @param {() => Promise<void>} act
 */
export async function alone(say, act) {
	// Elsewhere there are no such names.
	if (process.platform !== "linux") return act();
	let held = await tryHold();
	if (!held) say("Another start is at work in this folder; waiting for it …");
	while (!held) {
		await sleep(250);
		held = await tryHold();
	}
	try {
		await act();
	} finally {
		held.close();
	}
}
