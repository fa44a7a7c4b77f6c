import type { Block } from "./blocks";
import type { DateStamp } from "./date-line";
import { sameWords } from "./letters";
import type { Piece, Reading } from "./reading";
import type { WireDate, WireEntry, WireMark, WirePart, WireText } from "./wire-text";

/** A block with what it was read as. */
export type ReadBlock = { block: Block; reading: Reading };

type Parts = Map<WirePart, string[]>;

function partsOf(read: ReadBlock[]): Parts {
	const parts: Parts = new Map();
	for (const { reading } of read) {
		for (const { part, text } of reading.pieces) {
			const texts = parts.get(part) ?? [];
			if (text !== "") texts.push(text);
			parts.set(part, texts);
		}
	}
	return parts;
}

/**
 * Furniture in its order; with it what `source` and `section` tell in fewer words than were printed:
 * signatures, and "Home > Asia", of which the section is one step.
 */
function droppedOf(read: ReadBlock[], source: string | null): string[] {
	return read.flatMap(({ block, reading }) =>
		reading.pieces.flatMap(({ part, from, to, text }) => {
			const printed = block.text.slice(from, to);
			if (part === "section" && printed !== text) return [printed];
			const isSignature = part === "source" && text !== source;
			return part === "dropped" || isSignature ? [text] : [];
		}),
	);
}

type One = { value: string; notes: string[] };

/** A part that a report has once: the first is taken, the others are told to the editor. */
function only(parts: Parts, part: WirePart, name: string): One {
	const [value = "", ...others] = parts.get(part) ?? [];
	const different = others.filter((other) => sameWords(other) !== sameWords(value));
	return { value, notes: different.map((other) => `Another ${name}: ${other}`) };
}

/** Bylines on several lines are one byline. */
function joinBylines(bylines: string[]): string {
	const lines = [...new Map(bylines.map((line) => [sameWords(line), line])).values()];
	return lines.reduce((joined, line) => {
		const goesOn =
			/^(?:and|und|et|y|e|&|in)\s/iu.test(line) || /(?:,|\band|&)$/u.test(joined.slice(-5));
		if (joined === "") return line;
		return goesOn ? `${joined} ${line}` : `${joined}, ${line}`;
	}, "");
}

type Dated = { date: WireDate | null; notes: string[] };

const rank: Record<DateStamp["label"], number> = { published: 0, none: 1, updated: 2, dateline: 3 };

/** "Published" wins over a date without a label, and that over "updated". */
function chooseDate(stamps: DateStamp[]): Dated {
	const [first, ...others] = stamps.toSorted((a, b) => rank[a.label] - rank[b.label]);
	if (!first) return { date: null, notes: [] };
	const told = ({ wall, instant }: WireDate) => instant ?? wall;
	const different = others.filter(
		({ date, label }) => label !== "dateline" && told(date) !== told(first.date),
	);
	const notes = different.map(({ label, date }) =>
		label === "updated"
			? `The page was updated: ${told(date)}`
			: `Another date on the page: ${told(date)}`,
	);
	return { date: first.date, notes: [...first.doubts, ...notes] };
}

type Sourced = { source: string | null; notes: string[] };

/** How surely a block names the agency: in the byline, in the dateline, elsewhere. */
function sourceRank({ pieces }: Reading): number {
	const parts = pieces.map(({ part }) => part);
	if (parts.includes("dateline")) return 1;
	return parts.includes("byline") ? 0 : 2;
}

function chooseSource(readings: Reading[]): Sourced {
	const named = readings.filter(({ source }) => source !== null);
	const [first, ...others] = named.toSorted((a, b) => sourceRank(a) - sourceRank(b));
	const source = first?.source ?? null;
	const different = new Set(others.map((other) => other.source).filter((name) => name !== source));
	return { source, notes: [...different].map((name) => `Another agency is named: ${name}`) };
}

const marked = /^([-–—*•·‣▪■●○►]|\d{1,2}[.)])\s+/u;

function entryOf({ part, text }: Piece): WireEntry[] {
	if (text === "") return [];
	if (part === "heading" || part === "paragraph") return [{ kind: part, text }];
	if (part !== "item") return [];
	const marker = marked.exec(text);
	if (!marker?.[1]) return [{ kind: "paragraph", text }];
	return [{ kind: "item", marker: marker[1], text: text.slice(marker[0].length) }];
}

function marksOf(read: ReadBlock[], lineAt: (offset: number) => number): WireMark[] {
	return read.flatMap(({ block, reading }) =>
		reading.pieces.flatMap(({ part, from, to }) => {
			const start = block.at[from];
			const last = block.at[to - 1];
			if (start === undefined || last === undefined || to <= from) return [];
			return [{ part, start, end: last + 1, line: lineAt(start) }];
		}),
	);
}

/** Puts the parts of all blocks together. */
export function assemble(read: ReadBlock[], lineAt: (offset: number) => number): WireText {
	const parts = partsOf(read);
	const readings = read.map(({ reading }) => reading);
	const { date, notes: dateNotes } = chooseDate(readings.flatMap(({ stamps }) => stamps));
	const { source, notes: sourceNotes } = chooseSource(readings);
	const section = only(parts, "section", "section");
	const headline = only(parts, "headline", "headline");
	const caption = only(parts, "caption", "caption");
	const credit = only(parts, "credit", "credit");
	const dateline = only(parts, "dateline", "dateline");
	const more = [section, headline, dateline, caption, credit].flatMap(({ notes }) => notes);
	return {
		section: section.value === "" ? null : section.value,
		date,
		headline: headline.value,
		standfirst: (parts.get("standfirst") ?? []).join("; "),
		byline: joinBylines(parts.get("byline") ?? []),
		source,
		caption: caption.value,
		credit: credit.value,
		dateline: dateline.value,
		body: readings.flatMap(({ pieces }) => pieces.flatMap(entryOf)),
		signOff: parts.get("signoff") ?? [],
		dropped: droppedOf(read, source),
		notes: [...readings.flatMap(({ notes }) => notes), ...more, ...dateNotes, ...sourceNotes],
		marks: marksOf(read, lineAt),
	};
}
