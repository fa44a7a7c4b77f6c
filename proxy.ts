import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { canonicalPath } from "@/lib/domain/canonical-path";
import { pageKeys, redirectsKey } from "@/lib/domain/page-key";
import { pagePolicy, securityHeaders, strictPolicy } from "@/lib/domain/security-headers.mjs";
import { type Admitted, admittedBy, partiesOn } from "@/lib/domain/third-party";
import { env } from "@/lib/env";
import { speculationRulesPath } from "@/lib/formats/speculation-rules";
import { log } from "@/lib/log";
import { databaseTime } from "@/lib/published/database-time";
import { type Found, findPage } from "@/lib/published/find-page";
import { getThirdParties } from "@/lib/published/get-third-parties";
import { live } from "@/lib/published/reader";

/**
 * The first byte of every page: redirects, 410, what caches may keep and what browsers must refuse.
 * Never who may see a page; that is asked where the page is made.
 */

/** What has its own address for machines, its own errors, and no page around it. */
export const config = {
	matcher: [
		"/((?!api/|media/|_next/|healthz$|readyz$|icon\\.svg$|icon1\\.png$|apple-icon\\.png$|favicon\\.ico$).*)",
	],
};

/** Where the page about a withdrawn story is made; nobody reaches it by its own address. */
const gonePage = "/story/gone";

/** Where the paper's 404 is made. `notFound()` would send an empty page, which needs script to show itself. */
const noPage = "/story/nothing";

/** A withdrawal must not outlive its second in anybody's cache. */
const publicFor = "public, max-age=0, s-maxage=1";

/** Feeds, sitemaps and the like, which are no pages. */
const forMachines = /\.(xml|txt|webmanifest|json)$/;

const redirectFor = "public, max-age=0, s-maxage=60";

function withHeaders(response: NextResponse, headers: Record<string, string>): NextResponse {
	for (const { key, value } of securityHeaders) response.headers.set(key, value);
	for (const [key, value] of Object.entries(headers)) response.headers.set(key, value);
	return response;
}

type Policy = { policy: string; nonce: string };

/** What the page itself is told: its canonical path, the nonce of its scripts. */
function toldToPage(request: NextRequest, { policy, nonce }: Policy, path: string): Headers {
	const headers = new Headers(request.headers);
	headers.set("Content-Security-Policy", policy);
	headers.set("x-nonce", nonce);
	headers.set("x-dateline-path", path);
	for (const name of ["x-dateline-gone-at", "x-dateline-story"]) headers.delete(name);
	return headers;
}

/** And of a reader's page: whether it is a story's, and since when it is gone. */
function toldToReadersPage(request: NextRequest, policy: Policy, path: string, found: Found) {
	const headers = toldToPage(request, policy, path);
	if (found.found === "story") headers.set("x-dateline-story", found.storyId);
	if (found.found === "gone") headers.set("x-dateline-gone-at", found.at.toISOString());
	return headers;
}

function newPolicy(page: { editor: boolean; admitted?: Admitted | null }): Policy {
	const nonce = randomBytes(16).toString("base64");
	const development = env().NODE_ENV === "development";
	return { nonce, policy: pagePolicy({ nonce, development, ...page }) };
}

function newsroomPage(request: NextRequest): NextResponse {
	const { policy, nonce } = newPolicy({ editor: true });
	const headers = toldToPage(request, { policy, nonce }, request.nextUrl.pathname);
	return withHeaders(NextResponse.next({ request: { headers } }), {
		"Content-Security-Policy": policy,
		"Cache-Control": "private, no-store",
		"X-Robots-Tag": "noindex",
	});
}

type Redirecting = { keys: string[]; permanent?: boolean };

/** `to`: a path of ours, or a whole address. */
function redirectTo(
	request: NextRequest,
	to: string,
	{ keys, permanent = true }: Redirecting,
): NextResponse {
	const response = NextResponse.redirect(new URL(to, request.nextUrl), permanent ? 308 : 307);
	return withHeaders(response, { "Cache-Control": redirectFor, "Surrogate-Key": keys.join(" ") });
}

function unavailable(): NextResponse {
	const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Back in a moment</title><h1>Back in a moment</h1><p>The paper cannot be read just now. Please try again in a minute.</p></html>`;
	const response = new NextResponse(page, {
		status: 503,
		headers: { "Content-Type": "text/html; charset=utf-8" },
	});
	return withHeaders(response, {
		"Content-Security-Policy": strictPolicy,
		"Cache-Control": "no-store",
		"Retry-After": "30",
	});
}

/** What is left when nothing leads on. */
type Standing = Exclude<Found, { found: "moved" | "renamed" | "elsewhere" }>;

/** What a page depends on; an address of nothing also on what redirects are made. */
function keysOf(path: string, found: Standing): string[] {
	const keys = pageKeys(path, "storyId" in found ? found.storyId : undefined);
	return found.found === "nothing" ? [...keys, redirectsKey] : keys;
}

async function readersPage(request: NextRequest, path: string, found: Standing) {
	const story = found.found === "story";
	const parties = forMachines.test(path) ? [] : partiesOn(await getThirdParties(live), { story });
	const { policy, nonce } = newPolicy({ editor: false, admitted: admittedBy(parties) });
	const headers = toldToReadersPage(request, { policy, nonce }, path, found);
	const rewrite = (to: string, status?: number) =>
		NextResponse.rewrite(new URL(to, request.nextUrl), { request: { headers }, status });
	const answers = {
		story: () => NextResponse.next({ request: { headers } }),
		page: () => NextResponse.next({ request: { headers } }),
		gone: () => rewrite(gonePage, 410),
		nothing: () => rewrite(noPage, 404),
	};
	const response = answers[found.found]();
	return withHeaders(response, {
		...(forMachines.test(path)
			? { "Content-Security-Policy": strictPolicy }
			: {
					"Content-Security-Policy": policy,
					"Speculation-Rules": `"${speculationRulesPath}"`,
				}),
		"Cache-Control": publicFor,
		"Surrogate-Key": keysOf(path, found).join(" "),
	});
}

/** When the record was read for an answer that a cache means to keep: not before this. */
async function readAt({ headers }: NextRequest): Promise<Date | null> {
	if (!headers.has("dateline-print")) return null;
	// Some answers need no database, and are not kept then.
	return databaseTime(live).catch(() => null);
}

async function readersAnswer(request: NextRequest): Promise<NextResponse> {
	const time = await readAt(request);
	const response = await answerAt(request);
	if (time) response.headers.set("Dateline-Read-At", time.toISOString());
	return response;
}

async function answerAt(request: NextRequest): Promise<NextResponse> {
	const path = canonicalPath(request.nextUrl.pathname);
	const found = await findPage(live, path, request.nextUrl.search);
	if (found.found === "moved")
		return redirectTo(request, found.to, { keys: pageKeys(path, found.storyId) });
	if (found.found === "renamed")
		return redirectTo(request, found.to + keptQuery(request), { keys: pageKeys(path) });
	if (found.found === "elsewhere") {
		const keys = [...pageKeys(path), redirectsKey];
		return redirectTo(request, found.to, { keys, permanent: found.permanent });
	}
	if (path !== request.nextUrl.pathname)
		return redirectTo(request, path + keptQuery(request), { keys: pageKeys(path) });
	return readersPage(request, path, found);
}

/** The one part of a query that a list knows. */
function keptQuery(request: NextRequest): string {
	const before = request.nextUrl.searchParams.get("before");
	return before ? `?${new URLSearchParams({ before })}` : "";
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
	const { pathname } = request.nextUrl;
	if (pathname === "/newsroom" || pathname.startsWith("/newsroom/")) return newsroomPage(request);
	if (request.method !== "GET" && request.method !== "HEAD") {
		return withHeaders(
			new NextResponse(null, { status: 405, headers: { Allow: "GET, HEAD" } }),
			{},
		);
	}
	try {
		return await readersAnswer(request);
	} catch (error) {
		log.error({ err: error, path: pathname }, "A reader's page could not be answered.");
		return unavailable();
	}
}
