/** Why an act is not done. Closed: each door has one table that says it in its own way. */
export type RefusalCode =
	| "not-found"
	| "unauthenticated"
	| "forbidden"
	| "invalid"
	| "conflict"
	| "embargoed"
	| "too-large"
	| "unsupported"
	| "too-many";

/** What is wrong with one field, as a sentence to stand beside it. */
export type Problem = { field: string; sentence: string };

/** An act refused: a code for doors, a sentence for people. Nothing was changed. */
export class Refusal extends Error {
	readonly code: RefusalCode;
	readonly problems: Problem[];

	constructor(code: RefusalCode, sentence: string, problems: Problem[] = []) {
		super(sentence);
		this.name = "Refusal";
		this.code = code;
		this.problems = problems;
	}
}

/** @throws Refusal unless the condition holds. */
export function ensure(condition: unknown, code: RefusalCode, sentence: string): asserts condition {
	if (!condition) throw new Refusal(code, sentence);
}
