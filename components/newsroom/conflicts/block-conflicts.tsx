"use client";

import type { Editor } from "@tiptap/core";
import { useDesk } from "@/components/newsroom/desk/desk";
import { useDraft } from "@/components/newsroom/desk/use-draft";
import { Button } from "@/components/newsroom/ui/button";
import { ConflictView } from "./conflict";
import { tellBlock } from "./told";

function showBlock(editor: Editor, id: string): void {
	editor.state.doc.forEach((node, at) => {
		if (node.attrs.id === id)
			editor
				.chain()
				.focus()
				.setTextSelection(at + 1)
				.scrollIntoView()
				.run();
	});
}

/** The parts of the text that somebody else changed too, each with both texts; marked in the text itself. */
export function BlockConflicts({ editor }: { editor: Editor }) {
	const { keeper } = useDesk();
	const conflicts = useDraft((view) => view.conflicts);
	const body = useDraft(({ content }) => content.body);
	const clashes = conflicts.flatMap((one) => (one.at === "block" ? [one] : []));
	if (clashes.length === 0) return null;
	return (
		<section className="conflicts" aria-label="Parts of the text that two people changed">
			{clashes.map((clash) => {
				const mine = body.content.find((block) => block.attrs.id === clash.id) ?? null;
				return (
					<ConflictView
						key={clash.id}
						title="Somebody else changed this part of the text too."
						mine={tellBlock(mine)}
						theirs={tellBlock(clash.theirs)}
						onMine={() => keeper.settle(clash, "mine")}
						onTheirs={() => keeper.settle(clash, "theirs")}
					>
						<div className="buttons">
							{mine && clash.theirs ? (
								<Button small onClick={() => keeper.settle(clash, "both")}>
									Keep both, one after the other
								</Button>
							) : null}
							{mine ? (
								<Button small variant="plain" onClick={() => showBlock(editor, clash.id)}>
									Show it in the text
								</Button>
							) : null}
						</div>
					</ConflictView>
				);
			})}
		</section>
	);
}
