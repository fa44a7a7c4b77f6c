import type { Metadata } from "next";
import { siteIcons } from "@/lib/domain/site-icons";
import { siteUrl } from "@/lib/env";
import { summary } from "@/lib/formats/summary";
import type { Site } from "@/lib/published/site";

/** Search engines may show all of a page: pictures large, texts whole. */
const robots: Metadata["robots"] = {
	index: true,
	follow: true,
	"max-image-preview": "large",
	"max-snippet": -1,
	"max-video-preview": -1,
};

/** "en" → "en_US": Open Graph wants a territory (ogp.me). */
export function openGraphLocale(language: string): string {
	const { language: spoken, region } = new Intl.Locale(language).maximize();
	return region ? `${spoken}_${region}` : spoken;
}

type Page = { site: Site; title: string; description: string; path: string };

/** What every page says of itself in its head; an article adds to it. */
export function pageMetadata({ site, title, description, path }: Page): Metadata {
	const words = summary(description || site.description);
	const { tab, phone, large } = siteIcons(site.settings);
	const icon = { url: large, width: 512, height: 512, alt: site.name };
	return {
		metadataBase: new URL(siteUrl()),
		title,
		description: words,
		alternates: {
			canonical: path,
			types: { "application/rss+xml": [{ url: "/feed.xml", title: site.name }] },
		},
		robots,
		manifest: "/manifest.webmanifest",
		icons: {
			icon: { url: tab.path, type: tab.type, sizes: tab.sizes },
			apple: { url: phone, sizes: "180x180" },
		},
		openGraph: {
			type: "website",
			title,
			description: words,
			url: path,
			siteName: site.name,
			locale: openGraphLocale(site.language),
			images: [icon],
		},
		twitter: {
			card: "summary",
			title,
			description: words,
			images: [icon],
		},
	};
}

/** The head of a page that search engines should not keep. */
export function noticeMetadata(title: string): Metadata {
	return { title };
}
