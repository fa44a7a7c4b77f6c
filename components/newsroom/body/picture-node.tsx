"use client";

import { mergeAttributes, Node } from "@tiptap/core";
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react";
import { useDesk } from "@/components/newsroom/desk/desk";
import { usePicture } from "@/components/newsroom/pictures/picture-shelf";
import { PictureUse } from "@/components/newsroom/pictures/picture-use";
import { Button } from "@/components/newsroom/ui/button";
import { carried, carriesId } from "./carried";

function PictureBlockView({ node, updateAttributes, deleteNode, selected }: ReactNodeViewProps) {
	const { mayEdit } = useDesk();
	const picture = usePicture(String(node.attrs.pictureId));
	return (
		<NodeViewWrapper
			className={selected ? "block-object block-object--chosen" : "block-object"}
			contentEditable={false}
		>
			<PictureUse
				picture={picture}
				caption={String(node.attrs.caption)}
				alt={String(node.attrs.alt)}
				mayEdit={mayEdit}
				onChange={updateAttributes}
			>
				<Button small onClick={deleteNode}>
					Take this picture out
				</Button>
			</PictureUse>
		</NodeViewWrapper>
	);
}

/** A picture inside the text: which one, and the caption and alt text of this use. */
export const Picture = Node.create({
	name: "picture",
	group: "block",
	atom: true,
	draggable: true,
	addAttributes: () => ({
		id: { default: null, rendered: false },
		pictureId: carried("picture-id", null),
		caption: carried("caption", ""),
		alt: carried("alt", ""),
	}),
	parseHTML: () => [{ tag: "figure[data-picture-id]", getAttrs: carriesId("picture-id") }],
	renderHTML: ({ HTMLAttributes }) => ["figure", mergeAttributes(HTMLAttributes)],
	addNodeView: () => ReactNodeViewRenderer(PictureBlockView, { stopEvent: stopFieldEvents }),
});

/** What happens in a field inside a block is that field's own; the text around it hears nothing of it. */
export function stopFieldEvents({ event }: { event: Event }): boolean {
	const { target } = event;
	return target instanceof HTMLElement && target.closest("input, textarea, button, label") !== null;
}
