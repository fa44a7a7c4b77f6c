import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { JsonLd } from "@/components/site/json-ld";
import { PageText } from "@/components/site/page-text";
import { openingOf, type SitePageSlug } from "@/lib/domain/site-page";
import { sitePagePath } from "@/lib/domain/urls";
import { siteUrl } from "@/lib/env";
import { jsonLdText } from "@/lib/formats/json-ld-text";
import { sitePageJsonLd } from "@/lib/formats/list-json-ld";
import { live } from "@/lib/published/reader";
import { getSitePage } from "@/lib/published/site-files";
import { loadPaper } from "./load-paper";
import { pageMetadata } from "./page-metadata";

const pageBySlug = cache((slug: SitePageSlug) => getSitePage(live, slug));

async function load(slug: SitePageSlug) {
	const [paper, page] = await Promise.all([loadPaper(), pageBySlug(slug)]);
	if (!paper || !page) notFound();
	return { page, path: sitePagePath(slug), ...paper };
}

/** The head of one of the paper's own pages. */
export async function metadataOfPage(slug: SitePageSlug): Promise<Metadata> {
	const { page, path, site } = await load(slug);
	const title = `${page.title} | ${site.name}`;
	return pageMetadata({ site, title, description: openingOf(page.text), path });
}

/** One of the paper's own pages: what it says of itself. */
export async function SitePageView({ slug }: { slug: SitePageSlug }) {
	const { page, path, site } = await load(slug);
	const known = { ...site, siteUrl: siteUrl() };
	return (
		<>
			<JsonLd text={jsonLdText(sitePageJsonLd({ ...page, path }, known))} />
			<article className="own-page">
				<header className="list-head">
					<h1>{page.title}</h1>
				</header>
				<div className="text">
					<PageText text={page.text} />
				</div>
			</article>
		</>
	);
}
