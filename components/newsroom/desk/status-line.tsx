"use client";

import { statusLine } from "@/components/newsroom/draft/draft-status";
import { Button } from "@/components/newsroom/ui/button";
import { useDesk } from "./desk";
import { useDraft } from "./use-draft";
import { useHydrated } from "./use-hydrated";

const tones: Record<string, string> = { retrying: "warn", "signed-out": "warn", refused: "bad" };

/** What is true of the text: only what the server has confirmed is called saved. */
export function StatusLine({ spiked, onSignIn }: { spiked: boolean; onSignIn: () => void }) {
	const { keeper, mayEdit } = useDesk();
	const status = useDraft((view) => view.status);
	const kept = useDraft((view) => view.kept);
	const conflicts = useDraft((view) => view.conflicts.length);
	const unstorable = useDraft((view) => Object.keys(view.problems).length);
	const hydrated = useHydrated();
	if (spiked)
		return <p className="status">On the spike: nothing can be written until it is taken back.</p>;
	if (!mayEdit) return <p className="status">You may read this story, but not change it.</p>;
	const line = hydrated ? statusLine(status, { kept, conflicts, unstorable }) : "All changes saved";
	const tone = conflicts > 0 ? "warn" : tones[status.is];
	return (
		<p className={tone ? `status status--${tone}` : "status"}>
			<span role="status">{line}</span>
			{status.is === "signed-out" ? (
				<Button small variant="primary" onClick={onSignIn}>
					Sign in again
				</Button>
			) : null}
			{status.is === "retrying" || status.is === "refused" ? (
				<Button small onClick={keeper.retry}>
					Try now
				</Button>
			) : null}
		</p>
	);
}
