import { headers } from "next/headers";
import type { z } from "zod";
import { parseInput } from "./parse-input";
import { ensureSameOrigin } from "./same-origin";
import { type ActionResult, formInput, resultOf } from "./staff-action";
import { visitorOf } from "./visitor";

/** The action of a `<form>` at the newsroom's doors, for whoever comes: what they may do is in what they send. */
export function visitorForm<S extends z.ZodType, T>(
	schema: S,
	act: (input: z.output<S>, visitor: ReturnType<typeof visitorOf>) => Promise<T>,
) {
	return async (_before: unknown, form: FormData): Promise<ActionResult<T>> =>
		resultOf(async () => {
			const asked = await headers();
			ensureSameOrigin(asked);
			return act(parseInput(schema, formInput(form)), visitorOf(asked));
		});
}
