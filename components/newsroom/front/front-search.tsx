"use client";

import { useState } from "react";
import { type FoundStory, useFoundStories } from "@/components/newsroom/desk/use-found-stories";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";
import { SelectField, TextField } from "@/components/newsroom/ui/text-field";
import { cardsOf } from "@/lib/domain/front/front";
import { type CardActs, topOf } from "./card-acts";
import type { BeginDrag } from "./use-drag";
import type { OpenFront } from "./use-front";

type FoundLineProps = {
	row: FoundStory;
	/** Whether it has a card already: that one would move. */
	there: boolean;
	beginDrag: BeginDrag;
	onAdd: (() => void) | undefined;
};

function FoundLine({ row, there, beginDrag, onAdd }: FoundLineProps) {
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
	const found = useFoundStories(words, state);
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
					<FoundLine
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
