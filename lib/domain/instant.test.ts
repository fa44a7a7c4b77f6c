import assert from "node:assert/strict";
import { test } from "node:test";
import { readCursor, writeCursor } from "./cursor";
import { At } from "./input";
import { Instant } from "./instant";

const storyId = "0a0b0c0d-0000-4000-8000-000000000001";
const placeAt = (at: string) => Buffer.from(`${at}|${storyId}`).toString("base64url");

const unwritable = [
	"0000-01-01T00:00:00Z",
	"1599-12-31T23:59:59Z",
	"9999-12-31T23:59:59-12:00",
	`2026-01-01T00:00:00.${"1".repeat(60)}Z`,
	"2026-02-30T00:00:00Z",
	"2026-01-01T00:00:00",
	"yesterday",
];

test("an instant is one that an address, a feed and the database can write", () => {
	for (const text of ["2026-12-01T06:00:00+08:00", "1605-06-01T00:00:00Z", "9998-01-01T00:00:00Z"])
		assert.ok(Instant.safeParse(text).success, text);
	for (const text of unwritable) {
		assert.ok(!Instant.safeParse(text).success, text);
		assert.ok(!At.safeParse(text).success, text);
		assert.equal(readCursor(placeAt(text)), null, text);
	}
});

test("a place in a list is read back as it was written, and nothing else is one", () => {
	const place = { at: new Date("2016-09-01T05:14:00.123Z"), id: storyId };
	assert.deepEqual(readCursor(writeCursor(place)), place);
	for (const text of ["", "%", "bm9uZQ", `${writeCursor(place)}AAAA`, "\0", "😀"])
		assert.equal(readCursor(text), null, JSON.stringify(text));
});
