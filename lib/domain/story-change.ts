import type { AmendmentKind } from "./amendment";

/** A stretch of words: as it was before too, new, or gone. */
export type Piece = { is: "same" | "added" | "removed"; words: string };

/** A part of a story that changed: its words, old and new in one. */
export type ChangedPart = {
	id: string;
	part: "headline" | "standfirst" | "dateline" | "text";
	pieces: Piece[];
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
