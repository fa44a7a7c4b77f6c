import { type Agent, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { answerHeaders, forwardHeaders, type makeTrusted } from "./forward-headers";

export type ThroughOptions = {
	upstream: string;
	/** Connections that are kept for the next request. */
	agent: Agent;
	isTrusted: ReturnType<typeof makeTrusted>;
	/** Called where `web` gave no answer and nothing has been sent. */
	failed: (error: Error) => void;
	/** Told of the status of each answer. */
	answered?: (status: number) => void;
	/** A reader's page. */
	reader: boolean;
};

const hasBody = ({ headers }: IncomingMessage) =>
	headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/**
 * Hands a request to `web` and its answer back as it comes, byte by byte, uploads and endless answers
 * alike. Whichever side leaves, the other is told.
 */
export function passThrough(
	request: IncomingMessage,
	response: ServerResponse,
	options: ThroughOptions,
): void {
	const { upstream, agent, failed } = options;
	const { hostname, port } = new URL(upstream);
	const sendsBody = hasBody(request);
	const asked = ask({
		// What changes something gets a connection of its own: on one that was kept it might meet its
		// end, and nobody could tell whether it had been done.
		agent: sendsBody ? false : agent,
		hostname,
		port,
		method: request.method,
		path: request.url,
		headers: forwardHeaders(request, options),
	});
	let gone = false;
	response.once("close", () => {
		gone = true;
		asked.destroy();
	});
	asked.once("response", (answer) => {
		options.answered?.(answer.statusCode ?? 502);
		const headers = [
			...answerHeaders(answer.rawHeaders),
			"Cache-Status",
			"dateline-press; fwd=bypass",
		];
		response.writeHead(answer.statusCode ?? 502, headers);
		response.flushHeaders();
		pipeline(answer, response, () => {});
	});
	asked.once("error", (error: NodeJS.ErrnoException) => {
		if (gone) return;
		if (response.headersSent) return void response.destroy();
		const isStale = asked.reusedSocket && error.code === "ECONNRESET" && !sendsBody;
		const isSafe = request.method === "GET" || request.method === "HEAD";
		if (isStale && isSafe) passThrough(request, response, options);
		else failed(error);
	});
	if (sendsBody) pipeline(request, asked, () => {});
	else asked.end();
}
