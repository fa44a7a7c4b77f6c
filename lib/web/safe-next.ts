const base = "http://base.invalid";

/**
 * Where to go after signing in: a path of the newsroom, whatever a link may ask for.
 */
export function safeNext(asked: unknown): string {
	if (
		typeof asked !== "string" ||
		!/^\/newsroom(?![\w-])[\x21-\x7e]*$/.test(asked) ||
		asked.includes("\\")
	)
		return "/newsroom";
	if (!URL.canParse(asked, base)) return "/newsroom";
	const url = new URL(asked, base);
	const inside =
		url.origin === base && (url.pathname === "/newsroom" || url.pathname.startsWith("/newsroom/"));
	if (!inside || url.pathname.startsWith("/newsroom/sign-in")) return "/newsroom";
	return url.pathname + url.search;
}
