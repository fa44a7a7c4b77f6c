import { readByline } from "./byline-line";
import { looksLikeCaption, readCaption } from "./caption";
import { type Dateline, readDateline, readLoneDateline } from "./dateline";
import { isProse, sameWords } from "./letters";
import { type Context, readDate } from "./recognise";
import { isUnread, type Sheet, textAt } from "./sheet";

/** Where the report's text begins, and the dateline it opens with, if it has one. */
export type Opening = { index: number; dateline: Dateline | null };

/** How many unread paragraphs may stand over a dateline that still opens the report. */
const paragraphsBefore = 2;

/** How far down a page the line of a head (byline, date) can stand. */
const headLines = 14;

function isCaption(text: string, { find }: Context): boolean {
	return readCaption(text, find, "likely") !== null || looksLikeCaption(text);
}

/** The first paragraph that opens with a dateline, unless the report is well under way before it. */
function byDateline(sheet: Sheet, context: Context): Opening | null {
	let before = 0;
	for (const [index, { text }] of sheet.blocks.entries()) {
		if (!isUnread(sheet, index) || readDate(text)) continue;
		const dateline = readDateline(text, context.find);
		if (dateline !== null && hasText(text, dateline) && !isPicture(text, dateline, context))
			return { index, dateline };
		if (isProse(text) && !isCaption(text, context)) before += 1;
		if (before > paragraphsBefore) return null;
	}
	return null;
}

/** Whether a sentence follows the dateline; after one that is proved a short one will do. */
function hasText(text: string, { bodyFrom, strength }: Dateline): boolean {
	return text.length - bodyFrom > 12 && (strength === "proved" || isProse(text));
}

/** "TOKYO — A man walks past … (Ken Mori/AFP)": a caption that opens like a report. */
function isPicture(text: string, { strength }: Dateline, { find }: Context): boolean {
	return strength === "likely" && readCaption(text, find, "certain") !== null;
}

/** Whether a line between headline and text shows that the head still goes on there. */
function isHeadLine(text: string, repeat: boolean, prose: number, { find }: Context): boolean {
	if (repeat) return true;
	if (readByline(text, find) ?? readDate(text)) return true;
	return prose === 0 && readLoneDateline(text, find) !== null;
}

/** Without a dateline: the first paragraph under the last line of the head. */
function byHead(sheet: Sheet, context: Context): number {
	let prose = 0;
	let headEnd = 0;
	const first = sheet.blocks.findIndex(({ text }, at) => isUnread(sheet, at) && !isProse(text));
	const headline = sameWords(textAt(sheet, first));
	for (let index = 0; index < Math.min(sheet.blocks.length, headLines); index += 1) {
		const text = textAt(sheet, index);
		if (sheet.readings[index]) continue;
		const isRepeat = index > first && headline !== "" && sameWords(text) === headline;
		if (isHeadLine(text, isRepeat, prose, context)) headEnd = index + 1;
		else if (isProse(text) && !isCaption(text, context)) prose += 1;
		if (prose > 1) break;
	}
	const isText = ({ text }: { text: string }, index: number) =>
		isUnread(sheet, index) && isProse(text) && !isCaption(text, context);
	const texts = sheet.blocks.flatMap((block, index) => (isText(block, index) ? index : []));
	// A byline with no text under it stands under its text.
	return texts.find((index) => index >= headEnd) ?? texts[0] ?? lastResort(sheet, headEnd);
}

/** No running text at all: whatever stands under the head is the text. */
function lastResort(sheet: Sheet, headEnd: number): number {
	return Math.min(sheet.blocks.length, Math.max(headEnd, 1));
}

/** Finds where head and text part. */
export function findOpening(sheet: Sheet, context: Context): Opening {
	return byDateline(sheet, context) ?? { index: byHead(sheet, context), dateline: null };
}
