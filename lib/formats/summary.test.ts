import assert from "node:assert/strict";
import { test } from "node:test";
import { summary } from "./summary";

test("a long text is cut between words, to at most 160 characters", () => {
	const cut = summary("The council, which had met for eleven hours, ".repeat(8));
	assert.ok(cut.length <= 160, String(cut.length));
	assert.match(cut, /\w…$/);
});

test("a short one stays, its lines joined", () => {
	assert.equal(summary(" One\n two. "), "One two.");
});
