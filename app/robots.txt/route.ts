import { type CrawlerPolicy, everybodyWelcome, refusedCrawlers } from "@/lib/domain/crawlers";
import { siteUrl } from "@/lib/env";
import { robots } from "@/lib/formats/robots";
import { textResponse } from "@/lib/formats/text-response";
import { log } from "@/lib/log";
import { live } from "@/lib/published/reader";
import { getCrawlerPolicy } from "@/lib/published/site-files";

export const dynamic = "force-dynamic";

let known: CrawlerPolicy = everybodyWelcome;

/**
 * Without this file crawlers stop reading the site, so it is there also while the database is not: with
 * the rules that were read last.
 */
async function rules(): Promise<CrawlerPolicy> {
	try {
		known = await getCrawlerPolicy(live);
	} catch (error) {
		log.warn({ err: error }, "The crawlers' rules could not be read; the last known are told.");
	}
	return known;
}

export async function GET(request: Request): Promise<Response> {
	const body = robots(siteUrl(), refusedCrawlers(await rules()));
	return textResponse(request, { body, type: "text/plain" });
}
