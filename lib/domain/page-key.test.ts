import assert from "node:assert/strict";
import { test } from "node:test";
import { linkKey, pageKeys, softKeys } from "./page-key";

test("each page is marked with what it was made from", () => {
	const marks: [string, string[]][] = [
		["/", ["home", "site"]],
		["/latest", ["latest", "site"]],
		["/feed.xml", ["feed", "site"]],
		["/asia", ["section:asia", "site"]],
		["/topics/japan", ["topic:japan", "site"]],
		["/people/ana-ruiz", ["people:ana-ruiz", "site"]],
		["/sources/reuters", ["source:reuters", "site"]],
		["/sitemap.xml", ["sitemap"]],
		["/sitemaps/stories-2016-09.xml", ["month:2016-09"]],
		["/sitemaps/stories-2016-09-2.xml", ["month:2016-09"]],
		["/media/0123456789abcdef/640.avif", ["picture:0123456789abcdef"]],
		["/sitemaps/pages.xml", ["path:/sitemaps/pages.xml"]],
		["/robots.txt", ["site"]],
		["/ads.txt", ["site"]],
		["/about", ["path:/about", "site"]],
		["/asia/2016/09/01/never-was", ["path:/asia/2016/09/01/never-was", "site"]],
	];
	for (const [path, keys] of marks) assert.deepEqual(pageKeys(path), keys, path);
});

test("a story's page depends on the story, its section's name and what stands beside it", () => {
	const keys = pageKeys("/asia/2016/09/01/japan-woos-russia", "0198c0de");
	assert.deepEqual(keys, ["story:0198c0de", "section:asia", "latest", "site"]);
});

test("what stands beside a story makes its page old, and only its own facts make it wrong", () => {
	const keys = pageKeys("/asia/2016/09/01/japan-woos-russia", "0198c0de");
	assert.deepEqual(softKeys(keys), ["section:asia", "latest"]);
	for (const path of ["/", "/asia", "/latest", "/topics/japan", "/asia/2016/09/01/never-was"]) {
		assert.deepEqual(softKeys(pageKeys(path)), [], path);
	}
});

test("a link to a story, or to what changed of it, depends on that story's path", () => {
	const story = "/asia/2016/09/01/japan-woos-russia";
	assert.equal(linkKey(story), `path:${story}`);
	assert.equal(linkKey(`${story}/changes`), `path:${story}`);
	for (const path of ["/", "/asia", "/topics/japan", "/archive/2016/09/01", "/asia/2016/09"]) {
		assert.equal(linkKey(path), null, path);
	}
});
