import assert from "node:assert/strict";
import { test } from "node:test";
import { isKnown } from "./conditional";
import { chooseEncoding } from "./negotiate";

test("a page goes out as its reader likes it best, of equals in the smallest form", () => {
	const wishes: [string | undefined, string][] = [
		["gzip, deflate, br, zstd", "br"],
		["br;q=0.5, gzip", "gzip"],
		["gzip;q=0.5, br;q=0.5", "br"],
		["BR", "br"],
		["x-gzip", "gzip"],
		["gzip;q=0, br;q=0.0", "identity"],
		["*", "br"],
		["*;q=0.1, br;q=0", "gzip"],
		["identity, gzip;q=0.5", "identity"],
		["gzip;q=0.001", "gzip"],
		["identity;q=0, *;q=0", "identity"],
		["deflate", "identity"],
		["br;q=nonsense, gzip", "gzip"],
		["gzip ; q = 0.2 , br ; q=0.1", "gzip"],
		["", "identity"],
		[undefined, "identity"],
	];
	for (const [wish, encoding] of wishes) assert.equal(chooseEncoding(wish), encoding, wish);
	for (const [wish, encoding] of wishes) assert.equal(chooseEncoding(wish), encoding, "again");
});

test("who has the very bytes is told so, and nobody else", () => {
	const lastModified = "Wed, 25 Nov 2026 06:00:00 GMT";
	const known = (headers: Record<string, string>) =>
		isKnown(headers, { etag: '"a-br"', lastModified });
	assert.ok(known({ "if-none-match": '"a-br"' }));
	assert.ok(known({ "if-none-match": 'W/"x", W/"a-br"' }));
	assert.ok(known({ "if-none-match": "*" }));
	assert.ok(!known({ "if-none-match": '"a-gzip"' }));
	assert.ok(!known({ "if-none-match": '"a"', "if-modified-since": lastModified }));
	assert.ok(known({ "if-modified-since": lastModified }));
	assert.ok(!known({ "if-modified-since": "Wed, 25 Nov 2026 05:59:59 GMT" }));
	assert.ok(!known({ "if-modified-since": "yesterday" }));
	assert.ok(!known({}));
});
