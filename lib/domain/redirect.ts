import { z } from "zod";
import { canonicalPath } from "./canonical-path";

/** Words that campaigns hang on any address; they say nothing about which page is meant. */
const campaign =
	/^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|mc_[ce]id|_ga|_gl|yclid)$/i;

/** The part of a query that may mean a page, in one order: "p=123"; empty where there is none. */
function meaningfulQuery(search: string): string {
	const pairs = [...new URLSearchParams(search)].filter(([name]) => !campaign.test(name));
	return new URLSearchParams(pairs.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))).toString();
}

/** An address as redirects are kept by it: its canonical path, and its query where that says something. */
export function redirectSource(pathname: string, search: string): string {
	const query = meaningfulQuery(search);
	return canonicalPath(pathname) + (query ? `?${query}` : "");
}

/** What an address may be kept as: with its query first, then without. */
export function redirectSources(pathname: string, search: string): string[] {
	const path = canonicalPath(pathname);
	return [...new Set([redirectSource(pathname, search), path])];
}

/** Only this part of a path is compared with pages. */
export const pathOf = (address: string) => address.split(/[?#]/, 1)[0] ?? "";

/** First parts of a path behind which machines, staff or files are: no redirect is asked for there. */
const doors = new Set([
	"_next",
	"api",
	"healthz",
	"media",
	"metrics",
	"newsroom",
	"preview",
	"readyz",
]);

/** Pages of ours that are there whatever the record says. */
const fixedPages = new Set([
	"/",
	"/latest",
	"/corrections",
	"/most-read",
	"/search",
	"/feed.xml",
	"/feed.atom",
	"/feed.json",
	"/corrections/feed.xml",
	"/sitemap.xml",
	"/news-sitemap.xml",
	"/robots.txt",
	"/speculation-rules.json",
	"/manifest.webmanifest",
	"/favicon.ico",
	"/icon.svg",
	"/icon1.png",
	"/apple-icon.png",
]);

/** Whether a path is behind a door of ours, where no redirect can ever be. */
export function isBehindDoor(path: string): boolean {
	return doors.has(path.split("/")[1] ?? "");
}

/** Whether a path is a page of ours before anything has been published. */
export function isFixedPage(path: string): boolean {
	return fixedPages.has(path);
}

/** Longest that is kept. */
const longest = 2000;

/** The address that a redirect leads from, out of what was written: a path, or a whole address of an old site. */
export function readSource(written: string): string | null {
	const text = written.trim();
	const whole = /^https?:\/\//i.test(text);
	if (text.length > longest || !(whole || text.startsWith("/")) || text.startsWith("//"))
		return null;
	const base = "http://old.invalid";
	if (!URL.canParse(text, base)) return null;
	const { pathname, search } = new URL(text, base);
	return redirectSource(pathname, search);
}

/** Where a redirect leads, out of what was written: a path of ours in its canonical form, or an https address elsewhere. */
export function readTarget(written: string): string | null {
	const text = written.trim();
	if (text.length > longest) return null;
	if (/^https:\/\//i.test(text)) return URL.canParse(text) ? new URL(text).href : null;
	const base = "http://here.invalid";
	if (!text.startsWith("/") || text.startsWith("//") || !URL.canParse(text, base)) return null;
	const { host, pathname, search, hash } = new URL(text, base);
	return host === "here.invalid" ? canonicalPath(pathname) + search + hash : null;
}

const words = z.string().trim().max(200).optional();

export const AddRedirect = z.strictObject({
	from: z.string().trim().min(1, "Write the old address."),
	to: z.string().trim().min(1, "Write where it leads."),
	kind: z.enum(["permanent", "temporary"]).default("permanent"),
});
export type AddRedirect = z.infer<typeof AddRedirect>;

export const RemoveRedirect = z.strictObject({ redirectId: z.uuid() });
export type RemoveRedirect = z.infer<typeof RemoveRedirect>;

export const RedirectFilter = z.strictObject({
	words,
	importId: z.uuid().optional(),
	/** The place to go on from: a source. */
	after: z.string().max(longest).optional(),
});
export type RedirectFilter = z.infer<typeof RedirectFilter>;

export const ChosenImport = z.strictObject({ importId: z.uuid() });
export type ChosenImport = z.infer<typeof ChosenImport>;

/** Why a line of a file of old addresses is not taken. */
export const LineFault = z.enum(["wrong", "doubled", "looping", "known"]);
export type LineFault = z.infer<typeof LineFault>;
