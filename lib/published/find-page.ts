import { pathOf, redirectSource } from "@/lib/domain/redirect";
import { isSitePage } from "@/lib/domain/site-page";
import type { SlugPlace } from "@/lib/domain/taxonomy";
import { changesEnd } from "@/lib/domain/urls";
import { type Address, findAddress } from "./find-address";
import { findRedirect, type Redirect } from "./find-redirect";
import { findPlace, type Place } from "./profiles";
import type { Reader } from "./reader";
import { getSite } from "./site";
import { getAdsFiles, getSitePage } from "./site-files";

/**
 * What stands at a path: a story, or what became of it; a page of another kind, or where that is now;
 * an address that leads elsewhere; nothing.
 */
export type Found =
	| Address
	| { found: "page" }
	| { found: "renamed"; to: string }
	| { found: "elsewhere"; to: string; permanent: boolean };

/**
 * The same whatever is in the record, so no database is asked: without rules crawlers stop reading the
 * site.
 */
const fixed = new Set(["/robots.txt", "/speculation-rules.json"]);

/** There whatever is in the record: before the paper is founded `/` says so. */
const always = new Set(["/", "/sitemap.xml", "/manifest.webmanifest"]);

/** There as soon as there is a paper. */
const ofThePaper = new Set(["/latest", "/feed.xml", "/corrections", "/corrections/feed.xml"]);

/** There while they have something in them. */
const adsFiles = { "/ads.txt": "ads", "/app-ads.txt": "appAds" } as const;

function isAdsFile(path: string): path is keyof typeof adsFiles {
	return Object.hasOwn(adsFiles, path);
}

const profiles: Record<string, SlugPlace> = {
	topics: "topic",
	people: "contributor",
	sources: "source",
};

function profileAt(kind: string): SlugPlace | null {
	return Object.hasOwn(profiles, kind) ? (profiles[kind] ?? null) : null;
}

/** What changed of a story stands under the story. */
async function findChanges(reader: Reader, path: string): Promise<Found> {
	const found = await findAddress(reader, path.slice(0, -changesEnd.length));
	return found.found === "moved" ? { ...found, to: found.to + changesEnd } : found;
}

/** A page with a slug of its own, or where it is now. */
function placed(place: Place | null, pathBy: (slug: string) => string): Found {
	if (!place) return { found: "nothing" };
	return place.leadsTo === null
		? { found: "page" }
		: { found: "renamed", to: pathBy(place.leadsTo) };
}

/** What the record has at a path. */
async function findOwn(reader: Reader, path: string): Promise<Found> {
	const [, first = "", second, third] = path.split("/");
	const known = (page: unknown): Found => ({ found: page ? "page" : "nothing" });
	if (fixed.has(path)) return { found: "page" };
	if (always.has(path) || first === "sitemaps") return known((await getSite(reader)) ?? true);
	if (ofThePaper.has(path)) return known(await getSite(reader));
	if (isAdsFile(path)) return known((await getAdsFiles(reader))[adsFiles[path]]);
	if (second === undefined && isSitePage(first)) return known(await getSitePage(reader, first));
	if (second === undefined)
		return placed(await findPlace(reader, "section", first), (slug) => `/${slug}`);
	const profile = third === undefined ? profileAt(first) : null;
	if (profile)
		return placed(await findPlace(reader, profile, second), (slug) => `/${first}/${slug}`);
	if (path.endsWith(changesEnd)) return findChanges(reader, path);
	return findAddress(reader, path);
}

/** Redirects that lead to one another are followed so far; `lib/newsroom/redirect` lets in no loop. */
const mostSteps = 10;

/**
 * Where a redirect ends: whatever it leads to may have moved, or lead on itself, and a reader should come
 * there in one step.
 */
async function followRedirect(reader: Reader, redirect: Redirect): Promise<Found> {
	const seen = new Set([redirect.source]);
	let { target: to, permanent } = redirect;
	while (to.startsWith("/") && seen.size <= mostSteps) {
		const [path, search] = [pathOf(to), new URL(to, "http://here.invalid").search];
		const own = await findOwn(reader, path);
		if (own.found === "moved" || own.found === "renamed")
			return { found: "elsewhere", to: own.to, permanent };
		if (own.found !== "nothing") return { found: "elsewhere", to, permanent };
		const source = redirectSource(path, search);
		const next = seen.has(source) ? null : await findRedirect(reader, { path, search });
		if (!next) break;
		seen.add(source);
		to = next.target;
		permanent = permanent && next.permanent;
	}
	return { found: "elsewhere", to, permanent };
}

/** Parameters of our own pages: with no others an address is its path. */
const ownParameters = new Set(["before", "q"]);

/** Whether a query may be an old system's way to name a page. */
function mayNamePage(search: string): boolean {
	return [...new URLSearchParams(search).keys()].some((name) => !ownParameters.has(name));
}

/**
 * A look-up or two for any address, each along an index, so that the first byte can tell whether there is
 * a page: a page that finds out by itself can only send an empty one, which needs script to become a 404.
 * Redirects are asked last, so none can hide a page; only a query that is no page's own, as in `/?p=123`,
 * is asked for before.
 */
export async function findPage(reader: Reader, path: string, search = ""): Promise<Found> {
	const own = await findOwn(reader, path);
	if (own.found === "nothing") {
		const redirect = await findRedirect(reader, { path, search });
		return redirect ? followRedirect(reader, redirect) : own;
	}
	if (own.found !== "page" || !mayNamePage(search)) return own;
	const named = await findRedirect(reader, { path, search, exactly: true });
	return named && named.source !== path ? followRedirect(reader, named) : own;
}
