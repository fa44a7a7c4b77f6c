"use client";

import { Button, ButtonLink } from "@/components/newsroom/ui/button";
import type { DeskStory } from "./desk-story";
import { PreviewLink } from "./preview-link";
import { StatusLine } from "./status-line";
import { useDraft } from "./use-draft";

type SheetHeadProps = { story: DeskStory; onSignIn: () => void; onKeep: () => void };

/** What stands over the editor wherever one scrolls: what is saved, and the ways out. */
export function SheetHead({ story, onSignIn, onKeep }: SheetHeadProps) {
	const name = useDraft(({ content }) => content.slugline || content.headline || "A new story");
	const { storyId, may } = story;
	return (
		<header className="sheet-head">
			<h1 className="sheet-head__name">{name}</h1>
			<StatusLine spiked={story.deskState === "spiked"} onSignIn={onSignIn} />
			<div className="buttons sheet-head__acts">
				<ButtonLink small href={`/newsroom/stories/${storyId}/revisions`}>
					History
				</ButtonLink>
				<PreviewLink storyId={storyId} />
				{may.edit ? (
					<Button small onClick={onKeep} title="Keep a revision (Ctrl+S)">
						Keep a revision
					</Button>
				) : null}
			</div>
			<a className="button button--small button--primary sheet-head__publish" href="#publish">
				Publish…
			</a>
		</header>
	);
}
