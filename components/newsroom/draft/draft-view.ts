import type { Conflict } from "@/lib/domain/draft";
import type { StoryContent } from "@/lib/domain/story";
import type { DraftStatus } from "./draft-status";
import type { Unstorable } from "./patch-between";

/** What screens are shown; replaced whole at each change. */
export type DraftView = {
	content: StoryContent;
	/** The draft's version that the server confirmed last. */
	version: number;
	status: DraftStatus;
	conflicts: readonly Conflict[];
	/** A sentence for each place that cannot be stored as it stands. */
	problems: Unstorable;
	/** Whether this computer holds what is not saved. */
	kept: boolean;
	/** Counts changes that came from elsewhere, so that editors of the text know to follow. */
	arrivals: number;
};
