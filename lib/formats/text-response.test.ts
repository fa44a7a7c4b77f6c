import assert from "node:assert/strict";
import { test } from "node:test";
import { textResponse } from "./text-response";

const ask = (headers: Record<string, string> = {}) =>
	new Request("https://paper.example/feed.xml", { headers });
const text = {
	body: "<rss/>",
	type: "application/rss+xml",
	changedAt: new Date("2016-09-01T05:14:00Z"),
};

test("who has a text already is told so, without it", async () => {
	const first = textResponse(ask(), text);
	const tag = first.headers.get("etag") ?? "";
	assert.match(tag, /^"[\w-]+"$/);
	assert.equal(first.headers.get("last-modified"), "Thu, 01 Sep 2016 05:14:00 GMT");

	const again = textResponse(ask({ "if-none-match": `"other", W/${tag}` }), text);
	assert.equal(again.status, 304);
	assert.equal(await again.text(), "");
	assert.equal(again.headers.get("etag"), tag);
});

test("a text that changed is sent", () => {
	const old = textResponse(ask(), text).headers.get("etag") ?? "";
	assert.equal(
		textResponse(ask({ "if-none-match": old }), { ...text, body: "<rss></rss>" }).status,
		200,
	);
});
