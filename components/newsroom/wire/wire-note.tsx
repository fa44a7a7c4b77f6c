"use client";

import { useState } from "react";
import { z } from "zod";
import { useHydrated } from "@/components/newsroom/desk/use-hydrated";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";

const WireNote = z.object({ caption: z.string(), credit: z.string(), notes: z.array(z.string()) });
export type WireNote = z.infer<typeof WireNote>;

const keyOf = (storyId: string) => `dateline.wire-note.${storyId}`;

/** Keeps what a report said besides its story, beside the draft and on this computer only. */
export function keepWireNote(storyId: string, note: WireNote): void {
	if (!note.caption && !note.credit && note.notes.length === 0) return;
	try {
		localStorage.setItem(keyOf(storyId), JSON.stringify(note));
	} catch {
		// A note is a convenience; the report itself is still where it came from.
	}
}

/** The note beside a draft, if there is one on this computer. */
export function findWireNote(storyId: string): WireNote | null {
	try {
		const kept = localStorage.getItem(keyOf(storyId));
		return kept ? (WireNote.safeParse(JSON.parse(kept)).data ?? null) : null;
	} catch {
		return null;
	}
}

/** What the wire report said besides: the caption and credit of a picture that is still to come, and notes. */
export function WireNoteView({ storyId }: { storyId: string }) {
	const hydrated = useHydrated();
	const [dropped, setDropped] = useState(false);
	const note = hydrated && !dropped ? findWireNote(storyId) : null;
	if (!note) return null;
	const drop = () => {
		localStorage.removeItem(keyOf(storyId));
		setDropped(true);
	};
	const { caption, credit, notes } = note;
	return (
		<Notice title="From the wire report">
			{caption || credit ? (
				<p>
					For its picture: {caption} {credit ? `Credit: ${credit}` : ""}
				</p>
			) : null}
			{notes.map((line) => (
				<p key={line}>{line}</p>
			))}
			<Button variant="plain" onClick={drop}>
				Put this note away
			</Button>
		</Notice>
	);
}
