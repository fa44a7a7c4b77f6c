import assert from "node:assert/strict";
import { test } from "node:test";
import { writeCursor } from "@/lib/domain/cursor";
import { readTarget } from "./page-address";

const addressOf = (url: string) => {
	const target = readTarget(url);
	return target.kind === "page" ? target.address : target.kind;
};

const story = "/asia/2016/09/01/ferry-sails";
const place = writeCursor({
	at: new Date("2016-09-01T05:14:00Z"),
	id: "0198c0de-0000-7000-8000-000000000001",
});

test("a page has one address, whatever is hung on to it", () => {
	for (const url of [
		"",
		"?",
		"?utm_source=x&fbclid=1",
		"?before=junk",
		`?before=${place}`,
		"?x=1",
	]) {
		assert.equal(addressOf(story + url), story, url);
	}
	assert.equal(addressOf(`/asia?gclid=2&before=${place}`), `/asia?before=${place}`);
	assert.equal(addressOf("/asia?before=0000"), "/asia");
	assert.equal(addressOf("/?before=x"), "/");
	assert.equal(addressOf("/feed.xml"), "/feed.xml");
});

test("parameters that we do not know are noticed: they may belong to an old address", () => {
	const isStrange = (url: string) => {
		const target = readTarget(url);
		return target.kind === "page" && target.strange;
	};
	assert.ok(isStrange("/?p=123"));
	assert.ok(isStrange("/old.php?id=7"));
	assert.ok(!isStrange(`/asia?utm_medium=mail&before=${place}`));
});

test("what is no reader's page, or has another address, goes to web", () => {
	const others = [
		"/newsroom",
		"/newsroom/stories?desk=asia",
		"/api/v1/stories",
		"/media/0123456789abcdef0123456789abcdef/640.avif",
		"/_next/static/chunks/a.js",
		"/healthz",
		"/icon.svg?v=1",
		"/sitemaps/stories-2016-09.xml",
		"/search?q=ferry",
		"/ASIA",
		"/asia/",
		"//asia",
		"/asia/index.html",
		"/%61sia",
		"/asia\\x",
	];
	for (const url of others) assert.equal(addressOf(url), "through", url);
});

test("an address that is none is refused before anybody looks for it", () => {
	assert.deepEqual(readTarget(`/${"a".repeat(5000)}`), { kind: "refused", status: 414 });
	assert.deepEqual(readTarget("http://elsewhere.example/"), { kind: "refused", status: 400 });
	assert.deepEqual(readTarget(""), { kind: "refused", status: 400 });
});
