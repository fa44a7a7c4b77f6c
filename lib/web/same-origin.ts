import { ensure } from "@/lib/domain/refusal";
import { siteUrl } from "@/lib/env";

type Headers = { get: (name: string) => string | null };

function hostOf(origin: string): string | null {
	return URL.canParse(origin) ? new URL(origin).host : null;
}

/**
 * Whether a request that changes something comes from a page of ours. Browsers say so in
 * `Sec-Fetch-Site`, which no page can forge; where they do not send it (plain http on a LAN), `Origin`
 * must be the site's own or that of the host asked. Neither: no.
 */
export function isSameOrigin(headers: Headers): boolean {
	const fetchSite = headers.get("sec-fetch-site");
	if (fetchSite) return fetchSite === "same-origin";
	const origin = headers.get("origin");
	if (!origin) return false;
	if (origin === new URL(siteUrl()).origin) return true;
	const host = headers.get("x-forwarded-host") ?? headers.get("host");
	return host !== null && hostOf(origin) === host;
}

/** @throws Refusal `forbidden` */
export function ensureSameOrigin(headers: Headers): void {
	ensure(
		isSameOrigin(headers),
		"forbidden",
		"This request does not come from a page of this site.",
	);
}
