import { type Agent, type IncomingHttpHeaders, request } from "node:http";

export type WebAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** `web` did not answer, or answered that it cannot. */
export class WebAway extends Error {}

type Ask = {
	/** Where `web` is, without a slash at its end. */
	upstream: string;
	agent: Agent;
	method?: "GET" | "HEAD";
	/** Path and query. */
	target: string;
	headers?: Record<string, string>;
	/** Milliseconds until the whole answer has to be there. */
	within: number;
};

/** No page is larger; what is would push out hundreds of others. */
const largest = 16_000_000;

function askOnce({ upstream, agent, method = "GET", target, headers, within }: Ask) {
	const { hostname, port } = new URL(upstream);
	return new Promise<WebAnswer>((resolve, reject) => {
		const signal = AbortSignal.timeout(within);
		const asked = request(
			{ agent, method, hostname, port, path: target, headers, signal },
			(answer) => {
				const parts: Buffer[] = [];
				let length = 0;
				answer.on("data", (part: Buffer) => {
					length += part.length;
					if (length > largest) asked.destroy(new WebAway("a page that is too large to keep"));
					parts.push(part);
				});
				answer.on("error", reject);
				answer.on("end", () => {
					const body = Buffer.concat(parts);
					if (!answer.complete) return reject(new WebAway("an answer was broken off"));
					resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body });
				});
			},
		);
		asked.on("error", (error: NodeJS.ErrnoException) => {
			// It closed a connection that it had kept, just as we took it up again.
			const isStale = asked.reusedSocket && error.code === "ECONNRESET";
			reject(isStale ? new StaleConnection() : error);
		});
		asked.end();
	});
}

class StaleConnection extends Error {}

/**
 * Asks `web` for something as a reader without any history would: no cookie, no language, no header of
 * somebody's request, so that the answer is the same for everybody.
 *
 * @throws WebAway
 */
export async function askWeb(ask: Ask): Promise<WebAnswer> {
	for (;;) {
		try {
			return await askOnce(ask);
		} catch (error) {
			if (error instanceof StaleConnection) continue;
			if (error instanceof WebAway) throw error;
			throw new WebAway(error instanceof Error ? error.message : String(error), { cause: error });
		}
	}
}
