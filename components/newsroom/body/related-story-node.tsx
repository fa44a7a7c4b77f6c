"use client";

import { mergeAttributes, Node } from "@tiptap/core";
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react";
import { useEffect, useState } from "react";
import { z } from "zod";
import { ask } from "@/components/newsroom/desk/ask";
import { useDesk } from "@/components/newsroom/desk/desk";
import { Button } from "@/components/newsroom/ui/button";
import { carried, carriesId } from "./carried";
import { stopFieldEvents } from "./picture-node";

const Titled = z.object({ content: z.object({ headline: z.string() }), publicState: z.string() });

const notes: Record<string, string> = {
	live: "Live now.",
	scheduled: "Scheduled: readers see the link once that story is live.",
};
const hiddenNote = "Not live: readers do not see this link.";

function RelatedStoryView({ node, deleteNode, selected }: ReactNodeViewProps) {
	const { mayEdit } = useDesk();
	const storyId = String(node.attrs.storyId);
	const [story, setStory] = useState<z.infer<typeof Titled> | null>(null);
	useEffect(() => {
		const leaving = new AbortController();
		void ask(Titled, `/api/newsroom/stories/${storyId}`, { signal: leaving.signal }).then(
			(answer) => {
				if (answer.is === "done") setStory(answer.value);
			},
		);
		return () => leaving.abort();
	}, [storyId]);
	return (
		<NodeViewWrapper
			className={selected ? "block-object block-object--chosen" : "block-object"}
			contentEditable={false}
		>
			<p className="block-object__kind">Related story</p>
			<p>
				<a href={`/newsroom/stories/${storyId}`} target="_blank" rel="noopener">
					{story?.content.headline || "A story without a headline"}
				</a>
			</p>
			{story ? <p className="soft">{notes[story.publicState] ?? hiddenNote}</p> : null}
			{mayEdit ? (
				<Button small onClick={deleteNode}>
					Take this link out
				</Button>
			) : null}
		</NodeViewWrapper>
	);
}

/** A link to another of our stories; readers see its headline as it is then. */
export const RelatedStory = Node.create({
	name: "relatedStory",
	group: "block",
	atom: true,
	draggable: true,
	addAttributes: () => ({
		id: { default: null, rendered: false },
		storyId: carried("story-id", null),
	}),
	parseHTML: () => [{ tag: "aside[data-story-id]", getAttrs: carriesId("story-id") }],
	renderHTML: ({ HTMLAttributes }) => ["aside", mergeAttributes(HTMLAttributes)],
	addNodeView: () => ReactNodeViewRenderer(RelatedStoryView, { stopEvent: stopFieldEvents }),
});
