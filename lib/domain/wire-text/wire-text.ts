/** What a stretch of a pasted report was recognised as. */
export type WirePart =
	| "section"
	| "date"
	| "headline"
	| "standfirst"
	| "byline"
	| "source"
	| "caption"
	| "credit"
	| "dateline"
	| "paragraph"
	| "heading"
	| "item"
	| "signoff"
	| "note"
	| "dropped";

/**
 * When the report says it was written: `wall` is what the clock on the page showed
 * ("2016-09-01T13:14", or "2016-09-01" where no hour is given); `instant` is the same with its
 * offset from UTC ("2016-09-01T13:14+08:00"), and null where the page names no zone.
 */
export type WireDate = { wall: string; instant: string | null };

/** One block of the text; an `item` belongs to a list and keeps the mark it was printed with. */
export type WireEntry =
	| { kind: "paragraph"; text: string }
	| { kind: "heading"; text: string }
	| { kind: "item"; marker: string; text: string };

/**
 * Where in the pasted text a part came from: `input.slice(start, end)`, beginning on `line`
 * (counted from 1, as an editor counts).
 */
export type WireMark = { part: WirePart; start: number; end: number; line: number };

/** An agency report, split. Every non-blank line of the input is in one of these fields. */
export type WireText = {
	section: string | null;
	date: WireDate | null;
	headline: string;
	standfirst: string;
	/** As printed: "By Reuters". */
	byline: string;
	/** The agency's plain name: "Reuters". */
	source: string | null;
	caption: string;
	credit: string;
	/** The place alone: "TOKYO", "ST. PETERSBURG, Russia". */
	dateline: string;
	body: WireEntry[];
	/** Who reported, wrote and edited, as the agency signs off; also told in `notes`. */
	signOff: string[];
	/** Furniture that was left out, verbatim. */
	dropped: string[];
	/** Sentences for the editor; never to be published. */
	notes: string[];
	marks: WireMark[];
};

/** What the newsroom knows already: names that it uses for its sections and its agencies. */
export type WireKnowledge = { sections?: string[]; sources?: string[] };

/** How long a pasted report may be, in UTF-16 units; the longest real ones have some 30,000. */
export const wireTextLimit = 200_000;
