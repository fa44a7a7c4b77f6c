/**
 * One line of the pasted text with its white space made plain: no indent, single spaces, nothing
 * invisible. `at[i]` is where `text[i]` stood in the input, so that any part can be shown there.
 */
export type Line = {
	text: string;
	at: number[];
	/** Counted from 1. */
	number: number;
	/** How much white space stood before the first character. */
	indent: number;
};

/** Any of the marks that end a line, CR LF counted once. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/** Characters that print nothing and mean nothing here: soft hyphen, zero-width space, byte order mark, bidi embeddings, controls. */
const invisible = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\p{Cc}]/u;

/** Direction marks at the start of a line hide its first letter from every pattern. */
const directionMark = /[\u200E\u200F\u061C]/u;

const space = /[\t \p{Zs}]/u;

function kindOf(character: string, isFirst: boolean): "space" | "nothing" | "text" {
	if (space.test(character)) return "space";
	if (invisible.test(character) || (isFirst && directionMark.test(character))) return "nothing";
	return "text";
}

function append(line: Line, character: string, offset: number): void {
	line.text += character;
	line.at.push(offset);
}

function tidy(raw: string, start: number, number: number): Line {
	const line: Line = { text: "", at: [], number, indent: 0 };
	let gap: number | null = null;
	for (let index = 0; index < raw.length; index += 1) {
		const character = raw.charAt(index);
		const kind = kindOf(character, line.text === "");
		if (kind === "space") gap ??= index;
		if (kind !== "text") continue;
		if (gap !== null && line.text === "") line.indent = index - gap;
		else if (gap !== null) append(line, " ", start + gap);
		gap = null;
		append(line, character, start + index);
	}
	return withoutAnpaMarks(line);
}

/** AP's older transmissions frame the lines of a head: "^Headline<", "^By ANA RUIZ=". */
function withoutAnpaMarks(line: Line): Line {
	if (!/^\^./u.test(line.text)) return line;
	const to = /[<=]$/u.test(line.text) ? line.text.length - 1 : line.text.length;
	return { ...line, text: line.text.slice(1, to), at: line.at.slice(1, to) };
}

/** The lines of a text in order; blank ones have an empty `text`. */
export function splitLines(input: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (const end of input.matchAll(lineEnd)) {
		lines.push(tidy(input.slice(start, end.index), start, lines.length + 1));
		start = end.index + end[0].length;
	}
	lines.push(tidy(input.slice(start), start, lines.length + 1));
	return lines;
}
