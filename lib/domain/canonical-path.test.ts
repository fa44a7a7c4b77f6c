import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalPath } from "./canonical-path";

test("every way to write an address leads to one", () => {
	for (const path of [
		"/asia/",
		"/Asia",
		"//asia",
		"/ASIA//",
		"/asia/index.html",
		"//Asia/index.html/",
	]) {
		assert.equal(canonicalPath(path), "/asia");
	}
	assert.equal(canonicalPath("/"), "/");
	assert.equal(canonicalPath("//"), "/");
	assert.equal(canonicalPath("/index.html"), "/");
});
