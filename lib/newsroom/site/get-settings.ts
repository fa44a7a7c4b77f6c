import { newsroomClient } from "@/lib/db/newsroom";
import { AdsFiles } from "@/lib/domain/ads-txt";
import { HouseWording, noticeTemplates } from "@/lib/domain/amendment";
import { CrawlerPolicy, everybodyWelcome } from "@/lib/domain/crawlers";
import { type LinkPlace, PlacedLinks } from "@/lib/domain/navigation";
import { maySetUpPaper, maySetUpSite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import { type SitePageSlug, SitePageValue, sitePageSlugs, sitePages } from "@/lib/domain/site-page";
import { Contact, Icons, Nameplate, Verification } from "@/lib/domain/site-settings";
import type { Context } from "@/lib/newsroom/context";
import { type Kept, readSetting } from "./keep-setting";

/** What the screens of the settings show before anything is changed. */

const ensureSite = ({ actor }: Context) =>
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may see these settings.");
const ensurePaper = ({ actor }: Context) =>
	ensure(maySetUpPaper(actor), "forbidden", "Only a producer or an admin may see these settings.");

/** The paper's name and what goes with it. */
export async function getSiteSettings(context: Context) {
	ensureSite(context);
	const site = await newsroomClient().site.findUniqueOrThrow({ where: { id: 1 } });
	const { name, motto, description, language, timeZone } = site;
	return {
		site: { name, motto, description, language, timeZone },
		contact: await readSetting("contact", Contact, Contact.parse({})),
		nameplate: await readSetting("nameplate", Nameplate.nullable(), null),
		icons: await readSetting("icons", Icons.nullable(), null),
	};
}

/** One of the paper's own pages as its form shows it. */
export async function getPageSetting(
	context: Context,
	slug: SitePageSlug,
): Promise<Kept<SitePageValue>> {
	ensurePaper(context);
	const otherwise = { title: sitePages[slug].title, text: "" };
	return readSetting(`page:${slug}`, SitePageValue, otherwise);
}

/** All of them. */
export async function listPageSettings(context: Context) {
	return Promise.all(
		sitePageSlugs.map(async (slug) => ({ slug, ...(await getPageSetting(context, slug)) })),
	);
}

export async function getLinks(context: Context, place: LinkPlace): Promise<Kept<PlacedLinks>> {
	ensurePaper(context);
	return readSetting(place, PlacedLinks, { links: null });
}

export async function getCrawlerSettings(context: Context) {
	ensureSite(context);
	return {
		crawlers: await readSetting("crawlers", CrawlerPolicy, everybodyWelcome),
		verification: await readSetting("verification", Verification, { google: "", bing: "" }),
		ads: await readSetting("ads", AdsFiles, { ads: "", appAds: "" }),
	};
}

/** How the house words its notices; for everybody who writes one. */
export async function getHouseWording(): Promise<Kept<HouseWording>> {
	return readSetting("wording", HouseWording, noticeTemplates);
}
