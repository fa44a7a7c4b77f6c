import { isSitePage } from "@/lib/domain/site-page";
import { changesEnd } from "@/lib/domain/urls";
import { type Address, findAddress } from "./find-address";
import { getContributor, getSource, getTopic } from "./profiles";
import type { Reader } from "./reader";
import { getSection, getSite } from "./site";
import { getAdsFiles, getSitePage } from "./site-files";

/** What stands at a path: a story, or what became of it; a page of another kind; nothing. */
export type Found = Address | { found: "page" };

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

const profiles = { topics: getTopic, people: getContributor, sources: getSource };

function isProfile(kind: string): kind is keyof typeof profiles {
	return Object.hasOwn(profiles, kind);
}

/** What changed of a story stands under the story. */
async function findChanges(reader: Reader, path: string): Promise<Found> {
	const found = await findAddress(reader, path.slice(0, -changesEnd.length));
	return found.found === "moved" ? { ...found, to: found.to + changesEnd } : found;
}

/**
 * One indexed look-up for any path, so that the first byte can tell whether there is a page: a page
 * that finds out by itself can only send an empty one, which needs script to become a 404.
 */
export async function findPage(reader: Reader, path: string): Promise<Found> {
	const [, first = "", second, third] = path.split("/");
	const known = (page: unknown): Found => ({ found: page ? "page" : "nothing" });
	if (fixed.has(path)) return { found: "page" };
	if (always.has(path) || first === "sitemaps") return known((await getSite(reader)) ?? true);
	if (ofThePaper.has(path)) return known(await getSite(reader));
	if (isAdsFile(path)) return known((await getAdsFiles(reader))[adsFiles[path]]);
	if (second === undefined && isSitePage(first)) return known(await getSitePage(reader, first));
	if (second === undefined) return known(await getSection(reader, first));
	if (third === undefined && isProfile(first)) return known(await profiles[first](reader, second));
	if (path.endsWith(changesEnd)) return findChanges(reader, path);
	return findAddress(reader, path);
}
