import { pagesSitemapPath, sitemapPath } from "@/lib/domain/urls";
import { siteUrl } from "@/lib/env";
import { sitemapIndex } from "@/lib/formats/sitemap";
import { textResponse } from "@/lib/formats/text-response";
import { listSitemaps } from "@/lib/published/list-sitemaps";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";

export const dynamic = "force-dynamic";

/** The index of the sitemaps: one or more for each month in which something was published. */
export async function GET(request: Request): Promise<Response> {
	const site = await getSite(live);
	const sitemaps = (await listSitemaps(live)).map((one) => ({
		address: siteUrl() + sitemapPath(one),
		changedAt: one.changedAt,
	}));
	const pages = site?.settings.pages.length ? [{ address: siteUrl() + pagesSitemapPath }] : [];
	const body = sitemapIndex([...sitemaps, ...pages], site?.timeZone ?? "UTC");
	return textResponse(request, { body, type: "application/xml" });
}
