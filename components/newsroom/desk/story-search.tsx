"use client";

import { useState } from "react";
import { Notice } from "@/components/newsroom/ui/notice";
import { TextField } from "@/components/newsroom/ui/text-field";
import { useFoundStories } from "./use-found-stories";

/** Finds a story by the words of its headline or slugline. */
export function StorySearch({
	not,
	onChoose,
}: {
	not: string;
	onChoose: (storyId: string) => void;
}) {
	const [words, setWords] = useState("");
	const found = useFoundStories(words);
	const others = found?.rows.filter(({ storyId }) => storyId !== not) ?? [];
	return (
		<div className="form">
			<TextField
				label="Words of its headline or slugline"
				autoFocus
				value={words}
				onChange={({ target }) => setWords(target.value)}
			/>
			<ul className="found" aria-label="Stories found">
				{others.map(({ storyId, headline, section, publicState }) => (
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
				{found && !found.trouble && others.length === 0 ? (
					<p className="soft">No story has these words.</p>
				) : null}
				{found ? null : <p className="soft">Searching…</p>}
			</div>
		</div>
	);
}
