import type { FindAgency } from "./agencies";
import type { Block } from "./blocks";
import { isoDay } from "./calendar-date";
import type { DateStamp } from "./date-line";
import type { Dateline } from "./dateline";
import { type Piece, pieceAt, type Reading, readAs } from "./reading";

/**
 * The report on the reader's desk: its blocks, and beside each what it was read as so far. A block
 * that stays unread to the end is a paragraph; so nothing can get lost between the readers.
 */
export type Sheet = { blocks: Block[]; readings: (Reading | null)[] };

/** The text of a block; empty beyond the last one. */
export function textAt(sheet: Sheet, index: number): string {
	return sheet.blocks[index]?.text ?? "";
}

export function isUnread(sheet: Sheet, index: number): boolean {
	return index >= 0 && index < sheet.blocks.length && !sheet.readings[index];
}

/** Where in a range the unread blocks are. */
export function unreadIn(sheet: Sheet, from: number, to: number): number[] {
	const indexes = sheet.blocks.map((_, index) => index).slice(from, to);
	return indexes.filter((index) => isUnread(sheet, index));
}

/** What a dateline's opening says beyond its place and its agency: a day, a second agency. */
function datelineNotes(opening: string, dateline: Dateline, find: FindAgency): string[] {
	const { place, agency, reporter } = dateline;
	const rest = opening.replace(place, " ").replace(reporter, " ").trim();
	const name = rest.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
	const isTold = name === "" || (agency !== null && find(name) === agency);
	return isTold ? [] : [`The dateline in full: ${opening.trim()}`];
}

/** A dateline with its year dates the report, where the page has no other date. */
function stampsOf({ day }: Dateline): DateStamp[] {
	const wall = day && isoDay(day);
	return wall ? [{ date: { wall, instant: null }, label: "dateline", doubts: [] }] : [];
}

/** Everything of an opening around its place: agency and day, told by `source` and by a note. */
function openingPieces(text: string, dateline: Dateline): Piece[] {
	const { placeFrom, place, bodyFrom, agency, day } = dateline;
	const isContiguous = text.startsWith(place, placeFrom);
	const placeTo = isContiguous ? placeFrom + place.length : bodyFrom;
	const part = agency !== null ? "source" : day ? "date" : "dateline";
	return [
		{ part, from: 0, to: placeFrom, text: agency ?? "" },
		{ part: "dateline", from: placeFrom, to: placeTo, text: place },
		{ part, from: placeTo, to: bodyFrom, text: agency ?? "" },
	];
}

/** The reading of a paragraph that opens with a dateline, or of a dateline on its own line. */
export function datelineReading(text: string, dateline: Dateline, find: FindAgency): Reading {
	const pieces = openingPieces(text, dateline);
	if (dateline.reporter !== "") {
		const from = text.indexOf(dateline.reporter);
		pieces.push(pieceAt("byline", text, from, from + dateline.reporter.length));
	}
	if (dateline.bodyFrom < text.length) {
		pieces.push(pieceAt("paragraph", text, dateline.bodyFrom, text.length));
	}
	return {
		...readAs("dateline", text, { source: dateline.agency, stamps: stampsOf(dateline) }),
		pieces,
		notes: [...datelineNotes(text.slice(0, dateline.bodyFrom), dateline, find), ...dateline.doubts],
	};
}
