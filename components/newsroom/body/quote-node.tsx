"use client";

import { mergeAttributes, Node } from "@tiptap/core";
import {
	NodeViewContent,
	NodeViewWrapper,
	type ReactNodeViewProps,
	ReactNodeViewRenderer,
} from "@tiptap/react";
import { useDesk } from "@/components/newsroom/desk/desk";
import { carried } from "./carried";
import { stopFieldEvents } from "./picture-node";

function QuoteView({ node, updateAttributes }: ReactNodeViewProps) {
	const { mayEdit } = useDesk();
	return (
		<NodeViewWrapper as="blockquote" className="block-quote">
			<NodeViewContent className="block-quote__words" />
			<label className="block-quote__who" contentEditable={false}>
				<span>Who said it</span>
				<input
					className="input"
					value={String(node.attrs.attribution)}
					maxLength={300}
					disabled={!mayEdit}
					onChange={({ target }) => updateAttributes({ attribution: target.value })}
				/>
			</label>
		</NodeViewWrapper>
	);
}

/** Words set apart as a quotation, with who said them. */
export const Quote = Node.create({
	name: "quote",
	group: "block",
	content: "inline*",
	defining: true,
	addAttributes: () => ({
		id: { default: null, rendered: false },
		attribution: { ...carried("attribution", ""), keepOnSplit: false },
	}),
	parseHTML: () => [{ tag: "blockquote" }],
	renderHTML: ({ HTMLAttributes }) => ["blockquote", mergeAttributes(HTMLAttributes), 0],
	addNodeView: () => ReactNodeViewRenderer(QuoteView, { stopEvent: stopFieldEvents }),
});
