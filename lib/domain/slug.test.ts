import assert from "node:assert/strict";
import test from "node:test";
import { slugFrom } from "./slug";

const cases: [string, string][] = [
	["Japan woos Russia with deeper economic ties", "japan-woos-russia-with-deeper-economic-ties"],
	["Abe's plan: “eight points”, & more", "abes-plan-eight-points-more"],
	["Škoda fährt über Österreich", "skoda-fahrt-uber-osterreich"],
	["東京で首脳会談", "dongjingdeshounaohuitan"],
	["لقاء في طوكيو", "lq-fy-twkyw"],
	["  — ?! ", ""],
	["🚢", "ship"],
	["？！", ""],
];

for (const [headline, slug] of cases) {
	test(`the slug of "${headline}" is "${slug}"`, () => {
		assert.equal(slugFrom(headline), slug);
	});
}

test("a long headline ends at a whole word within eighty letters", () => {
	const slug = slugFrom("word ".repeat(40));
	assert.ok(slug.length <= 80);
	assert.match(slug, /^(word-)+word$/);
});
