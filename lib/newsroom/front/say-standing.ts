import type { StoryStanding } from "./story-standings";

const states = {
	none: "has not been published",
	scheduled: "is scheduled for later",
	live: "is live",
	expired: "has expired",
	withdrawn: "was withdrawn",
} as const;

/** Why a story is not shown, in a sentence. */
export function sayStanding(standing: StoryStanding | undefined): string {
	if (!standing) return "One story is not there any more.";
	const { headline, state, embargoUntil } = standing;
	const embargo = embargoUntil ? " and is under embargo" : "";
	return `“${headline || "No headline yet"}” ${states[state]}${embargo}.`;
}
