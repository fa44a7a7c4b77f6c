"use client";

import { useCallback, useEffect, useState } from "react";
import type { DraftKeeper } from "@/components/newsroom/draft/draft-keeper";
import { ask } from "./ask";
import { DeskStory } from "./desk-story";

const everySoOften = 20_000;

/** The story as the server holds it; looked at again after each act, and now and then. */
export function useDeskStory(opening: DeskStory, keeper: DraftKeeper) {
	const [story, setStory] = useState(opening);
	const refresh = useCallback(async () => {
		const answer = await ask(DeskStory, `/api/newsroom/stories/${opening.storyId}`);
		if (answer.is !== "done") return;
		setStory(answer.value);
		keeper.follow(answer.value);
	}, [keeper, opening.storyId]);

	useEffect(() => {
		const timer = setInterval(() => {
			if (document.visibilityState === "visible") void refresh();
		}, everySoOften);
		return () => clearInterval(timer);
	}, [refresh]);
	return { story, refresh };
}
