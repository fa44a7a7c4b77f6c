import { agencyFinder } from "./agencies";
import { assemble, type ReadBlock } from "./assemble";
import { makeBlocks } from "./blocks";
import { readBody } from "./body";
import { readHead } from "./head";
import { splitLines } from "./lines";
import { findOpening } from "./opening";
import { placesOf } from "./places";
import { readAs } from "./reading";
import { type Context, lineJudge, readAnywhere } from "./recognise";
import type { Sheet } from "./sheet";
import { type WireKnowledge, type WireText, wireTextLimit } from "./wire-text";

/** From an offset in the text to the number of its line, counted from 1. */
function lineCounter(starts: number[]): (offset: number) => number {
	return (offset) => {
		let low = 0;
		let high = starts.length;
		while (low + 1 < high) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return low + 1;
	};
}

function startsOf(text: string): number[] {
	return [
		0,
		...[...text.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu)].map(
			({ 0: end, index }) => index + end.length,
		),
	];
}

function datelineNotes(dateline: string, later: string[]): string[] {
	const places = placesOf(dateline);
	const others = later.filter((place) => place !== dateline);
	if (others.length > 0) {
		const all = [dateline, ...new Set(others)].filter(Boolean);
		const count = all.length === 2 ? "Two datelines" : "Several datelines";
		return [
			`${count}: ${all.join(", ")}. The first was taken, the text under the others is as printed.`,
		];
	}
	return places.length > 1
		? [
				`The dateline names ${places.length === 2 ? "two" : "several"} places: ${places.join(", ")}.`,
			]
		: [];
}

/** What a text says of itself that no one may overlook. */
const takesBack =
	/\b(?:please (?:disregard|ignore|kill)|(?:has been|is) withdrawn|no substitute story|kill the story)\b/iu;

function killNotes({ body }: WireText): string[] {
	const line = body.slice(0, 3).find(({ text }) => text.length < 600 && takesBack.test(text));
	return line ? [`The agency seems to take a story back: ${line.text}`] : [];
}

function missingNotes({ headline, body }: WireText): string[] {
	const notes: string[] = [];
	if (headline === "") notes.push("No headline was found.");
	if (body.length === 0) notes.push("No text was found under the head.");
	return notes;
}

/**
 * Splits an agency's report, pasted as plain text, into its parts. Text that no reader understands
 * is a paragraph: of the input's words none is lost, they are in a part, in `dropped` or in `notes`.
 *
 * @throws RangeError for a text longer than `wireTextLimit`
 */
export function readWireText(text: string, knowledge: WireKnowledge = {}): WireText {
	if (text.length > wireTextLimit) {
		throw new RangeError(
			`A wire text has at most ${wireTextLimit} characters; this one has ${text.length}.`,
		);
	}
	const context: Context = { sections: knowledge.sections ?? [], find: agencyFinder(knowledge) };
	const { blocks, rejoined } = makeBlocks(splitLines(text), lineJudge(context));
	const sheet: Sheet = {
		blocks,
		readings: blocks.map((block) => readAnywhere(block.text, context)),
	};
	const opening = findOpening(sheet, context);
	readHead(sheet, opening, context);
	const later = readBody(sheet, opening, context);
	const read: ReadBlock[] = blocks.map((block, index) => ({
		block,
		reading: sheet.readings[index] ?? readAs("paragraph", block.text),
	}));
	const wire = assemble(read, lineCounter(startsOf(text)));
	const broken =
		rejoined.length > 0
			? [`Words joined over a line's end, please check: ${rejoined.join(", ")}.`]
			: [];
	return {
		...wire,
		notes: [
			...wire.notes,
			...killNotes(wire),
			...datelineNotes(wire.dateline, later),
			...broken,
			...missingNotes(wire),
		],
	};
}
