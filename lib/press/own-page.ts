import type { IncomingMessage, ServerResponse } from "node:http";
import { securityHeaders, strictPolicy } from "@/lib/domain/security-headers.mjs";

type Words = { title: string; says: string };

/** What the press says where nobody else can. */
const words: Record<400 | 414 | 500 | 503, Words> = {
	400: { title: "That is no address", says: "The request names no page of this paper." },
	414: {
		title: "That address is too long",
		says: "No page of this paper has an address like that.",
	},
	500: { title: "Something went wrong", says: "It is written down. Please try again in a minute." },
	503: {
		title: "Back in a moment",
		says: "The paper cannot be read just now. Please try again in a minute.",
	},
};

export type OwnStatus = keyof typeof words;

function pageOf({ title, says }: Words): string {
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${says}</p></html>`;
}

/** Answers in the press's own plain words; to machines as a problem (RFC 9457). */
export function sendOwnPage(
	request: IncomingMessage,
	response: ServerResponse,
	status: OwnStatus,
	extra: Record<string, string> = {},
): void {
	const said = words[status];
	const isForMachines = request.url?.startsWith("/api/") ?? false;
	const [type, body] = isForMachines
		? ["application/problem+json", JSON.stringify({ title: said.title, status })]
		: ["text/html; charset=utf-8", pageOf(said)];
	const bytes = Buffer.from(body);
	for (const { key, value } of securityHeaders) response.setHeader(key, value);
	response.writeHead(status, {
		"Content-Type": type,
		"Content-Length": bytes.length,
		"Content-Security-Policy": strictPolicy,
		"Cache-Control": "no-store",
		"Cache-Status": "dateline-press; fwd=bypass",
		...(status === 503 ? { "Retry-After": "10" } : {}),
		...extra,
	});
	response.end(request.method === "HEAD" ? undefined : bytes);
}
