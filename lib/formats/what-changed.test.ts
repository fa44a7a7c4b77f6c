import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraph } from "@/lib/domain/story-body";
import type { PublicText } from "@/lib/domain/story-change";
import { whatChanged } from "./what-changed";

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
	whatChanged(texts).map(({ parts }) =>
		parts.map(({ part, words }) => [
			part,
			words.filter(({ is }) => is !== "same").map(({ is, text }) => `${is}: ${text.trim()}`),
		]),
	);

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
			["headline", ["gone: 400", "new: 450"]],
			["text", ["gone: It was late."]],
			["text", ["new: It came back."]],
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
	const changes = whatChanged(texts);
	assert.deepEqual(
		changes.map(({ kind, fixes, notice }) => [kind, fixes, notice]),
		[
			["correction", 0, "Not today."],
			["minor", 2, ""],
		],
	);
});
