"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { z } from "zod";
import { ask, sentenceOf } from "@/components/newsroom/desk/ask";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";

const Restored = z.object({ before: z.number() });

type Said = { tone: "bad"; sentence: string } | { tone: "good"; brought: number; before: number };

type BringBackProps = {
	storyId: string;
	number: number;
	/** The draft's version that is compared with on the page. */
	draftVersion: number;
	/** Whether the draft says the same already. */
	same: boolean;
};

type OfferProps = { number: number; same: boolean; busy: boolean; onBring: () => void };

function Offer({ number, same, busy, onBring }: OfferProps) {
	if (same) return <p className="soft">The draft says what this revision says.</p>;
	return (
		<>
			<p className="soft">
				The draft then says what this revision says. What stands there now is kept as a revision
				first. Readers see nothing of it until it is published.
			</p>
			<div>
				<Button onClick={onBring} aria-disabled={busy || undefined}>
					{busy ? "One moment…" : `Bring revision ${number} back`}
				</Button>
			</div>
		</>
	);
}

/** Makes the draft say again what a revision says; what stood there can be brought back in the same way. */
export function BringBack({ storyId, number, draftVersion, same }: BringBackProps) {
	const router = useRouter();
	const [busy, setBusy] = useState(false);
	const answered = useRef<HTMLDivElement>(null);
	const [said, setSaid] = useState<Said | null>(null);
	const bring = async (wanted: number, version?: number) => {
		if (busy) return;
		setBusy(true);
		const answer = await ask(Restored, `/api/newsroom/stories/${storyId}/restore`, {
			method: "POST",
			body: { number: wanted, draftVersion: version },
		});
		setBusy(false);
		setSaid(
			answer.is === "done"
				? { tone: "good", brought: wanted, before: answer.value.before }
				: { tone: "bad", sentence: sentenceOf(answer) },
		);
		router.refresh();
		// The button that was pressed may be gone.
		answered.current?.focus();
	};
	return (
		<div className="form">
			{said?.tone === "good" ? null : (
				<Offer
					number={number}
					same={same}
					busy={busy}
					onBring={() => bring(number, draftVersion)}
				/>
			)}
			<div ref={answered} aria-live="polite" tabIndex={-1}>
				{said?.tone === "bad" ? <Notice tone="bad">{said.sentence}</Notice> : null}
				{said?.tone === "good" ? (
					<Notice tone="good" title={`The draft says what revision ${said.brought} says.`}>
						<p>
							What stood there before is kept as revision {said.before}. Readers see nothing of
							either until it is published.
						</p>
						<p className="buttons">
							<Link href={`/newsroom/stories/${storyId}`}>To the story</Link>
							<Button small onClick={() => bring(said.before)} aria-disabled={busy || undefined}>
								Undo: bring revision {said.before} back
							</Button>
						</p>
					</Notice>
				) : null}
			</div>
		</div>
	);
}
