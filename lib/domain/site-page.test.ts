import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenLinks, isPageHref, openingOf, readPageText } from "./site-page";

test("a page's text is paragraphs, headings and lists, with what stands out in them", () => {
	assert.deepEqual(
		readPageText(
			"## How we work\r\n\r\nWe **check** first, _then_ tell. See [corrections](/corrections).\n\n- One\n- Two\n1. First\n2) Second\n",
		),
		[
			{ type: "heading", runs: [{ text: "How we work" }] },
			{
				type: "paragraph",
				runs: [
					{ text: "We " },
					{ text: "check", mark: "bold" },
					{ text: " first, " },
					{ text: "then", mark: "italic" },
					{ text: " tell. See " },
					{ text: "corrections", href: "/corrections" },
					{ text: "." },
				],
			},
			{ type: "bullets", items: [[{ text: "One" }], [{ text: "Two" }]] },
			{ type: "numbers", items: [[{ text: "First" }], [{ text: "Second" }]] },
		],
	);
});

test("markup is text like any other", () => {
	assert.deepEqual(readPageText("<script>alert(1)</script>"), [
		{ type: "paragraph", runs: [{ text: "<script>alert(1)</script>" }] },
	]);
});

test("a link that could run something stays text, and is pointed at", () => {
	const text = "[a](javascript:alert(1)) [b](//evil.example) [c](https://ok.example)";
	const [block] = readPageText(text);
	assert.ok(block && "runs" in block);
	assert.deepEqual(
		block.runs.flatMap(({ href }) => href ?? []),
		["https://ok.example"],
	);
	assert.equal(brokenLinks(text).length, 2);
	for (const href of ["/about", "mailto:a@example.com", "tel:+8521"]) assert.ok(isPageHref(href));
	for (const href of ["about", "/\\evil", "data:text/html,x", "https://a b"])
		assert.ok(!isPageHref(href), href);
});

test("names_with_lines_in_them and lone stars stay as they were typed", () => {
	assert.deepEqual(readPageText("a_b_c 2 * 3 * 4"), [
		{ type: "paragraph", runs: [{ text: "a_b_c 2 * 3 * 4" }] },
	]);
});

test("the description of a page is its first paragraph", () => {
	assert.equal(openingOf("## Head\nFirst **words**.\nMore."), "First words.");
	assert.equal(openingOf("- only\n- a list"), "");
});
