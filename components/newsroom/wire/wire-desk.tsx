"use client";

import { useState } from "react";
import type { Choices } from "@/components/newsroom/desk/desk";
import { FileDrop } from "@/components/newsroom/pictures/file-drop";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";
import { Section } from "@/components/newsroom/ui/section";
import { TextArea } from "@/components/newsroom/ui/text-field";
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
		const found = next.trim() ? readReport(next, choices, site.language) : null;
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
	const notes = [...new Set([...wire.notes, ...wire.signOff])];
	if (notes.length === 0) return null;
	return (
		<Notice tone="warn" title="For you, not for readers">
			<ul>
				{notes.map((note) => (
					<li key={note}>{note}</li>
				))}
			</ul>
		</Notice>
	);
}

/** From an agency's report to a draft, or to the site. */
export function WireDesk(props: WireDeskProps) {
	const { choices, site, publishable } = props;
	const { text, report, error, read, correct } = useReport(props);
	const [chosen, setChosen] = useState<ChosenPicture>(null);
	const sending = useSendReport({ choices, timeZone: site.timeZone });
	const sectionId = report?.parts.sectionId;
	const mayPublish = sectionId ? publishable.includes(sectionId) : publishable.length > 0;
	const readFile = async (file: File) => read(await file.text());
	const start = () => {
		read("");
		setChosen(null);
		sending.reset();
	};

	if (sending.sent) {
		const { storyId, path, sentence } = sending.sent;
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
					<Button onClick={start}>Take another report</Button>
				</p>
			</Notice>
		);
	}
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
				{report ? null : (
					<FileDrop
						label="Or a text file"
						hint="Choose it, or drop it here."
						accept=".txt,text/plain"
						onFile={readFile}
					/>
				)}
				{report ? <WireSource text={text} wire={report.wire} /> : null}
			</div>
			{report ? (
				<div className="wire__parts">
					<div className="wire__acts">
						<Button
							variant="primary"
							aria-disabled={sending.busy || undefined}
							hidden={!mayPublish}
							onClick={() => sending.send(report, chosen, true)}
						>
							Publish now
						</Button>
						<Button
							variant={mayPublish ? "quiet" : "primary"}
							aria-disabled={sending.busy || undefined}
							onClick={() => sending.send(report, chosen, false)}
						>
							Make draft
						</Button>
						<span aria-live="polite">{sending.busy ? "One moment…" : ""}</span>
					</div>
					{sending.trouble ? (
						<Notice tone="bad" live>
							{sending.trouble}
						</Notice>
					) : null}
					<Notes wire={report.wire} />
					<WireFields
						wire={report.wire}
						parts={report.parts}
						choices={choices}
						timeZone={site.timeZone}
						problems={sending.problems}
						onChange={correct}
					/>
					<Section title="Picture">
						<WirePicture
							wire={report.wire}
							parts={report.parts}
							chosen={chosen}
							problem={sending.problems.find(({ field }) => field === "leadPicture")?.sentence}
							onChange={correct}
							onChoose={setChosen}
						/>
					</Section>
					<Dropped
						key={text}
						text={text}
						wire={report.wire}
						onPutBack={(line, before) =>
							correct({ body: putBack(report.parts.body, line, before) })
						}
					/>
				</div>
			) : null}
		</div>
	);
}
