import type { WireMark, WirePart, WireText } from "@/lib/domain/wire-text/wire-text";

const partNames: Record<WirePart, string> = {
	section: "Section",
	date: "Date",
	headline: "Headline",
	standfirst: "Standfirst",
	byline: "Byline",
	source: "Source",
	caption: "Caption",
	credit: "Credit",
	dateline: "Dateline",
	paragraph: "Text",
	heading: "Cross-head",
	item: "List",
	signoff: "Sign-off",
	note: "Note",
	dropped: "Left out",
};

/** A line as it stands in the report: what each stretch of it was taken for. */
type Line = { number: number; text: string; parts: WirePart[] };

function linesOf(text: string, marks: WireMark[]): Line[] {
	let start = 0;
	return text.split("\n").flatMap((line, index) => {
		const [from, to] = [start, start + line.length];
		start = to + 1;
		if (line.trim() === "") return [];
		const covering = marks.filter((mark) => mark.start < to && mark.end > from);
		const telling = covering.filter(
			({ start: at, end }) => text.slice(Math.max(at, from), Math.min(end, to)).trim().length > 1,
		);
		return [
			{ number: index + 1, text: line, parts: [...new Set(telling.map(({ part }) => part))] },
		];
	});
}

/** The report as it was pasted, each line marked with what it went into. */
export function WireSource({ text, wire }: { text: string; wire: WireText }) {
	return (
		<ol className="wire-lines" aria-label="The report, line by line">
			{linesOf(text, wire.marks).map(({ number, text: line, parts }) => (
				<li key={number} className={`wire-line wire-line--${parts[0] ?? "none"}`} value={number}>
					<span className="wire-line__part">
						{parts.map((part) => partNames[part]).join(", ") || "Not read"}
					</span>
					<span className="wire-line__text">{line}</span>
				</li>
			))}
		</ol>
	);
}

/** "line 4", for a field's hint; nothing where a part was not found. */
export function whereFrom(wire: WireText, ...parts: WirePart[]): string {
	const lines = [
		...new Set(wire.marks.filter(({ part }) => parts.includes(part)).map(({ line }) => line)),
	];
	if (lines.length === 0) return "Not found in the report.";
	if (lines.length === 1) return `From line ${lines[0]}.`;
	return `From lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}.`;
}
