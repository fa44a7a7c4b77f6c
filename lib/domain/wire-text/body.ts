import { type FindAgency, firstAgency } from "./agencies";
import { readByline } from "./byline-line";
import { isCaptionLabel, looksLikeCaption, readCaption, readCredit } from "./caption";
import { readDateline } from "./dateline";
import { opensDeskMatter } from "./desk-note";
import { isEndMark, readPlainButton } from "./furniture";
import { columns, endsSentence, isCapitals, isProse, words } from "./letters";
import { isListTitle, readList } from "./navigation";
import type { Opening } from "./opening";
import { has, type Reading, readAs } from "./reading";
import { type Context, readDate } from "./recognise";
import { datelineReading, isUnread, type Sheet, textAt, unreadIn } from "./sheet";
import { readSignature } from "./sign-off";
import { readTrailingSignOff } from "./trailing-sign-off";

const listMark = /^([-–—*•·‣▪■●○►]|\d{1,2}[.)])\s+(?=\S)/u;

/** Marks that no sentence opens with; the others count only where two lines in a row have one. */
const sureMark = /^[*•·‣▪■●○►]\s/u;

/** Where the report itself ends: a sign-off, an end mark, a notice of rights. */
function findEnd(sheet: Sheet, opening: number): number {
	const end = sheet.blocks.findIndex(
		({ text }, index) =>
			index > opening && (has(sheet.readings[index], "signoff") || isEndMark(text)),
	);
	return end === -1 ? sheet.blocks.length : end;
}

function set(sheet: Sheet, index: number, reading: Reading | null): void {
	if (reading && isUnread(sheet, index)) sheet.readings[index] = reading;
}

/** No page lists more stories under one title; what follows is kept. */
const longestList = 300;

/** Lists of other stories beside and under the text. */
function readLists(sheet: Sheet, opening: number): void {
	const last = lastProse(sheet, opening);
	const end = findEnd(sheet, opening);
	for (let index = opening; index < sheet.blocks.length; index += 1) {
		const isUnderText = index > last;
		if (!isUnread(sheet, index) || !isListTitle(textAt(sheet, index), isUnderText)) continue;
		const places = unreadIn(sheet, index, index + longestList);
		const blocks = places.flatMap((place) => sheet.blocks[place] ?? []);
		const list = readList(blocks, end < index);
		for (const [entry, place] of places.entries()) set(sheet, place, list[entry] ?? null);
	}
}

/** Everything under "not intended for publication" is the desk's. */
function readDeskMatter(sheet: Sheet, opening: number): void {
	const start = sheet.blocks.findIndex(
		({ text }, index) => index > opening && opensDeskMatter(text),
	);
	if (start === -1) return;
	for (const [index, { text }] of sheet.blocks.entries()) {
		if (index < start) continue;
		sheet.readings[index] ??= readAs("note", text, { notes: [`Not for publication: ${text}`] });
	}
}

/** "© dpa" without a caption above it is about the text, and no picture's credit. */
function readLaterCredit(sheet: Sheet, index: number, find: FindAgency): Reading | null {
	const text = textAt(sheet, index);
	const credit = readCredit(text, find, "certain");
	const above = sheet.readings[index - 1];
	if (firstAgency(text, find) !== null && !has(above, "caption")) return null;
	if (!credit || !text.startsWith("©") || has(sheet.readings[index - 1], "caption")) return credit;
	return readAs("dropped", text, { source: find(text.slice(1)) });
}

/** Pictures' captions and credits between and under the paragraphs. */
function readPictures(sheet: Sheet, opening: number, { find }: Context): void {
	const end = findEnd(sheet, opening);
	for (const index of unreadIn(sheet, opening + 1, sheet.blocks.length)) {
		const text = textAt(sheet, index);
		const isAfterEnd = index > end && looksLikeCaption(text);
		const isCaption = isAfterEnd || isCaptionLabel(textAt(sheet, index - 1));
		const caption = readCaption(text, find, "certain", isCaption);
		set(sheet, index, caption ?? readLaterCredit(sheet, index, find));
	}
	for (const index of unreadIn(sheet, opening + 1, sheet.blocks.length)) {
		const text = textAt(sheet, index);
		const below = sheet.blocks[index + 1];
		const isOverCredit = sheet.readings[index + 1]?.pieces[0]?.part === "credit";
		if (!isOverCredit || !below) continue;
		if (below.gap === 0 || looksLikeCaption(text)) {
			set(sheet, index, readCaption(text, find, "certain", true));
		}
	}
}

/** The last paragraph of the text; what follows it is the page's and the agency's. */
function lastProse(sheet: Sheet, opening: number): number {
	return (
		unreadIn(sheet, opening, sheet.blocks.length).findLast((index) =>
			isProse(textAt(sheet, index)),
		) ?? opening
	);
}

/** Initials of the desk, under the end mark. */
const initials = /^[A-Z]{2,4}(?:[ /][A-Z]{2,4}){0,4}$/u;

function readTailLine(text: string, find: FindAgency): Reading | null {
	const signature = /^by\s/iu.test(text) ? null : readSignature(text, find);
	return signature ?? readByline(text, find) ?? readPlainButton(text);
}

/** Under the text: a date, a byline, the agency's signature. */
function readTail(sheet: Sheet, opening: number, { find }: Context): void {
	const end = findEnd(sheet, opening);
	const last = lastProse(sheet, opening);
	for (const index of unreadIn(sheet, opening, sheet.blocks.length)) {
		const text = textAt(sheet, index);
		const date = readDate(text);
		const isDated = index > last || date?.stamps.some(({ label }) => label !== "none");
		if (isDated) set(sheet, index, date);
		if (index > last) set(sheet, index, readTailLine(text, find));
		if (index > end && initials.test(text)) {
			set(sheet, index, readAs("dropped", text));
		}
	}
	const closing = unreadIn(sheet, opening, sheet.blocks.length).findLast(
		(index) => textAt(sheet, index).length > 15,
	);
	if (closing !== undefined) {
		set(sheet, closing, readTrailingSignOff(textAt(sheet, closing), find));
	}
}

function isSentenceAt(sheet: Sheet, index: number): boolean {
	const isText = isUnread(sheet, index) || has(sheet.readings[index], "paragraph");
	return isText && endsSentence(textAt(sheet, index));
}

/** The last line of the text, and whether all of it is in capitals, as old machines sent it. */
type TextLook = { last: number; isAllCapitals: boolean };

/**
 * Whether a short line is a cross-head: in capitals as agencies print it, or standing alone between
 * two paragraphs. The last line of a text heads nothing.
 */
function isCrossHead(sheet: Sheet, index: number, { last, isAllCapitals }: TextLook): boolean {
	const text = textAt(sheet, index);
	if (columns(text) > 80 || /[.,;:]$/u.test(text) || listMark.test(text)) return false;
	if (!/^["“‘'«¿¡]?[\p{Lu}\p{Lo}\d]/u.test(text) || words(text).length > 10) return false;
	if (isCapitals(text) && !isAllCapitals) return index < last && /\p{Lu}{2}/u.test(text);
	const isBetween = isSentenceAt(sheet, index - 1) && isSentenceAt(sheet, index + 1);
	return isBetween && !/[”"’!]$|[:：]\s/u.test(text) && !endsSentenceFully(text);
}

/** A question may be a cross-head; a statement with its full stop is a paragraph. */
function endsSentenceFully(text: string): boolean {
	return endsSentence(text) && !/\?$/u.test(text);
}

function readHeadings(sheet: Sheet, opening: number): void {
	const paragraphs = unreadIn(sheet, opening, sheet.blocks.length);
	const capitals = paragraphs.filter(
		(index) => isProse(textAt(sheet, index)) && isCapitals(textAt(sheet, index)),
	);
	const isAllCapitals = capitals.length * 2 > paragraphs.length;
	const look: TextLook = { last: paragraphs.at(-1) ?? 0, isAllCapitals };
	const heads = paragraphs.filter((index) => index > opening && isCrossHead(sheet, index, look));
	for (const index of heads) set(sheet, index, readAs("heading", textAt(sheet, index)));
}

function readItems(sheet: Sheet, opening: number): void {
	const isMarked = (index: number) => listMark.test(textAt(sheet, index));
	const items = unreadIn(sheet, opening, sheet.blocks.length).filter((index) => {
		if (!isMarked(index)) return false;
		return sureMark.test(textAt(sheet, index)) || isMarked(index - 1) || isMarked(index + 1);
	});
	for (const index of items) set(sheet, index, readAs("item", textAt(sheet, index)));
}

/** Later datelines: the report joins several places, or the paste joins two reports. */
function laterDatelines(sheet: Sheet, opening: number, { find }: Context): string[] {
	return unreadIn(sheet, opening + 1, sheet.blocks.length).flatMap((index) => {
		const text = textAt(sheet, index);
		const dateline = isProse(text) ? readDateline(text, find) : null;
		const isSure = dateline !== null && dateline.place !== "" && dateline.doubts.length === 0;
		return isSure ? [dateline.place] : [];
	});
}

/** Reads the text of a report from its opening paragraph to the end; what stays unread is a paragraph. */
export function readBody(
	sheet: Sheet,
	{ index: opening, dateline }: Opening,
	context: Context,
): string[] {
	readDeskMatter(sheet, opening);
	readLists(sheet, opening);
	readPictures(sheet, opening, context);
	readTail(sheet, opening, context);
	const later = laterDatelines(sheet, opening, context);
	readItems(sheet, opening);
	readHeadings(sheet, opening);
	const first = textAt(sheet, opening);
	if (dateline && (isUnread(sheet, opening) || has(sheet.readings[opening], "paragraph"))) {
		const ending = sheet.readings[opening];
		const opened = datelineReading(first, dateline, context.find);
		sheet.readings[opening] = ending ? joinReadings(opened, ending) : opened;
	}
	return later;
}

/** A report of one paragraph: dateline at its start and signature at its end. */
function joinReadings(start: Reading, end: Reading): Reading {
	const cut = end.pieces.find(({ part }) => part === "paragraph")?.to ?? Number.POSITIVE_INFINITY;
	const pieces = start.pieces.map((piece) => {
		if (piece.part !== "paragraph") return piece;
		const length = Math.max(0, cut - piece.from);
		return { ...piece, to: Math.min(piece.to, cut), text: piece.text.slice(0, length).trim() };
	});
	const rest = end.pieces.filter(({ part }) => part !== "paragraph");
	return {
		pieces: [...pieces, ...rest],
		notes: [...start.notes, ...end.notes],
		stamps: start.stamps,
		source: start.source ?? end.source,
	};
}
