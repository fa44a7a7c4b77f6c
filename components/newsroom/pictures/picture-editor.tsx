"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { sentenceOf } from "@/components/newsroom/desk/ask";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";
import type { Problem } from "@/lib/domain/refusal";
import { PictureSheet } from "./picture-sheet";
import { PictureWordsFields } from "./picture-words";
import { changePicture, type PictureWords } from "./send-picture";

/** Changes what the library says about a picture. */
export function PictureEditor({ picture }: { picture: PictureSheet }) {
	const { id, credit, copyright, caption, alt } = picture;
	const router = useRouter();
	const [words, setWords] = useState<PictureWords>({ credit, copyright, caption, alt });
	const [busy, setBusy] = useState(false);
	const [problems, setProblems] = useState<Problem[]>([]);
	const [said, setSaid] = useState<{ tone: "good" | "bad"; sentence: string } | null>(null);

	const save = async (event: FormEvent) => {
		event.preventDefault();
		setBusy(true);
		const answer = await changePicture(PictureSheet, id, words);
		setBusy(false);
		setProblems(answer.is === "refused" ? answer.problems : []);
		if (answer.is !== "done") return setSaid({ tone: "bad", sentence: sentenceOf(answer) });
		const credited = answer.value.hash !== picture.hash;
		setSaid({
			tone: "good",
			sentence: credited ? "Saved. Every page that shows it names the new credit." : "Saved.",
		});
		router.refresh();
	};
	return (
		<form className="form" onSubmit={save} noValidate>
			<PictureWordsFields words={words} problems={problems} disabled={busy} onChange={setWords} />
			{said ? (
				<Notice tone={said.tone} live>
					{said.sentence}
				</Notice>
			) : null}
			<div>
				<Button type="submit" variant="primary" disabled={busy}>
					{busy ? "Saving…" : "Save"}
				</Button>
			</div>
		</form>
	);
}
