import { z } from "zod";
import { findNamed, type Named } from "./named";

/**
 * The credit line as data: who is in it, in order. Names are looked up when the line is shown, so a
 * contributor who changes name changes it everywhere.
 */
export const BylinePart = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("contributor"), contributorId: z.uuid() }),
	z.strictObject({ type: z.literal("source"), sourceId: z.uuid() }),
	z.strictObject({ type: z.literal("text"), text: z.string().trim().min(1).max(200) }),
]);

export const Byline = z.array(BylinePart).max(20);

export type BylinePart = z.infer<typeof BylinePart>;
export type Byline = z.infer<typeof Byline>;

/** One name of a byline as readers see it; `path` where we have a page about it. */
export type Credit = { kind: "person" | "organisation"; name: string; path: string | null };

/** "By Ana Ruiz, Ken Mori and Reuters": the names joined as a sentence, without the "By". */
export function joinNames(names: string[]): string {
	const last = names.at(-1) ?? "";
	return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/**
 * A byline without its "By": what schema.org calls the name (Google's article rules want no "By",
 * title or place in it).
 */
export function stripBy(byline: string): string {
	return byline.replace(/^\s*by[\s:]+/iu, "").trim();
}

/** Who may be in a credit line by a page of their own. */
export type Creditable = { contributors: Named[]; sources: Named[] };

/**
 * A credit line as written, part by part: people and agencies that we know become theirs, others stay
 * as they stand. An agency whose name has a comma or an "and" in it is known as a whole.
 */
export function bylineFrom(written: string, { contributors, sources }: Creditable): Byline {
	const line = stripBy(written);
	const names = findNamed(sources, line) ? [line] : line.split(/\s*[,;]\s*|\s+(?:and|&)\s+/u);
	return names.filter(Boolean).map((name): BylinePart => {
		const person = findNamed(contributors, name);
		if (person) return { type: "contributor", contributorId: person.id };
		const source = findNamed(sources, name);
		return source
			? { type: "source", sourceId: source.id }
			: { type: "text", text: name.slice(0, 200) };
	});
}
