"use client";

import { useDraft } from "./use-draft";
import { useHydrated } from "./use-hydrated";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Says that words in the open draft are somebody else's, so that nobody wonders where they came from. */
export function OthersLine() {
	const at = useDraft((view) => view.othersAt);
	const hydrated = useHydrated();
	return (
		<p className="others" role="status">
			{at && hydrated
				? `Somebody else saved this story too, at ${clock.format(at)}; what they wrote is in here.`
				: null}
		</p>
	);
}
