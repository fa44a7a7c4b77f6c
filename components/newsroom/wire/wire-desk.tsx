"use client";

import { useState } from "react";
import type { Choices } from "@/components/newsroom/desk/desk";
import { FileDrop } from "@/components/newsroom/pictures/file-drop";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";
import { Section } from "@/components/newsroom/ui/section";
import { TextArea } from "@/components/newsroom/ui/text-field";
import { deskNoteOf } from "@/lib/domain/wire-text/wire-draft";
import { type WireText, wireTextLimit } from "@/lib/domain/wire-text/wire-text";
import { useSendReport } from "./use-send-report";
import { WireFields } from "./wire-fields";
import { putBack, type ReadReport, readReport } from "./wire-parts";
import { type ChosenPicture, WirePicture } from "./wire-picture";
import { WireSource } from "./wire-source";

type WireDeskProps = {
	choices: Choices;
	site: { timeZone: string; language: string };
	/** The sections whose stories this person may publish. */
	publishable: string[];
};

/** The report that was pasted, and what is made of it. */
function useReport({ choices, site }: WireDeskProps) {
	const [text, setText] = useState("");
	const [report, setReport] = useState<ReadReport | null>(null);
	const [error, setError] = useState<string>();
	const read = (pasted: string) => {
		const next = pasted.replace(/\r\n?/g, "\n");
		setText(next);
		const found = next.trim() ? readReport(next, choices, site) : null;
		setReport(found);
		setError(
			next.trim() && !found
				? `A report has at most ${wireTextLimit.toLocaleString("en-GB")} characters.`
				: undefined,
		);
	};
	const correct = (part: Partial<ReadReport["parts"]>) =>
		setReport((now) => now && { ...now, parts: { ...now.parts, ...part } });
	return { text, report, error, read, correct };
}

function Dropped({
	text,
	wire,
	onPutBack,
}: {
	text: string;
	wire: WireText;
	onPutBack: (line: string, before: string | undefined) => void;
}) {
	const [back, setBack] = useState<number[]>([]);
	const marks = wire.marks.filter(({ part }) => part === "dropped");
	if (marks.length === 0) return null;
	const put = (index: number, start: number, end: number) => {
		const before = wire.marks.findLast(
			(mark) => mark.end <= start && ["paragraph", "heading", "item"].includes(mark.part),
		);
		onPutBack(text.slice(start, end).trim(), before && text.slice(before.start, before.end).trim());
		setBack([...back, index]);
	};
	return (
		<Section title="Left out">
			<ul className="dropped">
				{marks.map(({ start, end, line }, index) => (
					<li key={start}>
						<span>
							{text.slice(start, end).trim()} <span className="soft">line {line}</span>
						</span>
						{back.includes(index) ? (
							<span className="soft">Put back</span>
						) : (
							<Button small onClick={() => put(index, start, end)}>
								Put back
							</Button>
						)}
					</li>
				))}
			</ul>
		</Section>
	);
}

function Notes({ wire }: { wire: WireText }) {
	const note = deskNoteOf(wire);
	if (!note) return null;
	return (
		<Notice tone="warn" title="For the desk, not for readers">
			<ul>
				{note.split("\n").map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</Notice>
	);
}

type Sending = ReturnType<typeof useSendReport>;

/** What became of the report. */
function SentView({ sent, onNext }: { sent: NonNullable<Sending["sent"]>; onNext: () => void }) {
	const { storyId, path, sentence } = sent;
	return (
		<Notice
			tone={path ? "good" : "warn"}
			title={path ? "Published. Readers see it now." : sentence}
			live
		>
			<p className="buttons">
				{path ? (
					<a className="button button--primary" href={path}>
						See the page
					</a>
				) : null}
				<a className="button" href={`/newsroom/stories/${storyId}`}>
					Open it in the editor
				</a>
				<Button onClick={onNext}>Take another report</Button>
			</p>
		</Notice>
	);
}

type ActsProps = { mayPublish: boolean; busy: boolean; onSend: (publishing: boolean) => void };

function WireActs({ mayPublish, busy, onSend }: ActsProps) {
	return (
		<div className="wire__acts">
			{mayPublish ? (
				<Button variant="primary" aria-disabled={busy || undefined} onClick={() => onSend(true)}>
					Publish now
				</Button>
			) : null}
			<Button
				variant={mayPublish ? "quiet" : "primary"}
				aria-disabled={busy || undefined}
				onClick={() => onSend(false)}
			>
				Make draft
			</Button>
			<span aria-live="polite">{busy ? "One moment…" : ""}</span>
		</div>
	);
}

type PartsProps = WireDeskProps & {
	text: string;
	report: ReadReport;
	sending: Sending;
	correct: (part: Partial<ReadReport["parts"]>) => void;
};

/** What was recognised, to be corrected and sent on. */
function Parts({ text, report, sending, correct, choices, site, publishable }: PartsProps) {
	const [chosen, setChosen] = useState<ChosenPicture>(null);
	const { wire, parts } = report;
	const { problems, trouble, busy } = sending;
	const mayPublish = parts.sectionId
		? publishable.includes(parts.sectionId)
		: publishable.length > 0;
	return (
		<div className="wire__parts">
			<WireActs
				mayPublish={mayPublish}
				busy={busy}
				onSend={(publishing) => void sending.send(report, chosen, publishing)}
			/>
			{trouble ? (
				<Notice tone="bad" live>
					{trouble}
				</Notice>
			) : null}
			<Notes wire={wire} />
			<WireFields
				wire={wire}
				parts={parts}
				printedAt={report.printedAt}
				choices={choices}
				timeZone={site.timeZone}
				problems={problems}
				onChange={correct}
			/>
			<Section title="Picture">
				<WirePicture
					wire={wire}
					parts={parts}
					chosen={chosen}
					problems={problems}
					onChange={correct}
					onChoose={setChosen}
				/>
			</Section>
			<Dropped
				key={text}
				text={text}
				wire={wire}
				onPutBack={(line, before) => correct({ body: putBack(parts.body, line, before) })}
			/>
		</div>
	);
}

/** From an agency's report to a draft, or to the site. */
export function WireDesk(props: WireDeskProps) {
	const { text, report, error, read, correct } = useReport(props);
	const sending = useSendReport(props.choices);
	const readFile = async (file: File) => read(await file.text());
	const start = () => {
		read("");
		sending.reset();
	};
	if (sending.sent) return <SentView sent={sending.sent} onNext={start} />;
	return (
		<div className="wire">
			<div className="form">
				<TextArea
					label="The report"
					hint="Paste it whole. What was recognised stands beside it, to be corrected."
					className="input--report"
					rows={report ? 5 : 14}
					value={text}
					error={error}
					autoFocus
					spellCheck={false}
					onChange={({ target }) => read(target.value)}
				/>
				{report ? (
					<WireSource text={text} wire={report.wire} />
				) : (
					<FileDrop
						label="Or a text file"
						hint="Choose it, or drop it here."
						accept=".txt,text/plain"
						onFile={(file) => void readFile(file)}
					/>
				)}
			</div>
			{report ? (
				<Parts {...props} text={text} report={report} sending={sending} correct={correct} />
			) : null}
		</div>
	);
}
