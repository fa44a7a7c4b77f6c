import { randomUUID } from "node:crypto";
import { type Problem, Refusal, type RefusalCode } from "@/lib/domain/refusal";
import { log } from "@/lib/log";

/** The one table of refusals as HTTP says them. */
const table: Record<RefusalCode, { status: number; title: string }> = {
	invalid: { status: 400, title: "Not right as it stands" },
	unauthenticated: { status: 401, title: "Not signed in" },
	forbidden: { status: 403, title: "Not allowed" },
	"not-found": { status: 404, title: "Not found" },
	conflict: { status: 409, title: "Changed in the meantime" },
	embargoed: { status: 409, title: "Under embargo" },
	"too-large": { status: 413, title: "Too large" },
	unsupported: { status: 415, title: "Not a kind that is taken" },
	"too-many": { status: 429, title: "Too many at once" },
};

/** RFC 9457. `type` is `urn:dateline:refusal:<code>`. */
export type ProblemBody = {
	type: string;
	title: string;
	status: number;
	detail: string;
	problems?: Problem[];
};

export const noStore = { "Cache-Control": "private, no-store" } as const;

/**
 * What an error may say outside: a refusal its own words, anything else nothing but the number under
 * which it is in the log.
 */
export function sayError(error: unknown): {
	code: RefusalCode | "failed";
	sentence: string;
	problems: Problem[];
} {
	if (error instanceof Refusal) {
		return { code: error.code, sentence: error.message, problems: error.problems };
	}
	const id = randomUUID();
	log.error({ err: error, id }, "failed");
	return {
		code: "failed",
		sentence: `Something went wrong on our side. It is in the log as ${id}.`,
		problems: [],
	};
}

/** A refusal, or anything that was thrown, as `application/problem+json`. */
export function refusalResponse(error: unknown): Response {
	const { code, sentence, problems } = sayError(error);
	const { status, title } = code === "failed" ? { status: 500, title: "Failed" } : table[code];
	const body: ProblemBody = {
		type: `urn:dateline:refusal:${code}`,
		title,
		status,
		detail: sentence,
	};
	if (problems.length > 0) body.problems = problems;
	const headers = new Headers({ "Content-Type": "application/problem+json", ...noStore });
	if (code === "unauthenticated") headers.set("WWW-Authenticate", 'Bearer realm="Dateline"');
	if (code === "too-many") headers.set("Retry-After", "60");
	return new Response(JSON.stringify(body), { status, headers });
}

/** Answers with what a function returns: a response as it is, anything else as JSON; a refusal by the table. */
export async function respond(answer: () => Promise<unknown>): Promise<Response> {
	try {
		const value = await answer();
		if (value instanceof Response) return value;
		if (value === undefined) return new Response(null, { status: 204, headers: noStore });
		return Response.json(value, { headers: noStore });
	} catch (error) {
		return refusalResponse(error);
	}
}
