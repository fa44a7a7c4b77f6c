import { type LookupAddress, lookup } from "node:dns";
import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { addressProblem, literalIn, mayConnectTo } from "./safe-address";

/** What came back. */
export type Answer = { status: number; text: string };

/** Thrown where nothing came back; its message is a sentence. */
export class NoAnswer extends Error {}

/** Milliseconds for the whole of it, and bytes of the answer that are looked at. */
const longest = 10_000;
const mostBytes = 500;

/**
 * Looks a name up and gives only addresses that may be called. It is asked at the moment of connecting, and
 * the connection goes to what was checked: a name cannot point elsewhere in between.
 */
const guardedLookup: LookupFunction = (hostname, options, callback) => {
	lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
		if (error) return callback(error, "");
		const open = found.filter(({ address }) => mayConnectTo(address));
		const [first] = open;
		if (!first) return callback(new NoAnswer("Its name points into our own network."), "");
		if (options.all) return callback(null, open);
		return callback(null, first.address, first.family);
	});
};

async function readBeginning(response: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of response) {
		const part = Buffer.from(chunk);
		chunks.push(part);
		bytes += part.length;
		if (bytes >= mostBytes) break;
	}
	const text = Buffer.concat(chunks).subarray(0, mostBytes).toString("utf8");
	return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

const sentences: Record<string, string> = {
	ECONNREFUSED: "Nothing listens there.",
	ECONNRESET: "It broke the connection off.",
	ENOTFOUND: "There is no such name.",
	EAI_AGAIN: "Its name cannot be looked up at the moment.",
	ETIMEDOUT: "It does not answer.",
	EHOSTUNREACH: "It cannot be reached from here.",
	ENETUNREACH: "It cannot be reached from here.",
};

function noAnswer(error: unknown): NoAnswer {
	if (error instanceof NoAnswer) return error;
	if (!(error instanceof Error)) return new NoAnswer("It could not be called.");
	const code = "code" in error ? String(error.code) : "";
	if (error.name === "AbortError" || error.name === "TimeoutError")
		return new NoAnswer("It did not answer within ten seconds.");
	return new NoAnswer(sentences[code] ?? error.message.slice(0, 200));
}

function open(url: URL, headers: Record<string, string>): ClientRequest {
	const ask = url.protocol === "https:" ? requestHttps : requestHttp;
	return ask(url, {
		method: "POST",
		headers,
		lookup: guardedLookup,
		agent: false,
		signal: AbortSignal.timeout(longest),
	});
}

/**
 * Posts to an address on the public network, and nowhere else: no address of ours, however it is written or
 * looked up, and no redirect is followed.
 *
 * @throws NoAnswer
 */
export async function postSafely(
	address: string,
	headers: Record<string, string>,
	body: string,
): Promise<Answer> {
	const url = new URL(address);
	const literal = literalIn(url);
	const problem = addressProblem(address);
	if (problem || (literal && !mayConnectTo(literal))) throw new NoAnswer(problem ?? "Not public.");
	try {
		const response = await new Promise<IncomingMessage>((resolve, reject) => {
			const request = open(url, headers);
			request.once("response", resolve).once("error", reject).end(body);
		});
		const text = await readBeginning(response);
		response.destroy();
		return { status: response.statusCode ?? 0, text };
	} catch (error) {
		throw noAnswer(error);
	}
}
