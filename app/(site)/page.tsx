import type { Metadata } from "next";
import { HomeFront } from "@/components/front/home-front";
import { FirstRun } from "@/components/site/first-run";
import { JsonLd } from "@/components/site/json-ld";
import { siteUrl } from "@/lib/env";
import { jsonLdText } from "@/lib/formats/json-ld-text";
import { paperJsonLd, siteJsonLd } from "@/lib/formats/list-json-ld";
import { getHomeFront } from "@/lib/published/get-home-front";
import { live } from "@/lib/published/reader";
import { loadPaper } from "./load-paper";
import { noticeMetadata, pageMetadata } from "./page-metadata";

export async function generateMetadata(): Promise<Metadata> {
	const paper = await loadPaper();
	if (!paper) return { ...noticeMetadata("No paper yet"), robots: { index: false } };
	const { site } = paper;
	const title = site.motto ? `${site.name}: ${site.motto}` : site.name;
	const { google, bing } = site.settings.verification;
	return {
		...pageMetadata({ site, title, description: site.description, path: "/" }),
		verification: {
			google: google || undefined,
			other: bing ? { "msvalidate.01": bing } : undefined,
		},
	};
}

export default async function HomePage() {
	const paper = await loadPaper();
	if (!paper) return <FirstRun />;
	const { site, now } = paper;
	const known = { ...site, siteUrl: siteUrl() };
	return (
		<>
			<JsonLd text={jsonLdText(siteJsonLd(known))} />
			<JsonLd text={jsonLdText(paperJsonLd(known))} />
			<HomeFront {...(await getHomeFront(live))} site={site} now={now} />
		</>
	);
}
