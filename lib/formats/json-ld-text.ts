/**
 * JSON as it may stand inside a script element: `<` is escaped, so that no headline can end the element,
 * and so are the two line separators that old JavaScript took for line ends.
 */
export function jsonLdText(thing: object): string {
	return JSON.stringify(thing)
		.replaceAll("<", "\\u003c")
		.replaceAll("\u2028", "\\u2028")
		.replaceAll("\u2029", "\\u2029");
}
