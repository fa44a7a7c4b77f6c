import { element, escapeXml } from "./xml";

/** The paper as its feeds name it, and the page that a feed follows. */
export type Channel = {
	title: string;
	description: string;
	language: string;
	siteUrl: string;
	/** Of the page that the feed follows. */
	path: string;
	feedPath: string;
	/** The path of the paper's icon. */
	icon: string;
	/** Whom to write to about what the feed says; left out where that is not told. */
	contact?: { email: string; publisher: string };
};

/** RFC 822 with a year of four digits, in GMT. */
export const rfc822 = (instant: Date) => instant.toUTCString();

/** RFC 4151: says which thing it is, whatever becomes of its address. */
export function tagUri(siteUrl: string, at: Date, name: string): string {
	return `tag:${new URL(siteUrl).hostname},${at.toISOString().slice(0, 10)}:${name}`;
}

/** The lines of something, without those that have nothing to say. */
export const linesOf = (lines: string[]) => lines.filter((line) => line !== "").join("\n");

/** An RSS 2.0 feed around its items (rssboard.org/rss-specification; modules content, dc, media, atom). */
export function rssChannel(
	{ title, description, language, siteUrl, path, feedPath, icon, contact }: Channel,
	items: string[],
	lastChange: Date | null,
): string {
	const namespaces = [
		'xmlns:atom="http://www.w3.org/2005/Atom"',
		'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
		'xmlns:dc="http://purl.org/dc/elements/1.1/"',
		'xmlns:media="http://search.yahoo.com/mrss/"',
	].join(" ");
	const text = linesOf([
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<rss version="2.0" ${namespaces}>`,
		"<channel>",
		element("title", title),
		element("link", siteUrl + path),
		// RSS wants a description, even of a paper that has none.
		element("description", description || title),
		element("language", language),
		lastChange ? element("lastBuildDate", rfc822(lastChange)) : "",
		contact?.email ? element("managingEditor", `${contact.email} (${contact.publisher})`) : "",
		element("ttl", "5"),
		`<atom:link rel="self" type="application/rss+xml" href="${escapeXml(siteUrl + feedPath)}"/>`,
		`<image>${element("url", siteUrl + icon)}${element("title", title)}${element("link", siteUrl + path)}</image>`,
		...items,
		"</channel>",
		"</rss>",
	]);
	return `${text}\n`;
}
