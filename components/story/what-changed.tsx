import type { AmendmentKind } from "@/lib/domain/amendment";
import type { StoryChange } from "@/lib/domain/story-change";
import type { Site } from "@/lib/published/site";
import { StoryTime } from "./story-time";
import { WordChanges } from "./word-changes";

const titles: Record<AmendmentKind, string> = {
	minor: "Small fix",
	update: "Update",
	correction: "Correction",
	clarification: "Clarification",
};

const partNames = {
	headline: "Headline",
	standfirst: "Summary",
	dateline: "Place",
	text: "",
};

function titleOf({ kind, fixes }: StoryChange): string {
	return fixes > 1 ? `${fixes} small fixes` : titles[kind];
}

type Props = { changes: StoryChange[]; site: Site };

/** Every change of a story since it was first published, newest first, word by word. */
export function WhatChanged({ changes, site }: Props) {
	if (changes.length === 0) return <p className="nothing-yet">No word has changed.</p>;
	return (
		<ol className="changes">
			{changes.map((change) => (
				<li key={change.publicationId}>
					<h2>{titleOf(change)}</h2>
					<p className="change-time">
						<StoryTime instant={change.at} site={site} />
					</p>
					{change.notice && <p className="change-notice">{change.notice}</p>}
					{change.parts.length === 0 && (
						<p className="change-time">The words of the story stayed as they were.</p>
					)}
					{change.parts.map(({ id, part, words }) => (
						<p className="change-part" key={id}>
							{partNames[part] && <b className="change-name">{partNames[part]}</b>}
							<WordChanges words={words} />
						</p>
					))}
				</li>
			))}
		</ol>
	);
}
