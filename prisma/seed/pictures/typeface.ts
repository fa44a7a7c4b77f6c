import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import opentype from "opentype.js";
import { type Kerning, readKerning } from "./kerning";

/** The four cuts of the graphics desk: three of Libre Franklin and Newsreader for what is read first. */
export type Face = "text" | "strong" | "bold" | "serif";

/** A line of text made ready to be drawn: its advance, and its outline from a start on the baseline. */
export type Shaped = { width: number; pathAt: (x: number, y: number) => string };

type Cut = { font: opentype.Font; kerning: Kerning };
type Placed = { cut: Cut; glyph: opentype.Glyph; x: number; size: number };

const { resolve } = createRequire(import.meta.url);

const files: Record<Face, readonly string[]> = {
	text: franklin(400),
	strong: franklin(600),
	bold: franklin(700),
	serif: ["latin", "latin-ext"].map(
		(subset) => `@fontsource/newsreader/files/newsreader-${subset}-600-normal.woff`,
	),
};

/** Added between letters, in em: Newsreader is set a little tighter when it is large. */
const tracking: Record<Face, number> = { text: 0, strong: 0, bold: 0, serif: -0.01 };

/** Cap height in em, to centre a line on a mark. */
export const capHeight: Record<Face, number> = {
	text: 0.742,
	strong: 0.742,
	bold: 0.742,
	serif: 0.67,
};

const opened = new Map<Face, Cut[]>();
const measured = new Map<string, number>();

/**
 * Lays out one line of text.
 *
 * @throws Error if no file of the face has a character: a missing letter must not reach readers
 */
export function shape(face: Face, text: string, size: number): Shaped {
	const placed: Placed[] = [];
	let x = 0;
	let before: Placed | undefined;
	for (const character of text) {
		const next = { ...findGlyph(face, character), x: 0, size };
		x += kern(before, next) + (before ? tracking[face] * size : 0);
		next.x = x;
		x += ((next.glyph.advanceWidth ?? 0) * size) / next.cut.font.unitsPerEm;
		placed.push(next);
		before = next;
	}
	return { width: x, pathAt: (left, baseline) => outline(placed, left, baseline) };
}

/** Width of a line; kept for later, since titles and plates try many breaks of the same words. */
export function measure(face: Face, text: string, size: number): number {
	const key = `${face} ${text}`;
	const known = measured.get(key) ?? shape(face, text, 1).width;
	measured.set(key, known);
	return known * size;
}

function franklin(weight: number): string[] {
	return ["latin", "latin-ext"].map(
		(subset) => `@fontsource/libre-franklin/files/libre-franklin-${subset}-${weight}-normal.woff`,
	);
}

function kern(left: Placed | undefined, right: Placed): number {
	if (!left || left.cut !== right.cut) return 0;
	const { font, kerning } = left.cut;
	return (kerning(left.glyph.index, right.glyph.index) * left.size) / font.unitsPerEm;
}

function outline(placed: readonly Placed[], left: number, baseline: number): string {
	return placed
		.map(({ glyph, x, size }) => glyph.getPath(left + x, baseline, size).toPathData(1))
		.join("");
}

function findGlyph(face: Face, character: string): { cut: Cut; glyph: opentype.Glyph } {
	for (const cut of openFace(face)) {
		const index = cut.font.charToGlyphIndex(character);
		if (index > 0) return { cut, glyph: cut.font.glyphs.get(index) };
	}
	throw new Error(`The ${face} face has no glyph for "${character}".`);
}

function openFace(face: Face): Cut[] {
	const known = opened.get(face);
	if (known) return known;
	const cuts = files[face].map(openCut);
	opened.set(face, cuts);
	return cuts;
}

function openCut(file: string): Cut {
	const woff = readFileSync(resolve(file));
	const bytes = new Uint8Array(woff);
	return { font: opentype.parse(bytes.buffer), kerning: readKerning(woff) };
}
