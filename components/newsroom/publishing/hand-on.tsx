"use client";

import { useRouter } from "next/navigation";
import type { DeskStory } from "@/components/newsroom/desk/desk-story";
import { Button } from "@/components/newsroom/ui/button";
import type { DeskState } from "@/lib/domain/story";
import { type Acts, Nothing } from "./use-acts";

const steps: Record<DeskState, { to: DeskState; label: string }[]> = {
	draft: [
		{ to: "in_review", label: "Hand over for review" },
		{ to: "ready", label: "Mark as ready" },
	],
	in_review: [
		{ to: "ready", label: "Mark as ready" },
		{ to: "draft", label: "Back to draft" },
	],
	ready: [
		{ to: "in_review", label: "Back to review" },
		{ to: "draft", label: "Back to draft" },
	],
	spiked: [],
};

const told: Record<DeskState, string> = {
	draft: "It is a draft again.",
	in_review: "Handed over for review.",
	ready: "Marked as ready.",
	spiked: "On the spike. It can be taken back at any time.",
};

/** Where the story stands within the newsroom, and where it can go from there. */
export function HandOn({ story, acts }: { story: DeskStory; acts: Acts }) {
	const { deskState, publicState, may } = story;
	const router = useRouter();
	const move = async (to: DeskState) => {
		const done = await acts.act({
			path: "move",
			schema: Nothing,
			saved: deskState !== "spiked",
			body: () => ({ to }),
			done: () => ({ tone: "good", sentence: told[to] }),
		});
		// On the spike nothing can be written; the page's fields follow.
		if (done && (to === "spiked" || deskState === "spiked")) router.refresh();
	};
	const quiet = publicState === "none" || publicState === "expired" || publicState === "withdrawn";
	if (deskState === "spiked") {
		return may.spike ? (
			<Button onClick={() => move("draft")}>Take it back from the spike</Button>
		) : null;
	}
	return (
		<div className="buttons">
			{may.edit
				? steps[deskState].map(({ to, label }) => (
						<Button key={to} small onClick={() => move(to)}>
							{label}
						</Button>
					))
				: null}
			{may.spike && quiet ? (
				<Button small variant="danger" onClick={() => move("spiked")}>
					Spike
				</Button>
			) : null}
		</div>
	);
}
