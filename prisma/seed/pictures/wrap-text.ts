import { type Face, measure } from "./typeface";

/**
 * Breaks text into as few lines as the width allows, and those of like length. A "|" in the text
 * is a place where the desk wants a new line.
 */
export function wrapText(face: Face, text: string, size: number, width: number): string[] {
	return text.split("|").flatMap((part) => balance(face, part.trim(), size, width));
}

/** Widest line of a text, in units of the sheet. */
export function widest(face: Face, lines: readonly string[], size: number): number {
	return Math.max(0, ...lines.map((line) => measure(face, line, size)));
}

function balance(face: Face, text: string, size: number, width: number): string[] {
	const best = fill(face, text, size, width);
	if (best.length < 2) return best;
	let narrow = width / 2;
	let wide = width;
	while (wide - narrow > 4) {
		const middle = (narrow + wide) / 2;
		const lines = fill(face, text, size, middle);
		const fits = lines.length <= best.length && widest(face, lines, size) <= middle;
		if (fits) wide = middle;
		else narrow = middle;
	}
	return fill(face, text, size, wide);
}

function fill(face: Face, text: string, size: number, width: number): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(" ")) {
		const longer = line ? `${line} ${word}` : word;
		if (line && measure(face, longer, size) > width) {
			lines.push(line);
			line = word;
		} else {
			line = longer;
		}
	}
	return line ? [...lines, line] : lines;
}
