import { isoWithOffset } from "@/lib/domain/urls";
import { escapeXml } from "./xml";

/** sitemaps.org, version 0.9. */
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** The most addresses that one file may have. */
export const sitemapLimit = 50_000;

/** The list of the sitemaps. */
export function sitemapIndex(addresses: string[]): string {
	const entries = addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`);
	return [declaration, `<sitemapindex ${namespace}>`, ...entries, "</sitemapindex>", ""].join("\n");
}

export type SitemapEntry = { address: string; changedAt: Date };

function entry({ address, changedAt }: SitemapEntry, timeZone: string): string {
	return `<url><loc>${escapeXml(address)}</loc><lastmod>${isoWithOffset(changedAt, timeZone)}</lastmod></url>\n`;
}

/**
 * A sitemap, piece by piece, so that a month of any size needs no memory. It ends at the limit of the
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
		yield room.map((one) => entry(one, timeZone)).join("");
		written += room.length;
		if (written >= sitemapLimit) break;
	}
	yield "</urlset>\n";
}
