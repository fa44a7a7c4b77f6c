"use client";

import { useState } from "react";
import { Button } from "@/components/newsroom/ui/button";
import { CardSize, type FrontCard, type FrontContainer } from "@/lib/domain/front/front";
import { type CardActs, headlineOf, pressOnCard } from "./card-acts";
import { CardWordsForm } from "./card-words-form";
import { type FrontSheet, sizeNames } from "./front-sheet";
import type { BeginDrag } from "./use-drag";
import type { OpenFront } from "./use-front";

type RowProps = {
	front: OpenFront;
	acts: CardActs;
	container: FrontContainer;
	card: FrontCard;
	selected: boolean;
	beginDrag: BeginDrag;
	onSelect: (cardId: string | null) => void;
};

function MoveTo({ sheet, card, acts }: { sheet: FrontSheet; card: FrontCard; acts: CardActs }) {
	return (
		<select
			className="input"
			aria-label="Move to"
			value=""
			onChange={({ target }) => {
				const [id, end] = target.value.split(" ");
				const to = sheet.containers.find((one) => one.id === id);
				if (to) acts.moveTo(card.id, to, end === "last" ? null : (to.cards[0]?.id ?? null));
			}}
		>
			<option value="">Move to …</option>
			{sheet.containers.map(({ id }, index) => {
				const name = `${index + 1}. ${sheet.names[id] ?? "Block"}`;
				return [
					<option key={`${id} first`} value={`${id} first`}>{`${name}, first`}</option>,
					<option key={`${id} last`} value={`${id} last`}>{`${name}, last`}</option>,
				];
			})}
		</select>
	);
}

/** What can be done to the selected card. */
function CardTools({ front, acts, card, onWords }: RowProps & { onWords: () => void }) {
	const { sheet } = front;
	return (
		<div className="front-tools" role="toolbar" aria-label="The selected story">
			<Button small onClick={() => acts.move(card.id, -1)} aria-keyshortcuts="Alt+ArrowUp">
				Up
			</Button>
			<Button small onClick={() => acts.move(card.id, 1)} aria-keyshortcuts="Alt+ArrowDown">
				Down
			</Button>
			<MoveTo sheet={sheet} card={card} acts={acts} />
			<select
				className="input"
				aria-label="Size"
				value={card.size}
				onChange={({ target }) => acts.resize(card.id, CardSize.parse(target.value))}
			>
				{CardSize.options.map((size) => (
					<option key={size} value={size}>
						{sizeNames[size]}
					</option>
				))}
			</select>
			<Button small aria-pressed={card.pinned} onClick={() => acts.pin(card.id)}>
				{card.pinned ? "Unpin" : "Pin"}
			</Button>
			<Button small onClick={onWords}>
				Words …
			</Button>
			<Button small variant="danger" onClick={() => acts.remove(card.id)}>
				Take off
			</Button>
		</div>
	);
}

/** A story on the front, in the list beside its picture. */
export function CardRow(props: RowProps) {
	const { front, acts, container, card, selected, beginDrag, onSelect } = props;
	const { sheet } = front;
	const [wording, setWording] = useState(false);
	const story = sheet.stories[card.storyId];
	const headline = headlineOf(sheet, card);
	const ownWords = card.headline || card.kicker || card.standfirst || card.picture.show !== "story";
	return (
		<li className={selected ? "front-row front-row--selected" : "front-row"}>
			<button
				type="button"
				className="front-row__story"
				data-row={card.id}
				data-drop={container.id}
				data-drop-card={card.id}
				aria-expanded={selected}
				onClick={() => onSelect(selected ? null : card.id)}
				onPointerDown={sheet.mayEdit ? beginDrag({ cardId: card.id }, headline) : undefined}
				onKeyDown={(event) => {
					if (sheet.mayEdit && pressOnCard(event, card.id, acts)) event.preventDefault();
				}}
			>
				<span className="front-row__headline">{headline}</span>
				<span className="front-row__facts">
					{sizeNames[card.size]}
					{card.pinned ? ", pinned" : ""}
					{ownWords ? ", own words" : ""}
					{story?.section ? ` · ${story.section}` : ""}
				</span>
				{story?.hidden ? (
					<span className="front-row__hidden">Not shown: {story.hidden}</span>
				) : null}
			</button>
			{selected && sheet.mayEdit ? (
				<>
					<CardTools {...props} onWords={() => setWording(!wording)} />
					{wording ? (
						<CardWordsForm
							card={card}
							storyHeadline={story?.headline ?? ""}
							front={front}
							onClose={() => setWording(false)}
						/>
					) : null}
				</>
			) : null}
		</li>
	);
}
