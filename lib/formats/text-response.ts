import { createHash } from "node:crypto";

/** What is said of a text before it. */
type Label = { type: string; changedAt?: Date | null };

/** A strong tag: the same bytes, the same tag, on any machine. */
export const tagOf = (body: string) =>
	`"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

/** Whether the asker says that they have what a tag stands for (RFC 9110, 13.1.2). */
export function isKnown(request: Request, tag: string): boolean {
	const known = request.headers.get("if-none-match")?.split(",") ?? [];
	return known
		.map((one) => one.trim().replace(/^W\//, ""))
		.some((one) => one === tag || one === "*");
}

/**
 * Answers with a text, made only if it is wanted, or with 304 where the asker has it already (RFC 9110,
 * 13.1.2). Not by its date: what is withdrawn leaves a list without a newer one.
 */
export function taggedResponse(
	request: Request,
	{ tag, type, changedAt }: Label & { tag: string },
	body: () => BodyInit,
): Response {
	const headers = new Headers({ ETag: tag });
	if (changedAt) headers.set("Last-Modified", changedAt.toUTCString());
	if (isKnown(request, tag)) return new Response(null, { status: 304, headers });
	headers.set("Content-Type", `${type}; charset=utf-8`);
	return new Response(body(), { headers });
}

/** Answers with a text whose tag is of its bytes. */
export function textResponse(request: Request, { body, ...label }: Label & { body: string }) {
	return taggedResponse(request, { ...label, tag: tagOf(body) }, () => body);
}
