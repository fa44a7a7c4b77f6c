import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraph } from "@/lib/domain/story-body";
import { type FeedStory, rss } from "./rss";

function aFeedStory(changes: Partial<FeedStory> = {}): FeedStory {
	return {
		storyId: "5f0f3d0a-0000-4000-8000-000000000001",
		path: "/asia/2016/09/01/ferries",
		headline: "Ferries run",
		standfirst: "Again.",
		section: { name: "Asia" },
		topics: [{ name: "Shipping" }],
		credits: [{ kind: "organisation", name: "Reuters", path: "/sources/reuters" }],
		dateline: "TOKYO",
		leadPicture: null,
		body: {
			type: "doc",
			content: [paragraph("block1", "They run."), paragraph("block2", "They stop.")],
		},
		pictures: new Map(),
		relatedStories: new Map(),
		firstPublishedAt: new Date("2016-09-01T05:14:00Z"),
		updatedAt: new Date("2016-09-01T06:00:00Z"),
		...changes,
	};
}

function feedOf(...stories: FeedStory[]): string {
	const paper = {
		title: "The Paper",
		description: "News",
		language: "en",
		siteUrl: "https://paper.example",
	};
	return rss({ ...paper, path: "/", feedPath: "/feed.xml", icon: "/apple-icon.png", stories });
}

/** Every element that is opened is closed, in order; text holds no bare markup. */
function assertWellFormed(xml: string): void {
	const open: string[] = [];
	const bare = xml.replace(/<\?xml[^?]*\?>/, "").replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "");
	for (const [, end, name, empty] of bare.matchAll(
		/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*(\/?)>/g,
	)) {
		if (end) assert.equal(open.pop(), name);
		else if (!empty && name) open.push(name);
	}
	assert.deepEqual(open, []);
	const rest = bare.replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\/?>/g, "");
	assert.doesNotMatch(rest, /[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
}

test("a feed carries a story whole, its place before the first paragraph", () => {
	const xml = feedOf(aFeedStory());
	assertWellFormed(xml);
	assert.match(xml, /<p>TOKYO - They run\.<\/p>\n<p>They stop\.<\/p>/);
	assert.match(xml, /<pubDate>Thu, 01 Sep 2016 05:14:00 GMT<\/pubDate>/);
	assert.match(xml, /<dc:creator>Reuters<\/dc:creator>/);
	assert.match(xml, /<link>https:\/\/paper\.example\/asia\/2016\/09\/01\/ferries<\/link>/);
});

test("a story keeps its name in the feed when its address changes", () => {
	const guid = (xml: string) => /<guid isPermaLink="false">([^<]*)</.exec(xml)?.[1];
	const before = guid(feedOf(aFeedStory()));
	assert.equal(before, "tag:paper.example,2016-09-01:story/5f0f3d0a-0000-4000-8000-000000000001");
	assert.equal(guid(feedOf(aFeedStory({ path: "/asia/2016/09/01/boats" }))), before);
});

test("no headline and no text can break out of the feed", () => {
	const nasty = `]]></title></item> & <script>"'`;
	const body = { type: "doc" as const, content: [paragraph("block1", `a ]]> b ${nasty}`)] };
	const xml = feedOf(aFeedStory({ headline: nasty, body }));
	assertWellFormed(xml);
	assert.match(
		xml,
		/<title>\]\]&gt;&lt;\/title&gt;&lt;\/item&gt; &amp; &lt;script&gt;&quot;&#39;<\/title>/,
	);
});

test("characters that XML forbids are left out", () => {
	assert.match(feedOf(aFeedStory({ headline: "A\u0000B\u0008C" })), /<title>ABC<\/title>/);
});

test("a feed of no stories is a feed", () => {
	const xml = feedOf();
	assertWellFormed(xml);
	assert.doesNotMatch(xml, /lastBuildDate|<item>/);
});

test("a story without a standfirst is described by its beginning", () => {
	assert.match(
		feedOf(aFeedStory({ standfirst: "" })),
		/<description>They run\. They stop\.<\/description>/,
	);
});
