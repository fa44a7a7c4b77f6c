import assert from "node:assert/strict";
import test from "node:test";
import { type BodyPatch, type Draft, firstVersions, mergeDraft, sameValue } from "./draft";
import { emptyContent } from "./story";
import { Block, paragraph } from "./story-body";

const base = "block-";
const p = (name: string, text = name): Block => paragraph(`${base}${name}`, text);
const id = (name: string) => `${base}${name}`;

function draftOf(blocks: Block[], headline = "Old headline"): Draft {
	const content = {
		...emptyContent("en"),
		headline,
		body: { type: "doc" as const, content: blocks },
	};
	return { content, versions: firstVersions(content) };
}

const text = (draft: Draft) =>
	draft.content.body.content.map((block) =>
		block.type === "paragraph" ? (block.content?.[0]?.text ?? "") : "",
	);

function patchOf(body: Partial<BodyPatch>): Parameters<typeof mergeDraft>[1] {
	return { fields: {}, bases: {}, body: { put: [], remove: [], order: [], orderBase: 1, ...body } };
}

test("two writers at different fields both keep their words", () => {
	const first = mergeDraft(draftOf([]), { fields: { headline: "New" }, bases: { headline: 1 } });
	const second = mergeDraft(first, { fields: { kicker: "Trade" }, bases: { kicker: 1 } });
	assert.equal(second.content.headline, "New");
	assert.equal(second.content.kicker, "Trade");
	assert.deepEqual(second.conflicts, []);
});

test("of two writers at one field the second is told, and neither text is lost", () => {
	const first = mergeDraft(draftOf([]), { fields: { headline: "Hers" }, bases: { headline: 1 } });
	const second = mergeDraft(first, { fields: { headline: "His" }, bases: { headline: 1 } });
	assert.equal(second.content.headline, "Hers");
	assert.deepEqual(second.conflicts, [
		{ at: "field", field: "headline", yours: "His", theirs: "Hers", version: 2 },
	]);
});

test("a save that arrives twice is taken once and is no conflict", () => {
	const save = { fields: { headline: "New" }, bases: { headline: 1 } };
	const first = mergeDraft(draftOf([]), save);
	const again = mergeDraft(first, save);
	assert.equal(again.changed, false);
	assert.deepEqual(again.conflicts, []);
	assert.deepEqual(again.versions, first.versions);
});

test("two writers in different paragraphs both keep their words", () => {
	const draft = draftOf([p("one"), p("two")]);
	const order = [id("one"), id("two")];
	const first = mergeDraft(draft, patchOf({ put: [{ base: 1, block: p("one", "ONE") }], order }));
	const second = mergeDraft(first, patchOf({ put: [{ base: 1, block: p("two", "TWO") }], order }));
	assert.deepEqual(text(second), ["ONE", "TWO"]);
	assert.deepEqual(second.conflicts, []);
});

test("two writers in one paragraph: the second is told with both texts", () => {
	const draft = draftOf([p("one")]);
	const first = mergeDraft(
		draft,
		patchOf({ put: [{ base: 1, block: p("one", "hers") }], order: [id("one")] }),
	);
	const second = mergeDraft(
		first,
		patchOf({ put: [{ base: 1, block: p("one", "his") }], order: [id("one")] }),
	);
	assert.deepEqual(text(second), ["hers"]);
	assert.deepEqual(second.conflicts, [
		{ at: "block", id: id("one"), yours: p("one", "his"), theirs: p("one", "hers"), version: 2 },
	]);
});

test("paragraphs that two writers add at once stand behind their own predecessors", () => {
	const draft = draftOf([p("one"), p("two")]);
	const first = mergeDraft(
		draft,
		patchOf({
			put: [{ base: 0, block: p("after-one") }],
			order: [id("one"), id("after-one"), id("two")],
		}),
	);
	const second = mergeDraft(
		first,
		patchOf({
			put: [{ base: 0, block: p("after-two") }],
			order: [id("one"), id("two"), id("after-two")],
		}),
	);
	assert.deepEqual(text(second), ["one", "after-one", "two", "after-two"]);
});

test("a paragraph that somebody rewrote is not removed by one who had not read that", () => {
	const draft = draftOf([p("one"), p("two")]);
	const first = mergeDraft(
		draft,
		patchOf({ put: [{ base: 1, block: p("two", "new") }], order: [id("one"), id("two")] }),
	);
	const second = mergeDraft(
		first,
		patchOf({ remove: [{ base: 1, id: id("two") }], order: [id("one")] }),
	);
	assert.deepEqual(text(second), ["one", "new"]);
	assert.equal(second.conflicts.length, 1);
});

test("a paragraph that somebody removed does not come back unasked", () => {
	const draft = draftOf([p("one"), p("two")]);
	const first = mergeDraft(
		draft,
		patchOf({ remove: [{ base: 1, id: id("two") }], order: [id("one")] }),
	);
	const second = mergeDraft(
		first,
		patchOf({ put: [{ base: 1, block: p("two", "still here") }], order: [id("one"), id("two")] }),
	);
	assert.deepEqual(text(second), ["one"]);
	assert.deepEqual(second.conflicts, [
		{ at: "block", id: id("two"), yours: p("two", "still here"), theirs: null, version: 2 },
	]);
});

test("a paragraph that was moved stays where it was moved to", () => {
	const draft = draftOf([p("one"), p("two"), p("three")]);
	const moved = mergeDraft(draft, patchOf({ order: [id("three"), id("one"), id("two")] }));
	assert.deepEqual(text(moved), ["three", "one", "two"]);
	assert.equal(moved.versions.order, 2);
});

test("a block may be called by a word that every object knows", () => {
	const draft = draftOf([p("one")]);
	for (const word of ["constructor", "valueOf", "toString", "hasOwnProperty"]) {
		const block = paragraph(word, "new");
		const merged = mergeDraft(draft, patchOf({ put: [{ base: 0, block }], order: [word] }));
		assert.deepEqual(merged.conflicts, []);
		assert.equal(merged.versions.blocks[word], 1);
	}
	assert.ok(!Block.safeParse(paragraph("__proto__", "new")).success);
});

test("values are compared as JSON, whatever the order of their keys", () => {
	assert.ok(sameValue({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }));
	assert.ok(!sameValue({ a: 1 }, { a: 1, b: 2 }));
	assert.ok(!sameValue([1, 2], [2, 1]));
	assert.ok(!sameValue(null, {}));
});
