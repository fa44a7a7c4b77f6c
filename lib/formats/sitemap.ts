import { isoWithOffset } from "@/lib/domain/urls";
import { escapeXml } from "./xml";

/** sitemaps.org, version 0.9. */
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** The most addresses that one file may have. */
export const sitemapLimit = 50_000;

/** `changedAt` is left out where nobody keeps it. */
export type SitemapEntry = { address: string; changedAt?: Date };

/** Where something is, and when it last changed. */
function place({ address, changedAt }: SitemapEntry, timeZone: string): string {
	const changed = changedAt ? `<lastmod>${isoWithOffset(changedAt, timeZone)}</lastmod>` : "";
	return `<loc>${escapeXml(address)}</loc>${changed}`;
}

/** The list of the sitemaps. */
export function sitemapIndex(sitemaps: SitemapEntry[], timeZone: string): string {
	const entries = sitemaps.map((one) => `<sitemap>${place(one, timeZone)}</sitemap>`);
	return [declaration, `<sitemapindex ${namespace}>`, ...entries, "</sitemapindex>", ""].join("\n");
}

/**
 * A sitemap, piece by piece, so that it needs no memory however long it is. It ends at the limit of the
 * format.
 */
export async function* sitemap(
	pages: AsyncIterable<SitemapEntry[]>,
	timeZone: string,
): AsyncGenerator<string> {
	yield `${declaration}\n<urlset ${namespace}>\n`;
	let written = 0;
	for await (const page of pages) {
		const room = page.slice(0, sitemapLimit - written);
		yield room.map((one) => `<url>${place(one, timeZone)}</url>\n`).join("");
		written += room.length;
		if (written >= sitemapLimit) break;
	}
	yield "</urlset>\n";
}
