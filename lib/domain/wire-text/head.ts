import { readSection } from "./breadcrumb";
import { readByline } from "./byline-line";
import { isCaptionLabel, looksLikeCaption, readCaption, readCredit } from "./caption";
import { readDatedLine } from "./dated-line";
import { readLoneDateline } from "./dateline";
import { readHeadAdvisory } from "./desk-note";
import { isSummaryTitle, readPlainButton } from "./furniture";
import { isSlug, readLoneFlag } from "./head-flag";
import { dropRepeats, findHeadline, headlineReading } from "./headline";
import { readLabelled } from "./labelled-line";
import { columns, endsSentence, isCapitals, isProse } from "./letters";
import { isListTitle } from "./navigation";
import type { Opening } from "./opening";
import { has, pieceAt, type Reading, readAs } from "./reading";
import { type Context, readDate } from "./recognise";
import { datelineReading, isUnread, type Sheet, textAt, unreadIn } from "./sheet";

const listMark = /^[-–—*•·‣▪■●○►]\s+/u;

/** Longest standfirst; a longer block between headline and text is a paragraph. */
const longestStandfirst = 400;

/** "The projector in its new home. — AFP": a whole sentence before a mark, as no headline has it. */
function saysSentence(text: string): boolean {
	return /\p{Ll}\.\s?(?:--|[–—―(])/u.test(text);
}

/** Lines that are what they are wherever in the head they stand. */
function readCertainHeadLine(text: string, { find, sections }: Context): Reading | null {
	return (
		readDate(text) ??
		readSection(text, sections) ??
		readLabelled(text, find) ??
		readPlainButton(text) ??
		readLoneFlag(text) ??
		(/^https?:\/\/\S{4,300}$/iu.test(text) ? readAs("dropped", text) : null) ??
		(/^@\w{2,30}$/u.test(text)
			? readAs("note", text, { notes: [`With the byline: ${text}`] })
			: null) ??
		readByline(text, find) ??
		readHeadAdvisory(text) ??
		(isListTitle(text) ? readAs("dropped", text) : null) ??
		readCaption(text, find, isProse(text) || saysSentence(text) ? "likely" : "certain") ??
		(/[/©:[(]|photo/iu.test(text) ? readCredit(text, find, "certain") : null) ??
		readDatedLine(text)
	);
}

/** "AP Political Writer" under the name it belongs to. */
const task =
	/^(?:\p{Lu}\S*\s){0,4}(?:writers?|correspondents?|reporters?|editors?|columnist|bureau chief)$/iu;

function readTasks(sheet: Sheet, to: number, { find }: Context): void {
	for (const index of unreadIn(sheet, 1, to)) {
		const text = textAt(sheet, index);
		if (!has(sheet.readings[index - 1], "byline") || !task.test(text)) continue;
		const source = find(text.split(" ")[0] ?? "");
		sheet.readings[index] = readAs("byline", text, { source });
	}
}

function readCertain(sheet: Sheet, to: number, context: Context): void {
	for (const index of unreadIn(sheet, 0, to)) {
		sheet.readings[index] = readCertainHeadLine(textAt(sheet, index), context);
	}
}

/** What stands over the headline and is no part of the report: a slug, a kicker. */
function readOver(sheet: Sheet, headline: number): void {
	for (const index of unreadIn(sheet, 0, headline)) {
		const text = textAt(sheet, index);
		if (isSlug(text)) sheet.readings[index] = readAs("dropped", text);
		else if (!isProse(text)) {
			sheet.readings[index] = readAs("note", text, { notes: [`Line over the headline: ${text}`] });
		}
	}
}

function hasPart(sheet: Sheet, part: "byline" | "caption" | "headline"): boolean {
	return sheet.readings.some((reading) => has(reading, part));
}

/** A name alone between headline and text is the byline, where no line with "By" is. */
function readNames(sheet: Sheet, from: number, to: number, { find }: Context): void {
	if (hasPart(sheet, "byline")) return;
	for (const index of unreadIn(sheet, from, to)) {
		const reading = readByline(textAt(sheet, index), find, true);
		if (!reading) continue;
		sheet.readings[index] = reading;
		return;
	}
}

/** Captions: under a label, over a credit, under the headline's repetition, or by their words. */
function readCaptions(sheet: Sheet, from: number, to: number, { find }: Context): void {
	const headline = textAt(sheet, from - 1).toLowerCase();
	let isFound = hasPart(sheet, "caption");
	for (const index of unreadIn(sheet, from, to)) {
		const text = textAt(sheet, index);
		const above = textAt(sheet, index - 1);
		const isUnderLabel = isCaptionLabel(above);
		const isOverCredit = sheet.readings[index + 1]?.pieces[0]?.part === "credit";
		const isUnderRepeat = isProse(text) && index > from && above.toLowerCase() === headline;
		if (isFound && !isUnderLabel) return;
		if (isUnderLabel || isOverCredit || isUnderRepeat || looksLikeCaption(text)) {
			sheet.readings[index] = readCaption(text, find, "likely", true);
			isFound = true;
		}
	}
}

/** A credit that only its place under a caption proves: "AFP", "Ken Mori". */
function readCredits(sheet: Sheet, from: number, to: number, { find }: Context): void {
	for (const index of unreadIn(sheet, from, to)) {
		const above = sheet.readings[index - 1];
		if (!has(above, "caption") || has(above, "credit")) continue;
		sheet.readings[index] = readCredit(textAt(sheet, index), find, "likely");
	}
}

/** A dateline on its own line, or on the line under the byline. */
function readDatelines(sheet: Sheet, from: number, to: number, { find }: Context): void {
	for (const index of unreadIn(sheet, from, to).reverse()) {
		const text = textAt(sheet, index);
		const dateline = readLoneDateline(text, find);
		if (!dateline) continue;
		sheet.readings[index] = datelineReading(text, dateline, find);
		return;
	}
}

/** A second line of a deck: short, and right under the first. */
function isNextLine(sheet: Sheet, rest: number[], place: number): boolean {
	if (place > 2) return false;
	const isInRow = rest.slice(0, place + 1).every((index, step) => index === (rest[0] ?? 0) + step);
	const texts = rest.slice(0, place + 1).map((index) => textAt(sheet, index));
	return isInRow && texts.every((text) => !isProse(text) && text.length <= 140);
}

/** The first line under the headline that nothing else explains, and the summary points of a list. */
function readStandfirst(sheet: Sheet, from: number, to: number): void {
	const rest = unreadIn(sheet, from, to);
	const title = sheet.blocks.findIndex(({ text }) => isSummaryTitle(text));
	const points = rest.filter((index) => {
		const isUnderTitle = title !== -1 && index > title;
		return isUnderTitle || listMark.test(textAt(sheet, index));
	});
	const lines = rest.filter((index, place) => index === rest[0] || isNextLine(sheet, rest, place));
	const chosen = points.length > 0 ? points : lines;
	for (const index of chosen) {
		const text = textAt(sheet, index);
		const isUnderByline = sheet.readings.slice(0, index).some((above) => has(above, "byline"));
		if (text.length > longestStandfirst) continue;
		if (points.length === 0 && isUnderByline && isProse(text)) continue;
		const mark = listMark.exec(text)?.[0].length ?? 0;
		const reading = readAs("standfirst", text, { notes: [`Standfirst: ${text}`] });
		sheet.readings[index] = {
			...reading,
			pieces: [{ ...pieceAt("standfirst", text, mark, text.length), from: 0 }],
		};
	}
}

/** Whether the head's first line is the only text there is. */
function isLoneLine(sheet: Sheet): boolean {
	const [first] = sheet.blocks;
	if (sheet.blocks.length !== 1 || !first) return false;
	return endsSentence(first.text) || columns(first.text) > 200;
}

/** Reads the head of a report: everything over the paragraph that opens it. */
export function readHead(sheet: Sheet, { index: to, dateline }: Opening, context: Context): void {
	readCertain(sheet, to, context);
	readTasks(sheet, to, context);
	const labelled = sheet.readings.findIndex((reading) => has(reading, "headline"));
	const headline =
		labelled !== -1 || isLoneLine(sheet) ? labelled : findHeadline(sheet, to, context.find);
	if (headline !== -1 && isUnread(sheet, headline)) {
		sheet.readings[headline] = headlineReading(textAt(sheet, headline));
	}
	if (headline !== -1) {
		readOver(sheet, headline);
		dropRepeats(sheet, headline);
	}
	const from = headline + 1;
	if (dateline === null) readDatelines(sheet, from, to, context);
	readCaptions(sheet, from, to, context);
	readCredits(sheet, from, to, context);
	readNames(sheet, from, to, context);
	for (const index of unreadIn(sheet, from, to)) {
		const text = textAt(sheet, index);
		if (isSlug(text) && isCapitals(text)) sheet.readings[index] = readAs("dropped", text);
	}
	if (headline !== -1) readStandfirst(sheet, from, to);
}
