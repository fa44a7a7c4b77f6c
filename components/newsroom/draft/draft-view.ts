import type { Conflict, Draft } from "@/lib/domain/draft";
import type { StoryContent } from "@/lib/domain/story";
import type { DraftStatus } from "./draft-status";
import type { LocalCopies } from "./local-copy";
import type { Unstorable } from "./patch-between";
import type { SendPatch } from "./save-answer";

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
	/** When somebody else's words last came in, as far as is known. */
	othersAt: Date | null;
};

/** What a keeper begins with: the draft as the server told it, the way there, and the shelf for copies. */
export type KeeperNeeds = {
	opening: Draft & { version: number; updatedAt: Date };
	send: SendPatch;
	copies: LocalCopies;
};
