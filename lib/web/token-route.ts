import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { findTokenActor } from "@/lib/newsroom/staff/find-token-actor";
import { parseInput } from "./parse-input";
import { readInput } from "./read-json";
import { respond } from "./refusal-response";
import type { Call } from "./staff-route";

type Segment<P> = { params: Promise<P> };

/** The machine behind a request; null without a token that is in force. */
export async function findTokenOf(request: Request): Promise<Actor | null> {
	const header = request.headers.get("authorization");
	const token = header && /^Bearer +([A-Za-z0-9_-]{20,200}) *$/i.exec(header)?.[1];
	return token ? findTokenActor(token) : null;
}

/**
 * A route under `/api/v1` that reads its request itself: uploads. For machines with a token. No
 * cookie is read, so no page can misuse a browser for it.
 */
export function rawTokenRoute<P extends Record<string, string>>(
	act: (context: Context, call: Call) => Promise<unknown>,
) {
	return (request: Request, segment: Segment<P>): Promise<Response> =>
		respond(async () => {
			const actor = await findTokenOf(request);
			ensure(actor, "unauthenticated", "Send a token that is in force: Authorization: Bearer …");
			return act({ actor }, { request, params: await segment.params });
		});
}

/** A route under `/api/v1` for machines with a token; what it takes and answers is as in `staffRoute`. */
export function tokenRoute<S extends z.ZodType, P extends Record<string, string>>(
	schema: S,
	act: (context: Context, input: z.output<S>, call: Call) => Promise<unknown>,
) {
	return rawTokenRoute<P>(async (context, call) =>
		act(context, parseInput(schema, await readInput(call.request, call.params)), call),
	);
}
