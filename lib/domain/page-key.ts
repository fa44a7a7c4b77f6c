/**
 * What a page depends on. Acts write the keys that they touch, pages are marked with those that they
 * were made from, and a cache drops where they meet.
 */

export type PageKey = string;

/** Where the database calls when a change was written down. */
export const changeChannel = "dateline_change";

export const siteKey: PageKey = "site";
export const homeKey: PageKey = "home";
export const latestKey: PageKey = "latest";
export const correctionsKey: PageKey = "corrections";
export const feedKey: PageKey = "feed";
export const sitemapKey: PageKey = "sitemap";
/** Addresses of nothing, and those that lead elsewhere because somebody said so. */
export const redirectsKey: PageKey = "redirects";
export const storyKey = (storyId: string): PageKey => `story:${storyId}`;
export const sectionKey = (slug: string): PageKey => `section:${slug}`;
export const topicKey = (slug: string): PageKey => `topic:${slug}`;
export const contributorKey = (slug: string): PageKey => `people:${slug}`;
export const sourceKey = (slug: string): PageKey => `source:${slug}`;
export const monthKey = (month: string): PageKey => `month:${month}`;
export const pictureKey = (hash: string): PageKey => `picture:${hash}`;
export const pathKey = (path: string): PageKey => `path:${path}`;

/** The keys of a page, from its route and, for a story's, the story. */
export function pageKeys(path: string, storyId?: string): PageKey[] {
	if (storyId) {
		const section = path.split("/")[1] ?? "";
		return [storyKey(storyId), sectionKey(section), latestKey, siteKey];
	}
	const [first = "", second = ""] = path.slice(1).split("/");
	switch (first) {
		case "":
			return [homeKey, siteKey];
		case "latest":
			return [latestKey, siteKey];
		case "corrections":
			return [correctionsKey, siteKey];
		case "feed.xml":
			return [feedKey, siteKey];
		case "sitemap.xml":
			return [sitemapKey];
		case "sitemaps":
			if (second === "pages.xml") return [pathKey(path)];
			return [monthKey(second.replace(/^stories-/, "").slice(0, "yyyy-mm".length))];
		case "media":
			return [pictureKey(second)];
		case "topics":
			return [topicKey(second), siteKey];
		case "people":
			return [contributorKey(second), siteKey];
		case "sources":
			return [sourceKey(second), siteKey];
		case "about":
		case "ethics":
		case "corrections-policy":
		case "masthead":
			return [pathKey(path), siteKey];
		case "robots.txt":
		case "ads.txt":
		case "app-ads.txt":
		case "favicon.ico":
		case "speculation-rules.json":
			return [siteKey];
		default:
			return second === "" ? [sectionKey(first), siteKey] : [pathKey(path), siteKey];
	}
}

/**
 * Of a page's keys those of what only accompanies it, as the latest news beside a story does: after a
 * change of these a cache may hand out what it has for a little while. A page's own facts are not among them.
 */
export function softKeys(keys: readonly PageKey[]): PageKey[] {
	if (!keys.some((key) => key.startsWith("story:"))) return [];
	return keys.filter((key) => key === latestKey || key.startsWith("section:"));
}

const storyPath = /^(\/[^/]+\/\d{4}\/\d{2}\/\d{2}\/[^/]+)(?:\/[a-z]+)?$/;

/** The key by which a change of the story behind a link is known; null where a path is no story's. */
export function linkKey(path: string): PageKey | null {
	const [, story] = storyPath.exec(path) ?? [];
	return story ? pathKey(story) : null;
}
