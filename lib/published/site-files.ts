import { AdsFiles } from "@/lib/domain/ads-txt";
import { CrawlerPolicy, everybodyWelcome } from "@/lib/domain/crawlers";
import { type SitePageSlug, SitePageValue } from "@/lib/domain/site-page";
import type { Reader } from "./reader";

/** One of the paper's own pages; null while it has no text. */
export async function getSitePage(
	reader: Reader,
	slug: SitePageSlug,
): Promise<(SitePageValue & { slug: SitePageSlug }) | null> {
	const name = `page:${slug}`;
	const row = await reader((client) => client.publishedSetting.findUnique({ where: { name } }));
	const page = SitePageValue.safeParse(row?.value);
	return page.success && page.data.text !== "" ? { ...page.data, slug } : null;
}

/** ads.txt and app-ads.txt; empty where the paper has none. */
export async function getAdsFiles(reader: Reader): Promise<AdsFiles> {
	const row = await reader((client) =>
		client.publishedSetting.findUnique({ where: { name: "ads" } }),
	);
	return AdsFiles.catch({ ads: "", appAds: "" }).parse(row?.value);
}

/** Which crawlers of language models are welcome. */
export async function getCrawlerPolicy(reader: Reader): Promise<CrawlerPolicy> {
	const row = await reader((client) =>
		client.publishedSetting.findUnique({ where: { name: "crawlers" } }),
	);
	return CrawlerPolicy.catch(everybodyWelcome).parse(row?.value);
}

/** A file of the nameplate or the icons. */
export async function getSiteFile(
	reader: Reader,
	hash: string,
	name: string,
): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> } | null> {
	return reader((client) =>
		client.publishedSiteFile.findUnique({
			where: { hash_name: { hash, name } },
			select: { type: true, bytes: true },
		}),
	);
}
