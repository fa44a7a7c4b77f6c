import type { Credit } from "@/lib/domain/byline";
import { mediaTypes, renditionPath } from "@/lib/domain/picture";
import { bodyText } from "@/lib/domain/story-body";
import { plainPicture, type StoryText, storyBodyHtml } from "./story-body-html";
import { summary } from "./summary";
import { cdata, element, escapeXml } from "./xml";

/** A story as feeds carry it. */
export type FeedStory = StoryText & {
	storyId: string;
	path: string;
	headline: string;
	standfirst: string;
	section: { name: string };
	topics: { name: string }[];
	credits: Credit[];
	firstPublishedAt: Date;
	updatedAt: Date;
};

export type Feed = {
	title: string;
	description: string;
	language: string;
	siteUrl: string;
	/** Of the page that the feed follows. */
	path: string;
	feedPath: string;
	stories: FeedStory[];
};

/** RFC 822 with a year of four digits, in GMT. */
const rfc822 = (instant: Date) => instant.toUTCString();

/** RFC 4151: says which story it is, whatever becomes of its address. */
function tagUri(siteUrl: string, { storyId, firstPublishedAt }: FeedStory): string {
	return `tag:${new URL(siteUrl).hostname},${firstPublishedAt.toISOString().slice(0, 10)}:story/${storyId}`;
}

function media({ leadPicture }: FeedStory, siteUrl: string): string {
	const rendition = leadPicture && plainPicture(leadPicture.view);
	if (!leadPicture || !rendition) return "";
	const address = siteUrl + renditionPath(leadPicture.view.hash, rendition);
	const size = `width="${rendition.width}" height="${rendition.height}"`;
	return `<media:content url="${escapeXml(address)}" type="${mediaTypes[rendition.format]}" medium="image" ${size}>${element("media:description", leadPicture.caption)}${element("media:credit", leadPicture.view.credit)}</media:content>`;
}

function item(story: FeedStory, siteUrl: string): string {
	const categories = [story.section.name, ...story.topics.map(({ name }) => name)];
	return [
		"<item>",
		element("title", story.headline),
		element("link", siteUrl + story.path),
		`<guid isPermaLink="false">${escapeXml(tagUri(siteUrl, story))}</guid>`,
		element("pubDate", rfc822(story.firstPublishedAt)),
		...story.credits.map(({ name }) => element("dc:creator", name)),
		...categories.map((name) => element("category", name)),
		element("description", story.standfirst || summary(bodyText(story.body))),
		media(story, siteUrl),
		`<content:encoded>${cdata(storyBodyHtml(story, siteUrl))}</content:encoded>`,
		"</item>",
	]
		.filter((line) => line !== "")
		.join("\n");
}

/** When anything in a feed last changed; null for an empty one. */
export function lastChangeOf(stories: { updatedAt: Date }[]): Date | null {
	const latest = Math.max(...stories.map(({ updatedAt }) => updatedAt.getTime()));
	return stories.length > 0 ? new Date(latest) : null;
}

/** An RSS 2.0 feed with whole stories (rssboard.org/rss-specification; modules content, dc, media, atom). */
export function rss({
	title,
	description,
	language,
	siteUrl,
	path,
	feedPath,
	stories,
}: Feed): string {
	const lastChange = lastChangeOf(stories);
	const namespaces = [
		'xmlns:atom="http://www.w3.org/2005/Atom"',
		'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
		'xmlns:dc="http://purl.org/dc/elements/1.1/"',
		'xmlns:media="http://search.yahoo.com/mrss/"',
	].join(" ");
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<rss version="2.0" ${namespaces}>`,
		"<channel>",
		element("title", title),
		element("link", siteUrl + path),
		// RSS wants a description, even of a paper that has none.
		element("description", description || title),
		element("language", language),
		lastChange ? element("lastBuildDate", rfc822(lastChange)) : "",
		element("ttl", "5"),
		`<atom:link rel="self" type="application/rss+xml" href="${escapeXml(siteUrl + feedPath)}"/>`,
		`<image>${element("url", `${siteUrl}/apple-icon.png`)}${element("title", title)}${element("link", siteUrl + path)}</image>`,
		...stories.map((story) => item(story, siteUrl)),
		"</channel>",
		"</rss>",
		"",
	]
		.filter((line, index, all) => line !== "" || index === all.length - 1)
		.join("\n");
}
