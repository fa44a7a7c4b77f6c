import { z } from "zod";
import type { Problem } from "@/lib/domain/refusal";

/** How a question to our own server ended. */
export type Answer<T> =
	| { is: "done"; value: T }
	| { is: "refused"; code: string; sentence: string; problems: Problem[] }
	| { is: "signed-out" }
	| { is: "unreachable"; why: "offline" | "server" };

/** RFC 9457, as `lib/web/refusal-response` writes it. */
const ProblemBody = z.object({
	type: z.string(),
	detail: z.string(),
	problems: z.array(z.object({ field: z.string(), sentence: z.string() })).default([]),
});

type Question = {
	method?: "GET" | "POST" | "PUT" | "PATCH";
	body?: unknown;
	signal?: AbortSignal;
	keepalive?: boolean;
};

/** Why a server's answer is no success. */
export function refusalIn(status: number, body: unknown): Exclude<Answer<never>, { is: "done" }> {
	if (status === 401) return { is: "signed-out" };
	const problem = ProblemBody.safeParse(body);
	if (status >= 500 || !problem.success) return { is: "unreachable", why: "server" };
	const { type, detail, problems } = problem.data;
	return { is: "refused", code: type.split(":").at(-1) ?? "", sentence: detail, problems };
}

async function bodyOf(response: Response): Promise<unknown> {
	const text = await response.text();
	try {
		return text === "" ? null : JSON.parse(text);
	} catch {
		return null;
	}
}

/**
 * Asks our own server, and never throws: each way in which it can end is an answer. `accepts` are
 * statuses that are no refusal although they look like one.
 */
export async function ask<S extends z.ZodType>(
	schema: S,
	path: string,
	{ method = "GET", body, ...rest }: Question = {},
	accepts: number[] = [],
): Promise<Answer<z.output<S>>> {
	let response: Response;
	let told: unknown;
	try {
		const sent =
			body === undefined
				? {}
				: { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
		response = await fetch(path, { method, cache: "no-store", ...sent, ...rest });
		told = await bodyOf(response);
	} catch {
		return { is: "unreachable", why: "offline" };
	}
	const value = response.ok || accepts.includes(response.status) ? schema.safeParse(told) : null;
	return value?.success ? { is: "done", value: value.data } : refusalIn(response.status, told);
}

/** An answer that is no success, in a sentence. */
export function sentenceOf(answer: Exclude<Answer<unknown>, { is: "done" }>): string {
	switch (answer.is) {
		case "refused":
			return answer.sentence;
		case "signed-out":
			return "You are signed out. Sign in again in this window; nothing is lost.";
		case "unreachable":
			return answer.why === "offline"
				? "The server cannot be reached. Check the network, then try again."
				: "The server did not answer properly. Try again in a moment.";
	}
}
