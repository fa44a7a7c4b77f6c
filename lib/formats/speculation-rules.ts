/** Where browsers find the rules; pages name it in their `Speculation-Rules` header. */
export const speculationRulesPath = "/speculation-rules.json";

/** What is no page of the paper. */
const notPages = ["/newsroom*", "/api/*", "/media/*", "/feed.xml"];

/**
 * Which pages a browser may fetch before they are asked for: that of a link at which the reader is
 * pointing. Fetched, not run, so that nothing happens there yet (wicg.github.io/nav-speculation).
 */
export function speculationRules(): string {
	const where = { and: [{ href_matches: "/*" }, { not: { href_matches: notPages } }] };
	return JSON.stringify({ prefetch: [{ source: "document", where, eagerness: "moderate" }] });
}
