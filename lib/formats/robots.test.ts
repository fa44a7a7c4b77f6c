import assert from "node:assert/strict";
import { test } from "node:test";
import { type CrawlerPolicy, refusedCrawlers } from "@/lib/domain/crawlers";
import { robots } from "./robots";

test("crawlers may read all but the newsroom and the machines' doors, and are told of the sitemap", () => {
	assert.equal(
		robots("https://paper.example"),
		"User-agent: *\nDisallow: /newsroom\nDisallow: /api/\n\nSitemap: https://paper.example/sitemap.xml\n",
	);
});

test("crawlers of language models are shut out as the paper has decided, by their own group", () => {
	const told = (policy: CrawlerPolicy) =>
		robots("https://paper.example", refusedCrawlers(policy)).split("\n\n")[0] ?? "";
	assert.match(
		told({ policy: "no-training", refused: [] }),
		/User-agent: GPTBot\n[\s\S]*Disallow: \/$/,
	);
	assert.doesNotMatch(told({ policy: "no-training", refused: [] }), /ChatGPT-User|OAI-SearchBot/);
	assert.match(told({ policy: "none", refused: [] }), /ChatGPT-User/);
	assert.equal(
		told({ policy: "by-hand", refused: ["CCBot", "Unknown"] }),
		"User-agent: CCBot\nDisallow: /",
	);
	assert.match(told({ policy: "allow", refused: ["CCBot"] }), /^User-agent: \*/);
});
