import { Fragment, type ReactNode } from "react";
import type { InlineText as Inline } from "@/lib/domain/story-body";

function marked({ text, marks = [] }: Inline): ReactNode {
	return marks.reduce<ReactNode>((inner, mark) => {
		switch (mark.type) {
			case "bold":
				return <strong>{inner}</strong>;
			case "italic":
				return <em>{inner}</em>;
			case "link":
				return <a href={mark.attrs.href}>{inner}</a>;
		}
	}, text);
}

/** Running text with its marks. */
export function InlineText({ content = [] }: { content?: Inline[] }) {
	// A run of text has no name of its own; its place in the paragraph is what it is.
	return content.map((run, place) => <Fragment key={`${place}:${run.text}`}>{marked(run)}</Fragment>);
}
