import type { IncomingHttpHeaders } from "node:http";
import { canonicalPath } from "@/lib/domain/canonical-path";
import { linkKey, softKeys } from "@/lib/domain/page-key";
import { strippedPolicy } from "@/lib/domain/security-headers.mjs";
import { type WebAnswer, WebAway } from "./ask-web";
import { type Copy, makeCopy } from "./copy";
import { strip } from "./strip";

/** A page as it came off the press. */
export type Print = {
	copy: Copy;
	/** Whether `web` lets caches keep it, and says what it depends on and when it was read. */
	keepable: boolean;
	/** Why it still has its script; null where it has none. */
	unstripped: string | null;
	/** The stylesheets that it cannot do without. */
	stylesheets: string[];
};

type PrintOptions = { address: string; strip: boolean; steady: () => number };

const policyName = "Content-Security-Policy";

/** What `web` says to whoever gets the page; everything else is between it and us, or Next's own. */
const kept = [
	"Content-Type",
	"Content-Language",
	"Cache-Control",
	"Last-Modified",
	"Location",
	"Retry-After",
	"X-Robots-Tag",
	"Surrogate-Key",
	"Speculation-Rules",
	policyName,
	"X-Content-Type-Options",
	"Referrer-Policy",
	"Permissions-Policy",
	"X-Frame-Options",
	"Cross-Origin-Opener-Policy",
	"Cross-Origin-Resource-Policy",
	"Strict-Transport-Security",
];

function one(headers: IncomingHttpHeaders, name: string): string | null {
	const value = headers[name.toLowerCase()];
	return typeof value === "string" ? value : null;
}

/** What may be kept is what `web` calls public, and what we know when to drop. */
function isKeepable({ status, headers }: WebAnswer, readAt: number | null): boolean {
	const isLasting = [200, 301, 308, 404, 410].includes(status);
	const isPublic = /\bpublic\b/.test(one(headers, "Cache-Control") ?? "");
	const hasKeys = Boolean(one(headers, "Surrogate-Key"));
	return isLasting && isPublic && hasKeys && readAt !== null && !headers["set-cookie"];
}

/** The stories that a page links to: where one of them is taken down, the page must not name it any more. */
function linksOf(html: string): string[] {
	const keys = new Set<string>();
	for (const [, address = ""] of html.matchAll(/\bhref="([^"#?]+)/g)) {
		const path = address.replace(/^https?:\/\/[^/]+/, "");
		const key = path.startsWith("/") ? linkKey(canonicalPath(path)) : null;
		if (key) keys.add(key);
	}
	return [...keys];
}

const minute = 60_000;

/**
 * How long a page's own words about the time hold, in milliseconds: "12 minutes ago" a minute, the date
 * above it and "13:14" of today somewhat longer than that.
 */
function holdsFor(html: string, now: number): number {
	const times = [...html.matchAll(/\bdatetime="([^"]+)"/gi)].map(([, time = ""]) =>
		Date.parse(time),
	);
	const isYoung = times.some((time) => now - time < 60 * minute && now - time > -minute);
	return isYoung ? minute : 10 * minute;
}

const stylesheet = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;

function stylesheetsOf(html: string): string[] {
	const tags = html.match(stylesheet) ?? [];
	return tags.flatMap((tag) => /\bhref="(\/_next\/[^"]+)"/.exec(tag)?.[1] ?? []);
}

function timeOf(text: string | null): number | null {
	const time = Date.parse(text ?? "");
	return Number.isNaN(time) ? null : time;
}

/**
 * Makes a print of what `web` answered for an address.
 *
 * @throws WebAway where it answered that it cannot
 */
export async function printPage(answer: WebAnswer, options: PrintOptions): Promise<Print> {
	const { status, headers } = answer;
	if (status >= 500) throw new WebAway(`${status}`);
	const isHtml = /^text\/html\b/.test(one(headers, "Content-Type") ?? "");
	const made = isHtml ? answer.body.toString("utf8") : "";
	const stripped = isHtml && options.strip ? strip(made) : { unknown: "as it is asked for" };
	const html = "html" in stripped ? stripped.html : made;
	const said = kept.flatMap((name): [string, string][] => {
		const value = one(headers, name);
		return value === null ? [] : [[name, value]];
	});
	const sent: typeof said =
		"html" in stripped
			? [...said.filter(([name]) => name !== policyName), [policyName, strippedPolicy]]
			: said;
	const keys = (one(headers, "Surrogate-Key") ?? "").split(" ").filter(Boolean);
	const soft = softKeys(keys);
	const own = keys.filter((key) => !soft.includes(key));
	const readAt = timeOf(one(headers, "Dateline-Read-At"));
	const copy = await makeCopy({
		address: options.address,
		status,
		headers: sent,
		body: "html" in stripped ? Buffer.from(html) : answer.body,
		lastModified: one(headers, "Last-Modified"),
		hard: [...new Set([...own, ...linksOf(html)])],
		soft,
		readAt,
		printedAt: options.steady(),
		holdsUntil: options.steady() + holdsFor(html, readAt ?? Number.NaN),
	});
	return {
		copy,
		keepable: isKeepable(answer, readAt),
		unstripped: isHtml && "unknown" in stripped ? stripped.unknown : null,
		stylesheets: stylesheetsOf(html),
	};
}
