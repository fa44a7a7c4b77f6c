import assert from "node:assert/strict";
import { test } from "node:test";
import { robots } from "./robots";

test("crawlers may read all but the newsroom and the machines' doors, and are told of the sitemap", () => {
	assert.equal(
		robots("https://paper.example"),
		"User-agent: *\nDisallow: /newsroom\nDisallow: /api/\n\nSitemap: https://paper.example/sitemap.xml\n",
	);
});
