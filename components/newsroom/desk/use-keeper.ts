"use client";

import { useEffect, useState } from "react";
import { DraftKeeper } from "@/components/newsroom/draft/draft-keeper";
import { LocalCopies } from "@/components/newsroom/draft/local-copy";
import { sendPatchTo } from "@/components/newsroom/draft/send-patch";
import type { DeskStory } from "./desk-story";

/** The browser's storage; none where it is forbidden. */
function storage(): Storage | null {
	try {
		return typeof window === "undefined" ? null : window.localStorage;
	} catch {
		return null;
	}
}

/** Looks after the draft while the page is open, and when it goes away or comes back. */
export function useKeeper(
	story: DeskStory,
	staffId: string,
): { keeper: DraftKeeper; restored: boolean } {
	const [keeper] = useState(
		() =>
			new DraftKeeper({
				opening: story,
				send: sendPatchTo(story.storyId),
				copies: new LocalCopies(storage(), story.storyId, staffId),
			}),
	);
	const [restored, setRestored] = useState(false);

	useEffect(() => {
		keeper.stay();
		if (keeper.restore()) setRestored(true);
		return () => keeper.leave();
	}, [keeper]);

	useEffect(() => {
		const hide = () => {
			if (document.visibilityState !== "hidden") return;
			keeper.keepCopy();
			void keeper.saveNow();
		};
		const warn = (event: BeforeUnloadEvent) => {
			keeper.keepCopy();
			const { status, kept } = keeper.view();
			if (status.is !== "saved" && !kept) event.preventDefault();
		};
		document.addEventListener("visibilitychange", hide);
		window.addEventListener("beforeunload", warn);
		window.addEventListener("online", keeper.retry);
		return () => {
			document.removeEventListener("visibilitychange", hide);
			window.removeEventListener("beforeunload", warn);
			window.removeEventListener("online", keeper.retry);
		};
	}, [keeper]);
	return { keeper, restored };
}
