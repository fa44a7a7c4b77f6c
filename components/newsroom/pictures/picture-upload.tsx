"use client";

import { type FormEvent, useEffect, useEffectEvent, useState } from "react";
import { sentenceOf } from "@/components/newsroom/desk/ask";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";
import type { Problem } from "@/lib/domain/refusal";
import { FileDrop } from "./file-drop";
import type { PictureSheet } from "./picture-sheet";
import { PictureWordsFields } from "./picture-words";
import { askWords, type PictureWords, refuseFile, sendPicture } from "./send-picture";

const noWords: PictureWords = { credit: "", copyright: "", caption: "", alt: "" };

/** A picture of the file on this computer; gone with the form. */
function usePlate(file: File | null): string | null {
	const [plate, setPlate] = useState<string | null>(null);
	useEffect(() => {
		if (!file) return;
		const address = URL.createObjectURL(file);
		setPlate(address);
		return () => URL.revokeObjectURL(address);
	}, [file]);
	return file ? plate : null;
}

type Sent = { sentence: string; problems: Problem[] } | null;

type PictureUploadProps = {
	/** Words that are known beforehand: those of a wire report. They win over the photo's own. */
	given?: Partial<PictureWords>;
	submitLabel?: string;
	/** A file that was chosen already: dropped on the text, or pasted. */
	first?: File | undefined;
	onAdded: (picture: PictureSheet, known: boolean) => void;
};

function firstSaid(given: Partial<PictureWords>, found: PictureWords | null): PictureWords {
	const pick = (name: keyof PictureWords) => given[name]?.trim() || found?.[name] || "";
	return {
		credit: pick("credit"),
		copyright: pick("copyright"),
		caption: pick("caption"),
		alt: pick("alt"),
	};
}

/** The file that was chosen and the words that go with it, those that it carries itself filled in. */
function useChosen(given: Partial<PictureWords>, first: File | undefined) {
	const [file, setFile] = useState<File | null>(null);
	const [words, setWords] = useState<PictureWords>({ ...noWords, ...given });
	const [error, setError] = useState<string>();
	const choose = async (next: File) => {
		const refused = refuseFile(next);
		setError(refused ?? undefined);
		if (refused) return;
		setFile(next);
		setWords(firstSaid(given, null));
		const found = await askWords(next);
		// What somebody typed in the meantime stays.
		setWords((typed) =>
			firstSaid(
				{ ...given, ...Object.fromEntries(Object.entries(typed).filter(([, text]) => text)) },
				found,
			),
		);
	};
	const chooseFirst = useEffectEvent(() => first && choose(first));
	useEffect(() => void chooseFirst(), []);
	return { file, words, error, choose, setWords, setError, reset: () => setFile(null) };
}

/** Brings a picture in: choose it, say who is credited, send it. */
export function PictureUpload({
	given = {},
	submitLabel = "Add to the library",
	first,
	onAdded,
}: PictureUploadProps) {
	const chosen = useChosen(given, first);
	const { file, words } = chosen;
	const plate = usePlate(file);
	const [share, setShare] = useState<number | null>(null);
	const [refused, setRefused] = useState<Sent>(null);

	const send = async (event: FormEvent) => {
		event.preventDefault();
		// A form inside a form of React's is one to the browser only.
		event.stopPropagation();
		if (!file) return;
		if (!words.credit.trim()) {
			return setRefused({
				sentence: "",
				problems: [{ field: "credit", sentence: "Name who must be credited." }],
			});
		}
		setRefused(null);
		setShare(0);
		const answer = await sendPicture({ file, words, onProgress: setShare });
		setShare(null);
		if (answer.is === "done") {
			chosen.reset();
			return onAdded(answer.value.picture, answer.value.known);
		}
		setRefused({
			sentence: sentenceOf(answer),
			problems: answer.is === "refused" ? answer.problems : [],
		});
	};

	const busy = share !== null;
	return (
		<form className="picture-upload form" onSubmit={send} noValidate>
			<FileDrop
				label={file ? `Chosen: ${file.name}. Choose another` : "Choose a picture, or drop it here"}
				hint="JPEG, PNG or WebP, up to 40 MB and 64 million pixels. Where it was taken never leaves the house."
				accept="image/jpeg,image/png,image/webp"
				error={chosen.error}
				onFile={chosen.choose}
			/>
			{file ? (
				<>
					{plate ? <Plate key={plate} address={plate} /> : null}
					<PictureWordsFields
						words={words}
						problems={refused?.problems ?? []}
						disabled={busy}
						onChange={chosen.setWords}
					/>
					{refused?.sentence ? (
						<Notice tone="bad" live>
							{refused.sentence}
						</Notice>
					) : null}
					<div className="buttons">
						<Button type="submit" variant="primary" disabled={busy}>
							{submitLabel}
						</Button>
						{busy ? <Progress share={share} /> : null}
					</div>
				</>
			) : null}
		</form>
	);
}

/** What was chosen; nothing where the browser finds no picture in it. */
function Plate({ address }: { address: string }) {
	const [broken, setBroken] = useState(false);
	if (broken) return null;
	return (
		<img
			className="picture-upload__plate"
			src={address}
			alt="What you chose"
			onError={() => setBroken(true)}
		/>
	);
}

function Progress({ share }: { share: number }) {
	const percent = Math.round(share * 100);
	return (
		<span className="picture-upload__progress" role="status">
			<progress max={100} value={percent} aria-label="Sent" />
			{percent < 100 ? `${percent} % sent` : "All sent. Making the sizes…"}
		</span>
	);
}
