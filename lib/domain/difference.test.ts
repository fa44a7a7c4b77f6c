import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyDifference, difference, wordDifference } from "./difference";
import { type Block, paragraph, type StoryBody } from "./story-body";

/** A change as copy editors write it: [-gone-] and {+new+}. */
function marked(before: string, after: string): string {
	const signs = { same: ["", ""], gone: ["[-", "-]"], new: ["{+", "+}"] } as const;
	return wordDifference(before, after)
		.map(({ is, text }) => signs[is].join(text))
		.join("");
}

const body = (...content: Block[]): StoryBody => ({ type: "doc", content });
const told = (before: StoryBody, after: StoryBody) =>
	bodyDifference(before, after).map((one) => [
		one.is,
		one.is === "gone" ? one.before.attrs.id : one.after.attrs.id,
	]);

test("a comma in nine hundred words is one mark", () => {
	const words = "A ferry of the old line sailed at dawn and was full ".repeat(80);
	const before = `${words}again ${words}`;
	const changes = wordDifference(before, before.replace("again ", "again, "));
	assert.deepEqual(
		changes.filter(({ is }) => is !== "same"),
		[{ is: "new", text: "," }],
	);
});

test("what changed is told in whole words, and neighbours together", () => {
	assert.equal(
		marked("The photo is AP’s.", "The photo is Reuters’."),
		"The photo is [-AP’s-]{+Reuters’+}.",
	);
	assert.equal(
		marked("He said it on Monday night.", "He denied that on Monday."),
		"He [-said it-]{+denied that+} on Monday[- night-].",
	);
	assert.equal(marked("", "New words"), "{+New words+}");
	assert.equal(marked("Old", ""), "[-Old-]");
	assert.equal(marked("The same", "The same"), "The same");
	assert.equal(marked("", ""), "");
});

test("both texts can be read out of their difference", () => {
	const words = ["sea", "ferry", "dawn", ",", " ", "of", "港", "é", "\n"];
	let seed = 7;
	const pick = (below: number) => {
		seed = (seed * 48_271) % 2_147_483_647;
		return seed % below;
	};
	const text = () => Array.from({ length: pick(30) }, () => words[pick(words.length)]).join("");
	for (let round = 0; round < 500; round += 1) {
		const [before, after] = [text(), text()];
		const changes = wordDifference(before, after);
		const without = (unwanted: string) =>
			changes
				.filter(({ is }) => is !== unwanted)
				.map((change) => change.text)
				.join("");
		assert.equal(without("new"), before);
		assert.equal(without("gone"), after);
	}
});

test("what is too long to compare is told as replaced, what stands around it is not", () => {
	const many = (name: string) => Array.from({ length: 3000 }, (_, index) => `${name}${index}`);
	const steps = difference(["a", ...many("x"), "z"], ["a", ...many("y"), "z"]);
	assert.equal(steps.filter(({ is }) => is === "same").length, 2);
	assert.equal(steps.length, 6002);
});

test("blocks are followed by their ids", () => {
	const before = body(
		paragraph("first1", "One."),
		paragraph("second", "Two."),
		paragraph("third3", "Three."),
	);
	const after = body(
		paragraph("first1", "One."),
		paragraph("second", "Two, changed."),
		paragraph("fourth", "Four."),
	);
	assert.deepEqual(told(before, after), [
		["same", "first1"],
		["changed", "second"],
		["gone", "third3"],
		["new", "fourth"],
	]);
});

test("a block that was moved is gone there and new here", () => {
	const [one, two, three] = [
		paragraph("first1", "One."),
		paragraph("second", "Two."),
		paragraph("third3", "Three."),
	];
	assert.deepEqual(told(body(one, two, three), body(two, three, one)), [
		["gone", "first1"],
		["same", "second"],
		["same", "third3"],
		["new", "first1"],
	]);
});

test("words that were sent again under new ids are no change", () => {
	const before = body(paragraph("first1", "One."), paragraph("second", "Two."));
	const after = body(paragraph("renamed1", "One."), paragraph("renamed2", "Two, changed."));
	assert.deepEqual(told(before, after), [
		["same", "renamed1"],
		["gone", "second"],
		["new", "renamed2"],
	]);
});

test("a language without spaces is compared by its words", () => {
	assert.equal(
		marked("日本はロシアと会う。", "日本は中国と会う。"),
		"日本は[-ロシア-]{+中国+}と会う。",
	);
});
