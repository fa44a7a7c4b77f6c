import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { paragraph } from "@/lib/domain/story-body";
import { compareWords, type PublicText, whatChanged } from "./what-changed";

let made = 0;
function aText(parts: Partial<PublicText> & { paragraphs?: [string, string][] }): PublicText {
	const { paragraphs = [["first-one", "The ferry sailed at dawn."]], ...rest } = parts;
	made += 1;
	return {
		publicationId: `publication-${made}`,
		at: new Date(made * 60_000),
		kind: "update",
		notice: "",
		headline: "Ferry sails",
		standfirst: "",
		dateline: "TOKYO",
		body: { type: "doc", content: paragraphs.map(([id, words]) => paragraph(id, words)) },
		...rest,
	};
}

const marked = (texts: PublicText[]) =>
	whatChanged(texts, "en").map(({ parts }) =>
		parts.map(({ part, pieces }) => [
			part,
			pieces.filter(({ is }) => is !== "same").map(({ is, words }) => `${is}: ${words.trim()}`),
		]),
	);

test("one comma in nine hundred words is exactly one mark", () => {
	const words = Array.from({ length: 900 }, (_, index) => `word${index}`);
	const before = words.join(" ");
	const after = before.replace("word450 ", "word450, ");
	const pieces = compareWords(before, after, "en").filter(({ is }) => is !== "same");
	assert.deepEqual(pieces, [{ is: "added", words: "," }]);
});

test("a changed number in a headline, a new paragraph and one that is gone are told apart", () => {
	const first = aText({
		headline: "Ferry carries 400",
		paragraphs: [
			["first-one", "It sailed."],
			["the-second", "It was late."],
		],
	});
	const second = aText({
		headline: "Ferry carries 450",
		paragraphs: [
			["first-one", "It sailed."],
			["the-third", "It came back."],
		],
	});
	assert.deepEqual(marked([first, second]), [
		[
			["headline", ["removed: 400", "added: 450"]],
			["text", ["removed: It was late."]],
			["text", ["added: It came back."]],
		],
	]);
});

test("silent fixes in a row are one step, and none where no word changed", () => {
	const texts = [
		aText({ kind: null, headline: "Fery sails" }),
		aText({ kind: "minor", headline: "Ferry sails" }),
		aText({ kind: "minor", headline: "Ferry sails again" }),
		aText({ kind: "correction", headline: "Ferry sails tomorrow", notice: "Not today." }),
		aText({ kind: "minor", headline: "Ferry sails tomorrow" }),
	];
	const changes = whatChanged(texts, "en");
	assert.deepEqual(
		changes.map(({ kind, fixes, notice }) => [kind, fixes, notice]),
		[
			["correction", 0, "Not today."],
			["minor", 2, ""],
		],
	);
});

test("a language without spaces is compared by its words", () => {
	const pieces = compareWords("日本はロシアと会う。", "日本は中国と会う。", "ja");
	assert.deepEqual(
		pieces.filter(({ is }) => is !== "same"),
		[
			{ is: "removed", words: "ロシア" },
			{ is: "added", words: "中国" },
		],
	);
});

test("whatever two texts are, each can be read off their comparison", () => {
	fc.assert(
		fc.property(
			fc.string({ unit: "grapheme" }),
			fc.string({ unit: "grapheme" }),
			(before, after) => {
				const pieces = compareWords(before, after, "en");
				const read = (...kinds: string[]) =>
					pieces
						.filter(({ is }) => kinds.includes(is))
						.map(({ words }) => words)
						.join("");
				assert.equal(read("same", "added"), after);
				assert.equal(read("same", "removed"), before);
			},
		),
	);
});
