import type { ReactNode } from "react";
import type { InlineText as Run } from "@/lib/domain/story-body";

type Marked = { text: string; marks: NonNullable<Run["marks"]> };

/** A run of text inside its marks, the last of them outermost. */
function MarkedText({ text, marks }: Marked): ReactNode {
	const mark = marks.at(-1);
	if (!mark) return text;
	const inner = <MarkedText text={text} marks={marks.slice(0, -1)} />;
	switch (mark.type) {
		case "bold":
			return <strong>{inner}</strong>;
		case "italic":
			return <em>{inner}</em>;
		case "link":
			return <a href={mark.attrs.href}>{inner}</a>;
	}
}

/** Running text with its marks. */
export function InlineText({ content = [] }: { content?: Run[] }) {
	return content.map(({ text, marks = [] }, place) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a run of text has no name but its place
		<MarkedText key={place} text={text} marks={marks} />
	));
}
