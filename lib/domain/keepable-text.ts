/** What is said of text that no database of ours could hold. */
export const unkeepable = "It has characters that no text has (NUL, or half of a pair).";

/**
 * PostgreSQL keeps neither NUL nor half a surrogate pair; JSON can write both. Looked for in every
 * string of an input, so that no field is forgotten.
 */
export function canBeKept(value: unknown): boolean {
	if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
	if (typeof value !== "object" || value === null) return true;
	return Object.values(value).every(canBeKept);
}
