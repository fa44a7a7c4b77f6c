import type { z } from "zod";
import type { Context } from "@/lib/newsroom/context";
import { parseInput } from "./parse-input";
import { readInput } from "./read-json";
import { respond } from "./refusal-response";
import { ensureSameOrigin } from "./same-origin";
import { ensureActor } from "./session";

/** The request itself, for what a schema cannot tell: uploads, a response of one's own. */
export type Call = { request: Request; params: Record<string, string> };

type Segment<P> = { params: Promise<P> };

/**
 * A route under `/api/newsroom` that reads its request itself: uploads. Staff only; what is not a GET
 * must come from a page of ours (see `same-origin`).
 */
export function rawStaffRoute<P extends Record<string, string>>(
	act: (context: Context, call: Call) => Promise<unknown>,
) {
	return (request: Request, segment: Segment<P>): Promise<Response> =>
		respond(async () => {
			if (request.method !== "GET" && request.method !== "HEAD") ensureSameOrigin(request.headers);
			const actor = await ensureActor();
			return act({ actor }, { request, params: await segment.params });
		});
}

/**
 * A route under `/api/newsroom` for signed-in staff. The JSON body (of a GET the query) and the parts
 * of the path are put together and parsed by the schema; `act` has the shape of an act of
 * `lib/newsroom`, and what it returns is sent as JSON (a `Response` as it is, nothing as 204).
 *
 * `export const PUT = staffRoute(SaveDraft, saveDraft);`
 */
export function staffRoute<S extends z.ZodType, P extends Record<string, string>>(
	schema: S,
	act: (context: Context, input: z.output<S>, call: Call) => Promise<unknown>,
) {
	return rawStaffRoute<P>(async (context, call) =>
		act(context, parseInput(schema, await readInput(call.request, call.params)), call),
	);
}
