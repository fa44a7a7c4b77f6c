import type { FindAgency } from "./agencies";
import { isLikelyByline } from "./byline-line";
import { flagNote, isSlug, splitFlags } from "./head-flag";
import { columns, endsSentence, isCapitals, isProse, sameWords, words } from "./letters";
import { isKnownPlace } from "./places";
import { has, type Piece, type Reading, readAs } from "./reading";
import { type Sheet, textAt, unreadIn } from "./sheet";

/** A headline in the letters and digits that a repetition of it has too. */
function headlineWords(text: string): string {
	if (text.length > 400) return "";
	return sameWords(splitFlags(text).headline);
}

/** "Ana Ruiz in Tokyo" over the headline. */
function isNameAndPlace(text: string, find: FindAgency): boolean {
	const place = /(?:,| in) (\p{L}[\p{L} .'-]{2,30})$/u.exec(text)?.[1];
	return place !== undefined && isKnownPlace(place) && isLikelyByline(text, find);
}

/** A line over the headline: "ANALYSIS", "Pacific ties". */
function isSubstantial(text: string): boolean {
	const count = words(text).length;
	if (isCapitals(text) && count <= 2 && columns(text) < 25) return false;
	return count >= 3 || columns(text) >= 14;
}

/** A single sentence with its full stop can still be a headline, where nothing else is. */
function isSentenceHeadline(text: string): boolean {
	return text.length <= 140 && !/[.!?]\s\p{Lu}/u.test(text);
}

/** The end of a page's address, which often is its headline: "…/news/court-stops-dam". */
const lastStep = /^https?:\/\/\S{1,200}\/([\p{L}\d-]{8,120}?)(?:-\d+)?(?:\.html?)?\/?$/u;

/** The lines under "Home > Asia", if there are any: over it stands the page's own name. */
function underBreadcrumb(sheet: Sheet, lines: number[]): number[] {
	const breadcrumb = sheet.readings.findIndex(
		(reading, index) => has(reading, "section") && /[>»›|/]/u.test(textAt(sheet, index)),
	);
	const under = lines.filter((index) => index > breadcrumb);
	return under.length > 0 ? under : lines;
}

/** Which block of the head is the headline, or -1: one that the page repeats, else the first substantial line. */
export function findHeadline(sheet: Sheet, opening: number, find: FindAgency): number {
	const unread = underBreadcrumb(sheet, unreadIn(sheet, 0, Math.max(opening, 0)));
	const lines = unread.filter((index) => {
		const text = textAt(sheet, index);
		return text.length <= 250 && !(isProse(text) && endsSentence(text));
	});
	const candidates = lines.filter((index) => !isSlug(textAt(sheet, index)));
	const lastOf = new Map(
		sheet.blocks.map(({ text }, index) => [/^@/u.test(text) ? "" : headlineWords(text), index]),
	);
	const addresses = sheet.blocks
		.slice(0, opening)
		.flatMap(({ text }) => lastStep.exec(text)?.[1] ?? []);
	const isInAddress = (index: number) =>
		addresses.some((step) => sameWords(step) === headlineWords(textAt(sheet, index)));
	const isRepeated = (index: number) =>
		isInAddress(index) || (lastOf.get(headlineWords(textAt(sheet, index))) ?? index) > index;
	const named = candidates.filter((index) => !isNameAndPlace(textAt(sheet, index), find));
	const choice =
		candidates.find(isRepeated) ??
		named.find((index) => isSubstantial(textAt(sheet, index))) ??
		candidates[0] ??
		lines[0];
	if (choice !== undefined) return choice;
	const sentence = unread[0];
	return sentence !== undefined && isSentenceHeadline(textAt(sheet, sentence)) ? sentence : -1;
}

/** The reading of the headline: the desk's words before it go to the editor. */
export function headlineReading(text: string): Reading {
	const { headline, flags } = splitFlags(text);
	const piece: Piece = { part: "headline", from: 0, to: text.length, text: headline };
	const notes = flags.map(flagNote);
	return { ...readAs("headline", text, { notes }), pieces: [piece] };
}

/** Leaves out every later line that says the headline again, in whatever case. */
export function dropRepeats(sheet: Sheet, headline: number): void {
	const same = headlineWords(textAt(sheet, headline));
	for (const [index, { text }] of sheet.blocks.entries()) {
		if (index === headline || same === "" || text.length > 400) continue;
		if (headlineWords(text) !== same) continue;
		const notes = splitFlags(text).flags.map(flagNote);
		sheet.readings[index] = readAs("dropped", text, { notes });
	}
}
