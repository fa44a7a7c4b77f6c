import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Whether a port can be listened on; null where it can, else the system's word for why not. */
export function portTrouble(port: number, host: string): Promise<string | null> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
		server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
	});
}

/**
 * A port of 127.0.0.1 that nobody listens on. Taken from below the range that the system lends to
 * outgoing connections, so that it is still free when a server is started again.
 */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(15_000, 30_000);
		if ((await portTrouble(port, "127.0.0.1")) === null) return port;
	}
}
