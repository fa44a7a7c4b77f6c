import { columns, endsSentence, isCapitals, isWide, sameWords } from "./letters";
import type { Line } from "./lines";

/** A line, or the lines of one paragraph made whole again. */
export type Block = {
	text: string;
	/** Where each character stood in the input. */
	at: number[];
	line: number;
	/** How many blank lines stand before it. */
	gap: number;
};

/** What is known of a line before anything is known of its place. */
export type LineJudge = {
	/** It is a part of its own, so that nothing may be joined to it. */
	standsAlone: (text: string) => boolean;
	/** A report begins with it: nothing before it goes on in it. */
	opensReport: (text: string) => boolean;
	/** A caption ends with it: nothing goes on after it. */
	endsCaption: (text: string) => boolean;
};

type Blocks = {
	blocks: Block[];
	/** Words that were broken by a hyphen at a line's end and are one word now. */
	rejoined: string[];
};

/** No agency wraps its lines wider than this; a longer line is a paragraph of its own. */
const widestWrap = 100;

const bullet = /^(?:[-–—*•·‣▪■●○◦►]|\d{1,2}[.)])\s/u;
const opensBracket = /^[([（［]/u;
const brackets = /[([（［]|[)\]）］]/gu;
const continues = /(?:,|;|&|\/|\b(?:and|with|in|of|for|und|et|y|e|en))$/u;

type Pair = { before: Line; after: Line };

/** How wide the line would have been, had the next one's first word been put on it. */
function widthWithNextWord({ before, after }: Pair): number {
	const next = isWide(after.text) ? 2 : (after.text.split(" ")[0] ?? "").length + 1;
	return columns(before.text) + next;
}

function mayWrap({ before, after }: Pair): boolean {
	const width = columns(before.text);
	return width >= 40 && width <= widestWrap && columns(after.text) <= widestWrap;
}

function touchingPairs(lines: Line[]): Pair[] {
	return lines.flatMap((after, index) => {
		const before = lines[index - 1];
		return before && before.text !== "" && after.text !== "" ? [{ before, after }] : [];
	});
}

/** Lines of a table and names in a list fill their lines too, but each begins with a capital. */
function goOnInSmallLetters(pairs: Pair[]): boolean {
	const cased = pairs.filter(
		({ before, after }) => /\p{Ll}/u.test(before.text) && /^[\p{Lu}\p{Ll}\d]/u.test(after.text),
	);
	const small = cased.filter(({ after }) => /^\p{Ll}/u.test(after.text));
	return small.length >= cased.length * 0.3;
}

/**
 * At how many columns a text is wrapped, or null where each line is a paragraph. A wrapped line is
 * one on which the next line's first word had no room, and rarely ends where a sentence does.
 */
function wrapWidth(lines: Line[], { standsAlone }: LineJudge): number | null {
	const pairs = touchingPairs(lines).filter(
		(pair) => mayWrap(pair) && !standsAlone(pair.before.text) && !standsAlone(pair.after.text),
	);
	if (pairs.length < 2) return null;
	const widths = pairs.map(({ before }) => columns(before.text)).sort((a, b) => a - b);
	const width = widths[Math.round((widths.length - 1) * 0.9)] ?? 0;
	const full = pairs.filter((pair) => widthWithNextWord(pair) >= width - 6);
	const ended = full.filter(({ before }) => endsSentence(before.text));
	const mostlyFull = full.length >= pairs.length * 0.5 && goOnInSmallLetters(full);
	const rarelyEnded = pairs.length < 3 ? ended.length === 0 : ended.length < full.length * 0.5;
	return mostlyFull && rarelyEnded ? width : null;
}

/** A bracket that this block opened with and has not closed yet: a sign-off over several lines. */
function isOpenBracket(text: string): boolean {
	if (!opensBracket.test(text) || text.length > 1200) return false;
	let depth = 0;
	for (const [mark] of text.matchAll(brackets)) depth += opensBracket.test(mark) ? 1 : -1;
	return depth > 0;
}

function isCrossHead({ before, after }: Pair): boolean {
	return (
		isCapitals(after.text) !== isCapitals(before.text) && !/^\p{Lu}+[,.;:)”"’']/u.test(after.text)
	);
}

/** How lines are judged, and the columns at which they are wrapped. */
type Join = LineJudge & { width: number | null; firstLine: number };

/** Whether `after` goes on with the paragraph of which `before` is the last line so far. */
function goesOn(block: Block, pair: Pair, how: Join): boolean {
	if (isOpenBracket(block.text)) return true;
	if (how.width !== null && endsWrappedSentence(pair, how)) return true;
	if (beginsPart(pair.after.text, how) || how.endsCaption(pair.before.text)) return false;
	if (how.standsAlone(pair.before.text)) {
		const isOpen = continues.test(pair.before.text) && mayFollow(pair);
		return isOpen && how.standsAlone(block.text);
	}
	const isFirst = block.line === how.firstLine;
	if (isIndented(block, pair)) return false;
	return isLowerContinuation(pair, isFirst ? 8 : 25) || isWrapped(pair, how);
}

function beginsPart(text: string, { standsAlone, opensReport }: Join): boolean {
	return bullet.test(text) || standsAlone(text) || opensReport(text);
}

/** A first line set in, as paragraphs begin; an entry of a list hangs its later lines instead. */
function isIndented(block: Block, { before, after }: Pair): boolean {
	return after.indent > before.indent && !bullet.test(block.text);
}

function isWrapped(pair: Pair, { width }: Join): boolean {
	if (width === null || !mayWrap(pair) || isCrossHead(pair)) return false;
	return widthWithNextWord(pair) >= width - 6;
}

/** "… he told" and under it "Reuters.": the last words of a sentence, though they look like a part of their own. */
function endsWrappedSentence({ before, after }: Pair, { standsAlone }: Join): boolean {
	if (endsSentence(before.text) || opensBracket.test(after.text)) return false;
	if (before.text.length < 20 || standsAlone(before.text)) return false;
	const isShortEnd = after.text.length < 60 && /[.!?”"]$/u.test(after.text);
	return isShortEnd && after.indent <= before.indent && standsAlone(after.text);
}

function mayFollow({ before, after }: Pair): boolean {
	return columns(before.text) <= widestWrap && columns(after.text) <= widestWrap;
}

/** A sentence broken in its middle: no end before, a small letter after. Short lines break in headlines only. */
function isLowerContinuation({ before, after }: Pair, least: number): boolean {
	if (!/^\p{Ll}[\p{L}’']* /u.test(after.text) && !/^\p{Ll}+[,.]?$/u.test(after.text)) return false;
	if (endsSentence(before.text) || /[:;]$/u.test(before.text)) return false;
	return before.text.length >= least && before.text.length <= 120;
}

/** Parts of compound words that keep their hyphen ("eight-" + "point"). */
const compounds =
	/^(?:\p{Lu}.*|.*-.*|two|three|four|five|six|seven|eight|nine|ten|one|half|self|ex|non|well|long|short|high|low|cross|decades?|year|month|week|day|state|so|part|full|first|second|third|mid|co)$/u;

function append(block: Block, line: Line, joiner: string): void {
	if (joiner !== "") {
		block.text += joiner;
		block.at.push((block.at.at(-1) ?? 0) + 1);
	}
	block.text += line.text;
	for (const offset of line.at) block.at.push(offset);
}

/** Joins a line, and says which word was made one by it. */
function join(block: Block, line: Line, vocabulary: Set<string>): string | null {
	const broken = /(\p{L}+(?:-\p{L}+)*)-$/u.exec(block.text.slice(-60));
	const rest = /^\p{Ll}+/u.exec(line.text);
	if (!broken?.[1] || !rest) {
		const close = isWide(line.text) && isWide(block.text.slice(-2));
		append(block, line, close ? "" : " ");
		return null;
	}
	const whole = `${broken[1]}${rest[0]}`;
	const hyphened = `${broken[1]}-${rest[0]}`;
	const keeps = vocabulary.has(hyphened) || (compounds.test(broken[1]) && !vocabulary.has(whole));
	if (!keeps) {
		block.text = block.text.slice(0, -1);
		block.at.pop();
	}
	append(block, line, "");
	return keeps ? hyphened : whole;
}

/** The words of the text, for telling which of two spellings it uses itself. */
function wordsOf(lines: Line[]): Set<string> {
	return new Set(lines.flatMap(({ text }) => text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
}

/**
 * Makes paragraphs whole: lines that were wrapped by a machine are joined, lines that are paragraphs
 * or parts of their own are not.
 */
export function makeBlocks(lines: Line[], judge: LineJudge): Blocks {
	const firstLine = lines.find(({ text }) => text !== "")?.number ?? 1;
	const how: Join = { ...judge, width: wrapWidth(lines, judge), firstLine };
	const vocabulary = wordsOf(lines);
	const made: Blocks = { blocks: [], rejoined: [] };
	let gap = 0;
	let before: Line | undefined;
	for (const line of lines) {
		if (line.text === "") {
			gap += 1;
			before = undefined;
			continue;
		}
		const block = made.blocks.at(-1);
		if (before && block && goesOn(block, { before, after: line }, how)) {
			const word = join(block, line, vocabulary);
			if (word !== null && sameWords(word) !== "") made.rejoined.push(word);
		} else {
			made.blocks.push({ text: line.text, at: [...line.at], line: line.number, gap });
		}
		gap = 0;
		before = line;
	}
	return made;
}
