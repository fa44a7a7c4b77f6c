"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { Notice } from "@/components/newsroom/ui/notice";
import { TextField } from "@/components/newsroom/ui/text-field";
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

type Finding = { rows: z.infer<typeof Found>["rows"]; trouble: string | null };

/** Finds a story by the words of its headline or slugline. */
export function StorySearch({
	not,
	onChoose,
}: {
	not: string;
	onChoose: (storyId: string) => void;
}) {
	const [words, setWords] = useState("");
	const [found, setFound] = useState<Finding | null>(null);
	useEffect(() => {
		const leaving = new AbortController();
		const wait = setTimeout(async () => {
			const path = `/api/newsroom/stories?words=${encodeURIComponent(words)}`;
			const answer = await ask(Found, path, { signal: leaving.signal });
			if (leaving.signal.aborted) return;
			setFound(
				answer.is === "done"
					? { rows: answer.value.rows.filter(({ storyId }) => storyId !== not), trouble: null }
					: { rows: [], trouble: sentenceOf(answer) },
			);
		}, 250);
		return () => {
			clearTimeout(wait);
			leaving.abort();
		};
	}, [words, not]);
	return (
		<div className="form">
			<TextField
				label="Words of its headline or slugline"
				autoFocus
				value={words}
				onChange={({ target }) => setWords(target.value)}
			/>
			<ul className="found" aria-label="Stories found">
				{found?.rows.map(({ storyId, headline, section, publicState }) => (
					<li key={storyId}>
						<button type="button" onClick={() => onChoose(storyId)}>
							<b>{headline || "No headline yet"}</b>
							<span className="soft">
								{section ?? "No section"}, {publicState === "none" ? "draft" : publicState}
							</span>
						</button>
					</li>
				))}
			</ul>
			<div aria-live="polite">
				{found?.trouble ? <Notice tone="bad">{found.trouble}</Notice> : null}
				{found && !found.trouble && found.rows.length === 0 ? (
					<p className="soft">No story has these words.</p>
				) : null}
				{found ? null : <p className="soft">Searching…</p>}
			</div>
		</div>
	);
}
