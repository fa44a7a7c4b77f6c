import { findDay } from "./calendar-date";
import { type DateStamp, hasClock, readDateLine } from "./date-line";
import { isProse } from "./letters";
import { pieceAt, type Reading, readAs } from "./reading";

type Stretch = { from: number; to: number };

/** Where the words of a line begin and end; Chinese has no spaces, so a mark parts them too. */
function wordsOf(text: string): Stretch[] {
	return [...text.matchAll(/[^\s|•·●]+/gu)].map(({ 0: word, index }) => ({
		from: index,
		to: index + word.length,
	}));
}

/** The longest run of words from one that is nothing but a date. */
function longestFrom(text: string, words: Stretch[], first: number): Stretch | null {
	const from = words[first]?.from ?? 0;
	const last = words.findLast(
		({ to }) => to > from && findDay(text.slice(from, to)) && readDateLine(text.slice(from, to)),
	);
	return last ? { from, to: last.to } : null;
}

type Found = Stretch & { stamps: DateStamp[] };

/** An hour, or a mark between the fields, tells a stamp from a day that a headline names. */
function isStamp(line: string, printed: string): boolean {
	return hasClock(printed) || /[|•·●]/u.test(line);
}

/** The first stretch of a line that is a date with its year. */
function findStamps(text: string): Found | null {
	const words = wordsOf(text);
	for (const first of words.keys()) {
		const stretch = longestFrom(text, words, first);
		const printed = stretch ? text.slice(stretch.from, stretch.to) : "";
		if (stretch && isStamp(text, printed))
			return { ...stretch, stamps: readDateLine(printed) ?? [] };
	}
	return null;
}

/**
 * Reads a short line of the head that has a date among other words, as pages print them that run
 * several fields together: "KYODO NEWS - Sep 1, 2016 - 13:14 | All, Japan". The other words
 * go to the editor.
 */
export function readDatedLine(text: string): Reading | null {
	if (text.length > 140 || isProse(text)) return null;
	const day = findDay(text);
	if (!day || day.year === null) return null;
	const found = findStamps(text);
	if (!found) return null;
	const others = [
		pieceAt("note", text, 0, found.from),
		pieceAt("note", text, found.to, text.length),
	];
	const notes = others.filter((piece) => /[\p{L}\p{N}]/u.test(piece.text));
	return {
		...readAs("date", text, {
			stamps: found.stamps,
			notes: notes.map((piece) => `With the date: ${piece.text}`),
		}),
		pieces: [...notes, pieceAt("date", text, found.from, found.to)],
	};
}
