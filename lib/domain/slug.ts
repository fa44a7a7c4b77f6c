import anyAscii from "any-ascii";

const longest = 80;

/** Cuts at a word's end where one is near, so that no slug ends in half a word. */
function shorten(slug: string): string {
	if (slug.length <= longest) return slug;
	const cut = slug.slice(0, longest + 1).lastIndexOf("-");
	return slug.slice(0, cut > longest / 2 ? cut : longest);
}

/**
 * The URL part for a headline: small ASCII letters, digits and single hyphens, at most 80. Other
 * scripts are written in Latin letters; apostrophes close up. Empty when nothing is left.
 */
export function slugFrom(headline: string): string {
	const latin = anyAscii(headline.normalize("NFKC")).toLowerCase();
	const slug = latin
		.replace(/['’`]/g, "")
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "");
	return shorten(slug);
}

/** First parts of a path that are pages of ours, so no section may be called so. */
export const reservedSlugs = new Set([
	"_next",
	"api",
	"archive",
	"corrections",
	"feed",
	"feeds",
	"healthz",
	"latest",
	"media",
	"metrics",
	"most-read",
	"newsroom",
	"people",
	"preview",
	"readyz",
	"saved",
	"search",
	"sitemap",
	"sitemaps",
	"sources",
	"static",
	"topics",
	"about",
	"ethics",
	"masthead",
	"corrections-policy",
]);
