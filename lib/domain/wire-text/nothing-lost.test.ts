import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { readWireText } from "./read-wire-text";
import { type WirePart, wireTextLimit } from "./wire-text";
import { wireTextJson } from "./wire-text-json";

const folder = fileURLToPath(new URL("./samples/", import.meta.url));
const lines = readdirSync(folder)
	.filter((name) => name.endsWith(".txt"))
	.flatMap((name) => readFileSync(`${folder}${name}`, "utf8").split("\n"));

const line = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...lines) },
	{ weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 120 }) },
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);
const paste = fc
	.array(fc.tuple(line, fc.constantFrom("\n", "\n\n", "\r\n", "\n \n")), { maxLength: 24 })
	.map((parts) => parts.map((part) => part.join("")).join(""));

/** Parts that say in their own words what they stand for: 2016-09-01 for "1 Sept 2016". */
const retold: WirePart[] = ["date", "source", "headline", "byline", "credit", "standfirst"];

test("whatever is pasted, every letter of it is marked as some part", () => {
	fc.assert(
		fc.property(paste, (text) => {
			const marked = new Uint8Array(text.length);
			for (const { start, end } of readWireText(text).marks) marked.fill(1, start, end);
			for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
				assert.equal(marked[index], 1, text.slice(Math.max(0, index - 20), index + 20));
			}
		}),
		{ numRuns: 400 },
	);
});

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

test("whatever is pasted, the words of text, section, captions, notes and furniture come out verbatim", () => {
	fc.assert(
		fc.property(paste, (text) => {
			const wire = readWireText(text);
			const told = lettersOf(JSON.stringify(Object.values(wireTextJson(wire)).flat().join("\n")));
			for (const { part, start, end } of wire.marks) {
				if (retold.includes(part)) continue;
				for (const word of text.slice(start, end).split(/[^\p{L}\p{N}]+/u)) {
					assert.ok(told.includes(word), `${part}: ${word}`);
				}
			}
		}),
		{ numRuns: 400 },
	);
});

test("a paste of the greatest length is read to its end, however unfortunate its letters", () => {
	for (const unit of ["a ", "(", "TOKYO (", "a-\n"]) {
		const text = unit.repeat(Math.floor(wireTextLimit / unit.length));
		// A reader whose steps grow with the square of the letters does not get there before the run ends it.
		const last = readWireText(text).marks.at(-1);
		assert.equal(last?.end, text.trimEnd().length, JSON.stringify(unit));
	}
});
