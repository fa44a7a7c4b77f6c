import assert from "node:assert/strict";
import { test } from "node:test";
import { canBeKept } from "./keepable-text";

test("text with NUL or half a pair cannot be kept, wherever it stands in an input", () => {
	assert.ok(canBeKept({ headline: "Ferry 🚢", body: [{ text: "東京" }], at: null, version: 1 }));
	assert.ok(!canBeKept({ body: [{ text: "a\0b" }] }));
	assert.ok(!canBeKept(["fine", "half \ud83d of it"]));
});
