import assert from "node:assert/strict";
import { test } from "node:test";
import { type SitemapEntry, sitemap, sitemapIndex, sitemapLimit } from "./sitemap";

async function* pagesOf(...pages: SitemapEntry[][]): AsyncGenerator<SitemapEntry[]> {
	yield* pages;
}

async function textOf(pieces: AsyncGenerator<string>): Promise<string> {
	let text = "";
	for await (const piece of pieces) text += piece;
	return text;
}

const changedAt = new Date("2016-09-01T05:14:00Z");

test("a sitemap names addresses and when they last changed, in the site's zone", async () => {
	const entries = [{ address: "https://paper.example/a?b=1&c=2", changedAt }];
	const xml = await textOf(sitemap(pagesOf(entries), "Asia/Hong_Kong"));
	assert.match(xml, /<loc>https:\/\/paper\.example\/a\?b=1&amp;c=2<\/loc>/);
	assert.match(xml, /<lastmod>2016-09-01T13:14:00\+08:00<\/lastmod>/);
	assert.match(xml, /^<\?xml [\s\S]*<urlset [\s\S]*<\/urlset>\n$/);
});

test("a sitemap ends at fifty thousand addresses", async () => {
	const page = Array.from({ length: 20_000 }, (_, n) => ({
		address: `https://paper.example/${n}`,
		changedAt,
	}));
	const xml = await textOf(sitemap(pagesOf(page, page, page), "UTC"));
	assert.equal(xml.match(/<url>/g)?.length, sitemapLimit);
});

test("the index lists sitemaps and when they last changed, and may be empty", () => {
	const address = "https://paper.example/sitemaps/stories-2016-09.xml";
	assert.match(
		sitemapIndex([{ address, changedAt }], "Asia/Hong_Kong"),
		/<sitemap><loc>[^<]*2016-09\.xml<\/loc><lastmod>2016-09-01T13:14:00\+08:00<\/lastmod><\/sitemap>/,
	);
	assert.match(sitemapIndex([], "UTC"), /<sitemapindex [^>]*>\n<\/sitemapindex>/);
});
