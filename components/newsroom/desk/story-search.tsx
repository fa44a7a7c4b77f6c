"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { TextField } from "@/components/newsroom/ui/text-field";
import { ask } from "./ask";

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
type Found = z.infer<typeof Found>["rows"];

/** Finds a story by the words of its headline or slugline. */
export function StorySearch({
	not,
	onChoose,
}: {
	not: string;
	onChoose: (storyId: string) => void;
}) {
	const [words, setWords] = useState("");
	const [found, setFound] = useState<Found>([]);
	useEffect(() => {
		const leaving = new AbortController();
		const wait = setTimeout(async () => {
			const path = `/api/newsroom/stories?words=${encodeURIComponent(words)}`;
			const answer = await ask(Found, path, { signal: leaving.signal });
			if (answer.is === "done")
				setFound(answer.value.rows.filter(({ storyId }) => storyId !== not));
		}, 250);
		return () => {
			clearTimeout(wait);
			leaving.abort();
		};
	}, [words, not]);
	return (
		<div className="form">
			<TextField
				label="Words of its headline"
				autoFocus
				value={words}
				onChange={({ target }) => setWords(target.value)}
			/>
			<ul className="found" aria-label="Stories found">
				{found.map(({ storyId, headline, section, publicState }) => (
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
			{found.length === 0 ? <p className="soft">No story has these words.</p> : null}
		</div>
	);
}
