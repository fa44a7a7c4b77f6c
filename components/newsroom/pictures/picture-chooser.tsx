"use client";

import { useEffect, useState } from "react";
import { ask, sentenceOf } from "@/components/newsroom/desk/ask";
import { Dialog } from "@/components/newsroom/desk/dialog";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";
import { TextField } from "@/components/newsroom/ui/text-field";
import { PictureList, type PictureSheet, pictureAddress } from "./picture-sheet";
import { PictureUpload } from "./picture-upload";
import type { PictureWords } from "./send-picture";

type Found = {
	rows: PictureSheet[];
	next: string | null;
	trouble: string | null;
	/** Whether the library has answered yet. */
	asked: boolean;
};

async function askLibrary(
	words: string,
	before: string | null,
	signal?: AbortSignal,
): Promise<Found> {
	const query = new URLSearchParams({ words, limit: "24", ...(before ? { before } : {}) });
	const answer = await ask(PictureList, `/api/newsroom/pictures?${query}`, { signal });
	return answer.is === "done"
		? { ...answer.value, trouble: null, asked: true }
		: { rows: [], next: null, trouble: sentenceOf(answer), asked: true };
}

function useLibrary(words: string) {
	const [found, setFound] = useState<Found>({ rows: [], next: null, trouble: null, asked: false });
	useEffect(() => {
		const leaving = new AbortController();
		const wait = setTimeout(async () => {
			const page = await askLibrary(words, null, leaving.signal);
			if (!leaving.signal.aborted) setFound(page);
		}, 250);
		return () => {
			clearTimeout(wait);
			leaving.abort();
		};
	}, [words]);
	const more = async () => {
		const page = await askLibrary(words, found.next);
		setFound({ ...page, rows: [...found.rows, ...page.rows] });
	};
	return { ...found, more };
}

type PictureChooserProps = {
	/** What is known of a picture that is still to be brought in. */
	given?: Partial<PictureWords>;
	/** A file to bring in that was chosen already. */
	file?: File | undefined;
	onChoose: (picture: PictureSheet) => void;
	onClose: () => void;
};

/** Chooses a picture out of the library, or brings a new one in. */
export function PictureChooser({ given, file, onChoose, onClose }: PictureChooserProps) {
	const [words, setWords] = useState("");
	const { rows, next, trouble, asked, more } = useLibrary(words);
	return (
		<Dialog title="Choose a picture" wide onClose={onClose}>
			<details className="fold" open={file || given?.caption || given?.credit ? true : undefined}>
				<summary>Bring in a new picture</summary>
				<PictureUpload given={given} first={file} submitLabel="Add and use it" onAdded={onChoose} />
			</details>
			<TextField
				label="Search the library"
				hint="By words of caption, credit or file name."
				type="search"
				value={words}
				onChange={({ target }) => setWords(target.value)}
			/>
			<ul className="picture-grid" aria-label="Pictures found">
				{rows.map((picture) => (
					<li key={picture.id}>
						<button type="button" onClick={() => onChoose(picture)}>
							<img
								src={pictureAddress(picture, 320)}
								width={picture.width}
								height={picture.height}
								alt={picture.alt}
								loading="lazy"
							/>
							<span className="picture-grid__caption">{picture.caption || picture.fileName}</span>
							<span className="soft">{picture.credit}</span>
						</button>
					</li>
				))}
			</ul>
			<div aria-live="polite">
				{trouble ? <Notice tone="bad">{trouble}</Notice> : null}
				{asked ? null : <p className="soft">Opening the library…</p>}
				{asked && rows.length === 0 && !trouble ? (
					<p className="soft">No picture has these words.</p>
				) : null}
			</div>
			{next ? <Button onClick={more}>Show more</Button> : null}
		</Dialog>
	);
}
