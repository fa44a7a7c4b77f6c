import type { Metadata } from "next";
import { mediaTypes, renditionPath } from "@/lib/domain/picture";
import { bodyText } from "@/lib/domain/story-body";
import { isoWithOffset } from "@/lib/domain/urls";
import { siteUrl } from "@/lib/env";
import { plainPicture } from "@/lib/formats/story-body-html";
import { summary } from "@/lib/formats/summary";
import type { StoryPage } from "@/lib/published/get-story";
import type { Site } from "@/lib/published/site";
import { openGraphLocale, pageMetadata } from "./page-metadata";

/** What a story is about in at most 160 characters: the desk's words, the standfirst, or its beginning. */
export function storyDescription({ seoDescription, standfirst, body }: StoryPage): string {
	return summary(seoDescription || standfirst || bodyText(body));
}

function storyImages({ leadPicture }: StoryPage) {
	const rendition = leadPicture && plainPicture(leadPicture.view);
	if (!leadPicture || !rendition) return undefined;
	const { width, height, format } = rendition;
	const alt = leadPicture.alt || leadPicture.caption;
	return [
		{
			url: renditionPath(leadPicture.view.hash, rendition),
			width,
			height,
			type: mediaTypes[format],
			alt,
		},
	];
}

/** The head of a story's page. */
export function storyMetadata(story: StoryPage, site: Site): Metadata {
	const description = storyDescription(story);
	const headline = story.seoTitle || story.headline;
	const title = `${headline} | ${story.section.name} | ${site.name}`;
	const page = pageMetadata({ site, title, description, path: story.path });
	const images = storyImages(story);
	return {
		...page,
		authors: story.credits.map(({ name, path }) => ({
			name,
			url: path ? siteUrl() + path : undefined,
		})),
		openGraph: {
			type: "article",
			title: headline,
			description,
			url: story.path,
			siteName: site.name,
			locale: openGraphLocale(story.language),
			publishedTime: isoWithOffset(story.firstPublishedAt, site.timeZone),
			modifiedTime: isoWithOffset(story.updatedAt, site.timeZone),
			section: story.section.name,
			tags: story.topics.map(({ name }) => name),
			authors: story.credits.map(({ name, path }) => (path ? siteUrl() + path : name)),
			images: images ?? page.openGraph?.images,
		},
		twitter: images
			? {
					card: "summary_large_image",
					title: headline,
					description,
					images: images.map(({ url, alt }) => ({ url, alt })),
				}
			: { ...page.twitter, title: headline, description },
	};
}
