import { useEffect, useState } from "react";
import { z } from "zod";
import { ask, sentenceOf } from "./ask";

const Found = z.object({
	rows: z.array(
		z.object({
			storyId: z.uuid(),
			headline: z.string(),
			section: z.string().nullable(),
			publicState: z.string(),
		}),
	),
});

export type FoundStory = z.infer<typeof Found>["rows"][number];

/** Either stories, or why there is no answer. */
type Finding = { rows: FoundStory[]; trouble: string | null };

/** Milliseconds without a letter before the desk is asked. */
const pause = 200;

/**
 * The stories with some words in headline or slugline, those touched last first; without words any. Null
 * until the desk has answered.
 *
 * @param state of those in one public state; empty for all
 */
export function useFoundStories(words: string, state = ""): Finding | null {
	const [found, setFound] = useState<Finding | null>(null);
	useEffect(() => {
		const leaving = new AbortController();
		const wait = setTimeout(async () => {
			const query = new URLSearchParams({ words, ...(state ? { state } : {}) });
			const answer = await ask(Found, `/api/newsroom/stories?${query}`, {
				signal: leaving.signal,
			});
			if (leaving.signal.aborted) return;
			setFound(
				answer.is === "done"
					? { rows: answer.value.rows, trouble: null }
					: { rows: [], trouble: sentenceOf(answer) },
			);
		}, pause);
		return () => {
			clearTimeout(wait);
			leaving.abort();
		};
	}, [words, state]);
	return found;
}
