import type { AmendmentKind } from "./amendment";
import type { WordChange } from "./difference";
import type { StoryBody } from "./story-body";

/** A text of a live story as readers could or can read it. */
export type PublicText = {
	publicationId: string;
	at: Date;
	/** Null for the story's first. */
	kind: AmendmentKind | null;
	/** What readers were told of it. */
	notice: string;
	headline: string;
	standfirst: string;
	dateline: string;
	body: StoryBody;
};

/** A part of a story that changed: its words, old and new in one. */
export type ChangedPart = {
	id: string;
	part: "headline" | "standfirst" | "dateline" | "text";
	words: WordChange[];
};

/** One step of a story's public life; `fixes` is how many silent ones it stands for. */
export type StoryChange = {
	publicationId: string;
	at: Date;
	kind: AmendmentKind;
	notice: string;
	fixes: number;
	parts: ChangedPart[];
};
