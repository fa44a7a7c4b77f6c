"use client";

import { type FormEvent, useState } from "react";
import { PictureChooser } from "@/components/newsroom/pictures/picture-chooser";
import { Button } from "@/components/newsroom/ui/button";
import { TextArea, TextField } from "@/components/newsroom/ui/text-field";
import type { CardPicture, FrontCard } from "@/lib/domain/front/front";
import type { OpenFront } from "./use-front";

const pictureWords = {
	story: "The story’s picture",
	none: "No picture",
	own: "A picture of its own",
} as const;

function PictureChoice({
	picture,
	onChange,
}: {
	picture: CardPicture;
	onChange: (picture: CardPicture) => void;
}) {
	const [choosing, setChoosing] = useState(false);
	return (
		<div className="front-words__picture">
			<p className="field__label">Picture</p>
			<p className="soft">{pictureWords[picture.show]}</p>
			<div className="buttons">
				{picture.show === "story" ? null : (
					<Button small onClick={() => onChange({ show: "story" })}>
						The story’s
					</Button>
				)}
				{picture.show === "none" ? null : (
					<Button small onClick={() => onChange({ show: "none" })}>
						None
					</Button>
				)}
				<Button small onClick={() => setChoosing(true)}>
					Another …
				</Button>
			</div>
			{choosing ? (
				<PictureChooser
					onChoose={({ id, alt }) => {
						setChoosing(false);
						onChange({ show: "own", pictureId: id, alt });
					}}
					onClose={() => setChoosing(false)}
				/>
			) : null}
		</div>
	);
}

type WordsProps = { card: FrontCard; storyHeadline: string; front: OpenFront; onClose: () => void };

/** What a card says in its own way. The story stays as it is; what is left empty is the story's. */
export function CardWordsForm({ card, storyHeadline, front, onClose }: WordsProps) {
	const [words, setWords] = useState({
		headline: card.headline,
		kicker: card.kicker,
		standfirst: card.standfirst,
		picture: card.picture,
	});
	const set = (part: Partial<typeof words>) => setWords({ ...words, ...part });
	const submit = (event: FormEvent) => {
		event.preventDefault();
		front.edit(
			{ do: "word", cardId: card.id, words },
			"The card has its own words. The story is as it was.",
		);
		onClose();
	};
	return (
		<form className="form front-words" onSubmit={submit}>
			<TextArea
				label="Headline on the front"
				hint="Empty: as in the story."
				rows={2}
				maxLength={300}
				placeholder={storyHeadline}
				value={words.headline}
				onChange={({ target }) => set({ headline: target.value })}
			/>
			<TextField
				label="Kicker"
				maxLength={80}
				value={words.kicker}
				onChange={({ target }) => set({ kicker: target.value })}
			/>
			<TextArea
				label="Standfirst"
				rows={2}
				maxLength={600}
				value={words.standfirst}
				onChange={({ target }) => set({ standfirst: target.value })}
			/>
			<PictureChoice picture={words.picture} onChange={(picture) => set({ picture })} />
			<div className="buttons">
				<Button type="submit" variant="primary" small>
					Set on the card
				</Button>
				<Button small onClick={onClose}>
					Leave as it was
				</Button>
			</div>
		</form>
	);
}
