import {
	feedKey,
	homeKey,
	latestKey,
	type PageKey,
	sectionKey,
	siteKey,
} from "@/lib/domain/page-key";

/** The pages that a change of sections touches: the navigation is on all of them. */
export function keysOfSections(...slugs: string[]): PageKey[] {
	return [siteKey, homeKey, latestKey, feedKey, ...slugs.map(sectionKey)];
}
