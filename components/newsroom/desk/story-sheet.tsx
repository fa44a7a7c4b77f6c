"use client";

import { useState } from "react";
import { z } from "zod";
import { BodyEditor } from "@/components/newsroom/body/body-editor";
import { BylineField } from "@/components/newsroom/fields/byline-field";
import { DeskNoteField } from "@/components/newsroom/fields/desk-note-field";
import { DraftLine, DraftText } from "@/components/newsroom/fields/draft-line";
import { SectionField, SeldomFields, SlugField } from "@/components/newsroom/fields/filing-fields";
import { LeadPictureField } from "@/components/newsroom/fields/lead-picture-field";
import { TopicsField } from "@/components/newsroom/fields/topics-field";
import { PublishPanel } from "@/components/newsroom/publishing/publish-panel";
import { type Acts, useActs } from "@/components/newsroom/publishing/use-acts";
import { Notice } from "@/components/newsroom/ui/notice";
import { useDesk } from "./desk";
import type { DeskStory } from "./desk-story";
import { OthersLine } from "./others-line";
import { SheetHead } from "./sheet-head";
import { SignInAgain } from "./sign-in-again";
import { useDeskStory } from "./use-desk-story";
import { useDraft } from "./use-draft";
import { shortcuts, useShortcuts } from "./use-shortcuts";

const KeptRevision = z.object({ number: z.number() });

function revisionKeeper({ act }: Acts): () => void {
	return () => {
		void act({
			path: "revisions",
			schema: KeptRevision,
			saved: true,
			body: () => ({}),
			done: ({ number }) => ({ tone: "good", sentence: `Kept as revision ${number}.` }),
		});
	};
}

/** Whether the person is asked to sign in again: at once when a save needs it, and when they ask. */
function useSignIn() {
	const { keeper } = useDesk();
	const signedOut = useDraft(({ status }) => status.is === "signed-out");
	const [asked, setAsked] = useState(false);
	const [later, setLater] = useState(false);
	return {
		shown: asked || (signedOut && !later),
		ask: () => setAsked(true),
		back: () => {
			setAsked(false);
			setLater(false);
			keeper.retry();
		},
		putOff: () => {
			setAsked(false);
			setLater(true);
		},
	};
}

/** What readers see of the story, as it is written. */
function Words() {
	return (
		<>
			<DraftLine field="kicker" label="Kicker" maxLength={80} optional />
			<DraftText
				field="headline"
				label="Headline"
				className="input--headline"
				maxLength={300}
				count
			/>
			<DraftText
				field="standfirst"
				label="Standfirst"
				className="input--standfirst"
				maxLength={1000}
			/>
			<div className="form__row">
				<BylineField />
				<DraftLine
					field="dateline"
					label="Dateline"
					hint="The place that opens the text: TOKYO."
					maxLength={120}
					optional
				/>
			</div>
			<LeadPictureField />
			<BodyEditor />
		</>
	);
}

/** Where the story belongs, and what it is called within the house. */
function Filing({ frozen, noted }: { frozen: boolean; noted: boolean }) {
	return (
		<section className="panel form" aria-labelledby="filing-title">
			<h2 id="filing-title">Filing</h2>
			<SectionField />
			<TopicsField />
			<DraftLine
				field="slugline"
				label="Slugline"
				hint="The newsroom’s short name for it."
				maxLength={120}
				optional
			/>
			<SlugField frozen={frozen} />
			{noted ? null : <DeskNoteField />}
			<SeldomFields />
		</section>
	);
}

function Shortcuts() {
	return (
		<section className="panel" aria-labelledby="keys-title">
			<h2 id="keys-title">Keys</h2>
			<dl className="facts">
				{shortcuts.map(({ keys, does }) => (
					<div key={keys} className="facts__pair">
						<dt>
							<kbd>{keys}</kbd>
						</dt>
						<dd>{does}</dd>
					</div>
				))}
			</dl>
			<p className="field__hint">On a Mac, Cmd in place of Ctrl.</p>
		</section>
	);
}

type StorySheetProps = { opening: DeskStory; restored: boolean };

/** The whole editor of a story, once its desk is laid. */
export function StorySheet({ opening, restored }: StorySheetProps) {
	const { keeper } = useDesk();
	const signIn = useSignIn();
	const { story, refresh } = useDeskStory(opening, keeper);
	const acts = useActs(refresh, signIn.ask);
	const keepRevision = revisionKeeper(acts);
	// Where it stands is settled at the opening: a field that is typed in must not move.
	const noted = opening.content.deskNote !== "";
	useShortcuts(keepRevision);
	return (
		<div className="desk">
			<SheetHead story={story} onSignIn={signIn.ask} onKeep={keepRevision} />
			<OthersLine />
			{restored ? (
				<Notice live>Text that was kept on this computer has been put back.</Notice>
			) : null}
			{noted ? <DeskNoteField /> : null}
			<div className="desk__columns">
				<div className="desk__story form">
					<Words />
				</div>
				<aside className="desk__aside" aria-label="Publishing and filing">
					<PublishPanel story={story} acts={acts} />
					<Filing frozen={story.publications.length > 0} noted={noted} />
					<Shortcuts />
				</aside>
			</div>
			{signIn.shown ? <SignInAgain onBack={signIn.back} onLater={signIn.putOff} /> : null}
		</div>
	);
}
