import type { Credit } from "@/lib/domain/byline";
import { mediaTypes, renditionPath } from "@/lib/domain/picture";
import { bodyText } from "@/lib/domain/story-body";
import { type Channel, linesOf, rfc822, rssChannel, tagUri } from "./rss-channel";
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

export type Feed = Channel & { stories: FeedStory[] };

function media({ leadPicture }: FeedStory, siteUrl: string): string {
	const rendition = leadPicture && plainPicture(leadPicture.view);
	if (!leadPicture || !rendition) return "";
	const address = siteUrl + renditionPath(leadPicture.view.hash, rendition);
	const size = `width="${rendition.width}" height="${rendition.height}"`;
	return `<media:content url="${escapeXml(address)}" type="${mediaTypes[rendition.format]}" medium="image" ${size}>${element("media:description", leadPicture.caption)}${element("media:credit", leadPicture.view.credit)}</media:content>`;
}

function item(story: FeedStory, siteUrl: string): string {
	const { storyId, firstPublishedAt, section, topics } = story;
	const categories = [section.name, ...topics.map(({ name }) => name)];
	return linesOf([
		"<item>",
		element("title", story.headline),
		element("link", siteUrl + story.path),
		`<guid isPermaLink="false">${escapeXml(tagUri(siteUrl, firstPublishedAt, `story/${storyId}`))}</guid>`,
		element("pubDate", rfc822(firstPublishedAt)),
		...story.credits.map(({ name }) => element("dc:creator", name)),
		...categories.map((name) => element("category", name)),
		element("description", story.standfirst || summary(bodyText(story.body))),
		media(story, siteUrl),
		`<content:encoded>${cdata(storyBodyHtml(story, siteUrl))}</content:encoded>`,
		"</item>",
	]);
}

/** When anything in a feed last changed; null for an empty one. */
export function lastChangeOf(stories: { updatedAt: Date }[]): Date | null {
	const latest = Math.max(...stories.map(({ updatedAt }) => updatedAt.getTime()));
	return stories.length > 0 ? new Date(latest) : null;
}

/** A feed with whole stories. */
export function rss({ stories, ...channel }: Feed): string {
	return rssChannel(
		channel,
		stories.map((story) => item(story, channel.siteUrl)),
		lastChangeOf(stories),
	);
}
