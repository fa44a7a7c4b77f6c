import type { z } from "zod";
import { canBeKept, unkeepable } from "@/lib/domain/keepable-text";
import { ensure, Refusal } from "@/lib/domain/refusal";

/**
 * Input as its schema wants it; the one place where what comes from outside is parsed.
 *
 * @throws Refusal `invalid`, a problem for each field that is wrong
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
	ensure(canBeKept(input), "invalid", unkeepable);
	const result = schema.safeParse(input);
	if (result.success) return result.data;
	const problems = result.error.issues.map((issue) => ({
		field: issue.path.join("."),
		sentence: issue.message,
	}));
	throw new Refusal("invalid", "Something in what was sent is not right.", problems);
}
