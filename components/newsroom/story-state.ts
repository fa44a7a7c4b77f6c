import type { DeskState, PublicState } from "@/lib/domain/story";

type Told = { name: string; tone?: "good" | "warn" | "bad" | "act" };

/** The desk's states as screens call them. */
export const deskStates: Record<DeskState, Told> = {
	draft: { name: "Draft" },
	in_review: { name: "In review", tone: "warn" },
	ready: { name: "Ready", tone: "act" },
	spiked: { name: "Spiked", tone: "bad" },
};

/** The public states as screens call them. */
export const publicStates: Record<PublicState, Told> = {
	none: { name: "Not public" },
	scheduled: { name: "Scheduled", tone: "warn" },
	live: { name: "Live", tone: "good" },
	expired: { name: "Expired" },
	withdrawn: { name: "Withdrawn", tone: "bad" },
};
