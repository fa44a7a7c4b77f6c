import { monthSitemapPath } from "@/lib/domain/urls";
import { siteUrl } from "@/lib/env";
import { sitemapIndex } from "@/lib/formats/sitemap";
import { textResponse } from "@/lib/formats/text-response";
import { listMonths } from "@/lib/published/list-months";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";

export const dynamic = "force-dynamic";

/** The index of the sitemaps: one for each month in which something was published. */
export async function GET(request: Request): Promise<Response> {
	const site = await getSite(live);
	const months = site ? await listMonths(live, site.timeZone) : [];
	const addresses = months.map((month) => siteUrl() + monthSitemapPath(month));
	return textResponse(request, { body: sitemapIndex(addresses), type: "application/xml" });
}
