import type { z } from "zod";
import { canBeKept, unkeepable } from "@/lib/domain/keepable-text";
import { Refusal } from "@/lib/domain/refusal";

/**
 * Input as its schema wants it; the one place where what comes from outside is parsed.
 *
 * @throws Refusal `invalid`, a problem for each field that is wrong
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
	const result = schema.safeParse(input);
	if (result.success) {
		// Asked of what was parsed, which is no deeper than its schema.
		if (canBeKept(result.data)) return result.data;
		throw new Refusal("invalid", unkeepable, [{ field: "", sentence: unkeepable }]);
	}
	const problems = result.error.issues.map((issue) => ({
		field: issue.path.join("."),
		sentence: issue.message,
	}));
	throw new Refusal("invalid", "Something in what was sent is not right.", problems);
}
