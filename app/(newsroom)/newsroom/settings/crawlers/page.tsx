import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdsForm } from "@/components/newsroom/settings/ads-form";
import { CrawlerForm } from "@/components/newsroom/settings/crawler-form";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { VerificationForm } from "@/components/newsroom/settings/verification-form";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpSite } from "@/lib/domain/permissions";
import { getCrawlerSettings } from "@/lib/newsroom/site/get-settings";
import { requireActor } from "@/lib/web/session";
import { decide, prove, sell } from "./actions";

export const metadata: Metadata = { title: "Crawlers and search" };

export default async function CrawlersPage() {
	const actor = await requireActor("/newsroom/settings/crawlers");
	if (!maySetUpSite(actor)) notFound();
	const { crawlers, verification, ads } = await getCrawlerSettings({ actor });
	return (
		<>
			<SettingsHead
				title="Crawlers and search"
				intro="What machines are told at the door: in robots.txt, in the head of the home page and in ads.txt."
			/>
			<div className="columns">
				<Section
					title="Crawlers of AI companies"
					intro={
						<>
							Written into <a href="/robots.txt">robots.txt</a>. Who keeps to it is up to them;
							search engines’ own crawlers are always welcome.
						</>
					}
				>
					<CrawlerForm action={decide} crawlers={crawlers} />
				</Section>
				<div className="stack">
					<Section
						title="Proof for search engines"
						intro="So that Google Search Console and Bing Webmaster Tools know that the site is yours."
					>
						<VerificationForm action={prove} verification={verification} />
					</Section>
					<Section
						title="Who may sell your advertising"
						intro="Served as /ads.txt and /app-ads.txt, as your advertising partners give it to you. Empty: there is no such file."
					>
						<AdsForm action={sell} ads={ads} />
					</Section>
				</div>
			</div>
		</>
	);
}
