import type { WireText } from "./wire-text";

/** A report as the command line prints it: plain values only, always the same eleven keys. */
export type WireTextJson = {
	section: string | null;
	/** ISO 8601: "2016-09-01T13:14", with an offset where the page gave a zone, or the day alone. */
	date: string | null;
	headline: string;
	byline: string;
	source: string | null;
	caption: string;
	credit: string;
	dateline: string;
	paragraphs: string[];
	dropped: string[];
	notes: string[];
};

/** Makes the plain form of a report; cross-heads and list entries stand among the paragraphs. */
export function wireTextJson(wire: WireText): WireTextJson {
	return {
		section: wire.section,
		date: wire.date === null ? null : (wire.date.instant ?? wire.date.wall),
		headline: wire.headline,
		byline: wire.byline,
		source: wire.source,
		caption: wire.caption,
		credit: wire.credit,
		dateline: wire.dateline,
		paragraphs: wire.body.map((entry) =>
			entry.kind === "item" ? `${entry.marker} ${entry.text}` : entry.text,
		),
		dropped: wire.dropped,
		notes: wire.notes,
	};
}
