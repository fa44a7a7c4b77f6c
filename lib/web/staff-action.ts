import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Problem, RefusalCode } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { parseInput } from "./parse-input";
import { sayError } from "./refusal-response";
import { ensureSameOrigin } from "./same-origin";
import { ensureActor } from "./session";

/** What a server action answers. Refusals are values, so that a form can stand them beside its fields. */
export type ActionResult<T> =
	| { ok: true; value: T }
	| { ok: false; code: RefusalCode | "failed"; sentence: string; problems: Problem[] };

type Act<S extends z.ZodType, T> = (context: Context, input: z.output<S>) => Promise<T>;

/** Runs something for a page and says how it went; what Next throws to itself goes on to Next. */
export async function resultOf<T>(run: () => Promise<T>): Promise<ActionResult<T>> {
	try {
		return { ok: true, value: await run() };
	} catch (error) {
		unstable_rethrow(error);
		return { ok: false, ...sayError(error) };
	}
}

async function runAct<S extends z.ZodType, T>(
	schema: S,
	act: Act<S, T>,
	input: unknown,
): Promise<T> {
	ensureSameOrigin(await headers());
	const actor = await ensureActor();
	return act({ actor }, parseInput(schema, input));
}

/** A form's fields as an object; a name that ends in `[]` is a list, also of one or none. */
export function formInput(form: FormData): Record<string, unknown> {
	const fields: Record<string, unknown> = {};
	for (const name of new Set(form.keys())) {
		if (name.startsWith("$ACTION")) continue;
		if (name.endsWith("[]"))
			fields[name.slice(0, -2)] = form.getAll(name).filter((value) => value !== "");
		else fields[name] = form.get(name);
	}
	return fields;
}

/** An act as the action of a `<form>` (with `useActionState`), which also works before any script has come. */
export function staffForm<S extends z.ZodType, T>(
	schema: S,
	act: Act<S, T>,
	then?: (value: T) => void | Promise<void>,
) {
	return async (_before: unknown, form: FormData): Promise<ActionResult<T>> => {
		const result = await resultOf(() => runAct(schema, act, formInput(form)));
		if (result.ok) await then?.(result.value);
		return result;
	};
}
