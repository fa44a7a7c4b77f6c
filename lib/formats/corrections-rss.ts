import { type Channel, linesOf, rfc822, rssChannel, tagUri } from "./rss-channel";
import { element, escapeXml } from "./xml";

/** A correction as its feed carries it. */
export type FeedCorrection = {
	noticeId: string;
	/** "Correction", "Clarification". */
	label: string;
	text: string;
	at: Date;
	/** Of the place on the story's page where it stands. */
	path: string;
	headline: string;
};

function item({ noticeId, label, text, at, path, headline }: FeedCorrection, siteUrl: string) {
	return linesOf([
		"<item>",
		element("title", `${label}: ${headline}`),
		element("link", siteUrl + path),
		`<guid isPermaLink="false">${escapeXml(tagUri(siteUrl, at, `notice/${noticeId}`))}</guid>`,
		element("pubDate", rfc822(at)),
		element("category", label),
		element("description", text),
		"</item>",
	]);
}

/** The feed of a paper's corrections, newest first. */
export function correctionsRss({
	corrections,
	...channel
}: Channel & { corrections: FeedCorrection[] }): string {
	return rssChannel(
		channel,
		corrections.map((correction) => item(correction, channel.siteUrl)),
		corrections[0]?.at ?? null,
	);
}
