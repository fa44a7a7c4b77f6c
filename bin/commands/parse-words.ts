import path from "node:path";
import type { z } from "zod";
import { UsageError } from "./usage-error";

/**
 * Reads a command's options by a schema that the newsroom has for them.
 *
 * @throws UsageError naming the option that is missing or wrong
 */
export function parseOptions<Schema extends z.ZodType>(
	schema: Schema,
	options: unknown,
): z.output<Schema> {
	const result = schema.safeParse(options);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	throw new UsageError(`--${issue?.path.join(".")}: ${issue?.message}.`);
}

/**
 * The one word that a command takes.
 *
 * @throws UsageError where there is none or more
 */
export function oneWord(positionals: string[], what: string): string {
	const [word, ...more] = positionals;
	if (word && more.length === 0) return word;
	throw new UsageError(`Name one ${what}.`);
}

/** A file or folder, named from where the command was called. */
export function pathFrom(folder: string, positionals: string[], what: string): string {
	return path.resolve(folder, oneWord(positionals, what));
}
