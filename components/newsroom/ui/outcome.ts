import type { Problem } from "@/lib/domain/refusal";

/** What a server action answers (the shape of `ActionResult` in `lib/web/staff-action`). */
export type Outcome<T = unknown> =
	| { ok: true; value: T }
	| { ok: false; code: string; sentence: string; problems: Problem[] };

/** A form's action: React hands it what it answered before, and the form. */
export type FormAction<T = unknown> = (
	before: Outcome<T> | null,
	form: FormData,
) => Promise<Outcome<T>>;

/** What is wrong with one field, if anything. */
export function problemOf(outcome: Outcome | null, field: string): string | undefined {
	if (!outcome || outcome.ok) return undefined;
	return outcome.problems.find((problem) => problem.field === field)?.sentence;
}
