import type { DateStamp } from "./date-line";
import type { WirePart } from "./wire-text";

/** A stretch of a block that is one part; `text` is what the part says, mostly as printed. */
export type Piece = { part: WirePart; from: number; to: number; text: string };

/** What a whole block was read as. Every word of the block is in a piece, a stamp or a note. */
export type Reading = {
	pieces: Piece[];
	notes: string[];
	stamps: DateStamp[];
	/** An agency's plain name that the block gives away. */
	source: string | null;
};

/** The reading of a block that is one part from end to end. */
export function readAs(
	part: WirePart,
	text: string,
	more: Partial<Omit<Reading, "pieces">> = {},
): Reading {
	const pieces: Piece[] = [{ part, from: 0, to: text.length, text }];
	return { pieces, notes: [], stamps: [], source: null, ...more };
}

/** Whether a reading has a piece of this part. */
export function has(reading: Reading | null | undefined, part: WirePart): boolean {
	return reading?.pieces.some((piece) => piece.part === part) ?? false;
}

/** A piece that stands at the given stretch of a text, without the white space around it. */
export function pieceAt(part: WirePart, text: string, from: number, to: number): Piece {
	const cut = text.slice(from, to);
	const start = from + (cut.length - cut.trimStart().length);
	return { part, from: start, to: start + cut.trim().length, text: cut.trim() };
}
