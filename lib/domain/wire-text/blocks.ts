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

/** Whether a line is recognised as a part of its own, so that nothing may be joined to it. */
export type StandsAlone = (text: string) => boolean;

export type Blocks = {
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

/**
 * At how many columns a text is wrapped, or null where each line is a paragraph. A wrapped line is
 * one on which the next line's first word had no room, and rarely ends where a sentence does.
 */
function wrapWidth(lines: Line[], alone: StandsAlone): number | null {
	const pairs = touchingPairs(lines).filter(
		(pair) => mayWrap(pair) && !alone(pair.before.text) && !alone(pair.after.text),
	);
	if (pairs.length < 2) return null;
	const widths = pairs.map(({ before }) => columns(before.text)).sort((a, b) => a - b);
	const width = widths[Math.floor((widths.length - 1) * 0.9)] ?? 0;
	const full = pairs.filter((pair) => widthWithNextWord(pair) >= width - 6);
	const ended = full.filter(({ before }) => endsSentence(before.text));
	const isWrapped = full.length >= pairs.length * 0.5 && ended.length <= full.length * 0.5;
	return isWrapped ? width : null;
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

type Join = { width: number | null; alone: StandsAlone; opens: StandsAlone };

/** Whether `after` goes on with the paragraph of which `before` is the last line so far. */
function goesOn(block: Block, pair: Pair, { width, alone, opens }: Join): boolean {
	const { before, after } = pair;
	if (isOpenBracket(block.text)) return true;
	if (width !== null && endsWrappedSentence(pair)) return true;
	if (bullet.test(after.text) || alone(after.text) || opens(after.text)) return false;
	if (alone(before.text))
		return alone(block.text) && continues.test(before.text) && mayFollow(pair);
	const hanging = bullet.test(block.text) && after.indent > 0;
	if (after.indent > before.indent && !hanging) return false;
	if (isLowerContinuation(pair)) return true;
	if (width === null || !mayWrap(pair) || isCrossHead(pair)) return false;
	return widthWithNextWord(pair) >= width - 6;
}

/** "… he told" and under it "Reuters.": the last words of a sentence, though they look like a part of their own. */
function endsWrappedSentence(pair: Pair): boolean {
	const { before, after } = pair;
	if (!mayWrap(pair) || endsSentence(before.text) || opensBracket.test(after.text)) return false;
	return after.text.length < 60 && /[.!?”"]$/u.test(after.text) && after.indent <= before.indent;
}

function mayFollow({ before, after }: Pair): boolean {
	return columns(before.text) <= widestWrap && columns(after.text) <= widestWrap;
}

/** A sentence broken in its middle: no end before, a small letter after. */
function isLowerContinuation({ before, after }: Pair): boolean {
	if (!/^\p{Ll}[\p{L}’']* /u.test(after.text) && !/^\p{Ll}+[,.]?$/u.test(after.text)) return false;
	if (endsSentence(before.text) || /[:;]$/u.test(before.text)) return false;
	return before.text.length >= 25 && before.text.length <= 120;
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
function join(block: Block, line: Line, vocabulary: string): string | null {
	const broken = /(\p{L}+(?:-\p{L}+)*)-$/u.exec(block.text.slice(-60));
	const rest = /^\p{Ll}+/u.exec(line.text);
	if (!broken?.[1] || !rest) {
		const close = isWide(line.text) && isWide(block.text.slice(-2));
		append(block, line, close ? "" : " ");
		return null;
	}
	const whole = `${broken[1]}${rest[0]}`;
	const hyphened = `${broken[1]}-${rest[0]}`;
	const keeps =
		vocabulary.includes(hyphened) || (compounds.test(broken[1]) && !vocabulary.includes(whole));
	if (!keeps) {
		block.text = block.text.slice(0, -1);
		block.at.pop();
	}
	append(block, line, "");
	return keeps ? hyphened : whole;
}

/**
 * Makes paragraphs whole: lines that were wrapped by a machine are joined, lines that are paragraphs
 * or parts of their own are not.
 */
export function makeBlocks(lines: Line[], alone: StandsAlone, opens: StandsAlone): Blocks {
	const how: Join = { width: wrapWidth(lines, alone), alone, opens };
	const vocabulary = lines.map(({ text }) => text).join("\n");
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
