import type { IncomingMessage, ServerResponse } from "node:http";
import { isKnown } from "./conditional";
import type { Copy } from "./copy";
import type { Metrics } from "./metrics";
import { chooseEncoding } from "./negotiate";

/** How an answer came about, as RFC 9211 writes it, and for how long nobody has made sure of it. */
export type Made = { status: string; age: number };

/** A copy that is as the record says at this very moment. */
export const freshHit: Made = { status: "dateline-press; hit", age: 0 };

/** Answers from a copy: 304 where the reader has its bytes, else the bytes as the reader likes them coded. */
export function sendCopy(
	request: IncomingMessage,
	response: ServerResponse,
	copy: Copy,
	{ made, metrics }: { made: Made; metrics: Pick<Metrics, "count"> },
): void {
	const { headers, method } = request;
	const encoding = chooseEncoding(headers["accept-encoding"]);
	const variant = encoding === "identity" ? copy.identity() : copy[encoding];
	const told = ["Age", String(made.age), "Cache-Status", made.status];
	copy.asked++;
	const condition = { etag: variant.etag, lastModified: copy.lastModified };
	if (copy.status === 200 && isKnown(headers, condition)) {
		metrics.count("not_modified");
		response.writeHead(304, [...variant.briefly, ...told]);
		response.end();
		return;
	}
	response.writeHead(copy.status, [...variant.headers, ...told]);
	if (method === "HEAD") {
		response.end();
		return;
	}
	metrics.count("body_bytes", variant.body.length);
	response.end(variant.body);
}
