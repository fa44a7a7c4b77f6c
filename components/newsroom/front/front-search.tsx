"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { ask, sentenceOf } from "@/components/newsroom/desk/ask";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";
import { SelectField, TextField } from "@/components/newsroom/ui/text-field";
import { cardsOf } from "@/lib/domain/front/front";
import { type CardActs, topOf } from "./card-acts";
import type { BeginDrag } from "./use-drag";
import type { OpenFront } from "./use-front";

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
type Row = z.infer<typeof Found>["rows"][number];

type Finding = { rows: Row[]; trouble: string | null };

/** Stories by words of their headline; without words those that were touched last. */
function useFinding(words: string, state: string): Finding | null {
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
		}, 200);
		return () => {
			clearTimeout(wait);
			leaving.abort();
		};
	}, [words, state]);
	return found;
}

type FoundStoryProps = {
	row: Row;
	/** Whether it has a card already: that one would move. */
	there: boolean;
	beginDrag: BeginDrag;
	onAdd: (() => void) | undefined;
};

function FoundStory({ row, there, beginDrag, onAdd }: FoundStoryProps) {
	const { storyId, headline, section, publicState } = row;
	const state = publicState === "none" ? "draft" : publicState;
	return (
		<li onPointerDown={beginDrag({ storyId }, headline)}>
			<span>
				<b>{headline || "No headline yet"}</b>
				<span className="soft">
					{section ?? "No section"}
					{publicState === "live" ? "" : `, ${state}`}
					{there ? ", on the front" : ""}
				</span>
			</span>
			<Button
				small
				aria-label={`${there ? "Move here" : "Add"}: ${headline}`}
				disabled={!onAdd}
				onClick={onAdd}
			>
				{there ? "Move" : "Add"}
			</Button>
		</li>
	);
}

type SearchProps = { front: OpenFront; acts: CardActs; beginDrag: BeginDrag };

/** Finds stories and puts them on the front: dragged to their place, or added to a block by a click. */
export function FrontSearch({ front, acts, beginDrag }: SearchProps) {
	const { containers, names } = front.sheet;
	const [words, setWords] = useState("");
	const [state, setState] = useState("live");
	const [into, setInto] = useState("");
	const found = useFinding(words, state);
	const target = containers.find(({ id }) => id === into) ?? containers[0];
	const there = new Set(cardsOf(containers).map(({ storyId }) => storyId));
	return (
		<div className="form front-search">
			<TextField
				label="Find a story"
				type="search"
				data-search=""
				value={words}
				onChange={({ target: field }) => setWords(field.value)}
			/>
			<div className="form__row">
				<SelectField
					label="Which"
					value={state}
					onChange={({ target: field }) => setState(field.value)}
				>
					<option value="live">Live</option>
					<option value="scheduled">Scheduled</option>
					<option value="">All</option>
				</SelectField>
				<SelectField
					label="Add to"
					value={target?.id ?? ""}
					onChange={({ target: field }) => setInto(field.value)}
				>
					{containers.map(({ id }, index) => (
						<option key={id} value={id}>{`${index + 1}. ${names[id] ?? "New block"}`}</option>
					))}
				</SelectField>
			</div>
			<ul className="front-found" aria-label="Stories found">
				{found?.rows.map((row) => (
					<FoundStory
						key={row.storyId}
						row={row}
						there={there.has(row.storyId)}
						beginDrag={beginDrag}
						onAdd={target && (() => acts.place(row.storyId, target, topOf(target)))}
					/>
				))}
			</ul>
			<div aria-live="polite">
				{found?.trouble ? <Notice tone="bad">{found.trouble}</Notice> : null}
				{found && !found.trouble && found.rows.length === 0 ? (
					<p className="soft">No story has these words.</p>
				) : null}
			</div>
		</div>
	);
}
