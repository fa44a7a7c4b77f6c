import { lookup } from "node:dns/promises";
import { portTrouble } from "@/lib/db/embedded/free-port";
import { PortalError } from "./portal-error";

/** What the system says where an address family is not there at all. */
const absent = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT"]);

async function addressesOf(host: string): Promise<string[]> {
	// Browsers try both for this name, so a stranger must sit on neither.
	if (host === "localhost") return ["127.0.0.1", "::1"];
	const found = await lookup(host, { all: true }).catch(() => []);
	if (found.length === 0)
		throw new PortalError(`HOST (${host}) is no name or address of this machine.`);
	return found.map(({ address }) => address);
}

function sentence(trouble: string, port: number, host: string, setting: string): string {
	if (trouble === "EADDRINUSE") {
		return `Port ${port} is taken by another program; stop it, or set ${setting} to another one.`;
	}
	if (trouble === "EACCES")
		return `Port ${port} needs more rights than we have; set ${setting} to one above 1023.`;
	if (absent.has(trouble)) return `HOST (${host}) is no address of this machine.`;
	return `Port ${port} of ${host} cannot be used: ${trouble}.`;
}

/**
 * Makes sure that the portal will be able to listen, before anything is started.
 *
 * @throws PortalError
 */
export async function ensurePortFree(port: number, host: string, setting = "PORT"): Promise<void> {
	const troubles: (string | null)[] = [];
	for (const address of await addressesOf(host)) troubles.push(await portTrouble(port, address));
	const real = troubles.find((trouble) => trouble !== null && !absent.has(trouble));
	if (real) throw new PortalError(sentence(real, port, host, setting));
	if (troubles.every((trouble) => trouble !== null)) {
		throw new PortalError(sentence("EADDRNOTAVAIL", port, host, setting));
	}
}
