import { setTimeout as sleep } from "node:timers/promises";
import { PortalError } from "./portal-error";

const patience = 90_000;

async function ask(url: string): Promise<string> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(15_000) });
		return response.ok ? "" : await response.text();
	} catch {
		return "nothing answers";
	}
}

/**
 * Waits until the portal says that it is ready.
 *
 * @param gone whether there is nothing to wait for any more
 */
export async function waitUntilReady(url: string, gone: () => boolean): Promise<void> {
	const until = Date.now() + patience;
	let trouble = await ask(url);
	while (trouble && !gone()) {
		if (Date.now() > until) {
			throw new PortalError(`The portal did not become ready: ${trouble.slice(0, 200)}`);
		}
		await sleep(50);
		trouble = await ask(url);
	}
}
