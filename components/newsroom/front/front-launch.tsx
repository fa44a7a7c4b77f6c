"use client";

import { type FormEvent, useId, useState } from "react";
import { ask, sentenceOf } from "@/components/newsroom/desk/ask";
import { TimeFields } from "@/components/newsroom/publishing/time-fields";
import {
	type ChosenTime,
	onClock,
	soonIn,
	wallTimeOf,
} from "@/components/newsroom/publishing/wall-time";
import { Button } from "@/components/newsroom/ui/button";
import { Notice } from "@/components/newsroom/ui/notice";
import type { Problem } from "@/lib/domain/refusal";
import { Launched } from "./front-sheet";
import type { OpenFront } from "./use-front";

type LaunchProps = { front: OpenFront; timeZone: string };

type Refused = { sentence: string; problems: Problem[] } | null;

/** What a launch would change. */
function Differences({ differs }: { differs: string[] }) {
	if (differs.length === 0) return <p className="soft">The draft is what readers have.</p>;
	return (
		<details className="fold" open={differs.length <= 6}>
			<summary>
				{differs.length === 1 ? "One thing differs" : `${differs.length} things differ`} from what
				readers have
			</summary>
			<ul className="front-differs">
				{differs.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</details>
	);
}

/** Stories that would not be shown, by name. */
function Named({ refused }: { refused: Refused }) {
	if (!refused) return null;
	return (
		<Notice tone={refused.problems.length > 0 ? "warn" : "bad"} live>
			<p>{refused.sentence}</p>
			{refused.problems.length > 0 ? (
				<ul>
					{refused.problems.map(({ field, sentence }) => (
						<li key={field}>{sentence}</li>
					))}
				</ul>
			) : null}
		</Notice>
	);
}

/** Launching a draft: now, or at a minute. */
export function FrontLaunch({ front, timeZone }: LaunchProps) {
	const { sheet, say, refresh, busy } = front;
	const [later, setLater] = useState(false);
	const [chosen, setChosen] = useState<ChosenTime>({ date: "", time: "", zone: timeZone });
	const [refused, setRefused] = useState<Refused>(null);
	const [launching, setLaunching] = useState(false);
	const name = useId();
	const known = refused?.problems.filter(({ field }) => field !== "at") ?? [];
	const timeProblem = refused?.problems.find(({ field }) => field === "at")?.sentence;

	const launch = async () => {
		const at = later ? wallTimeOf(chosen) : undefined;
		if (at === null) return setRefused({ sentence: "Choose a date and a time.", problems: [] });
		setLaunching(true);
		const answer = await ask(Launched, `/api/newsroom/fronts/${sheet.front.key}/launch`, {
			method: "POST",
			body: { version: sheet.version, at, knowing: known.map(({ field }) => field) },
		});
		setLaunching(false);
		await refresh();
		if (answer.is !== "done") {
			const problems = answer.is === "refused" ? answer.problems : [];
			return setRefused({ sentence: sentenceOf(answer), problems });
		}
		setRefused(null);
		setLater(false);
		say({
			tone: "good",
			sentence: later
				? `It goes live on ${onClock(answer.value.from, timeZone)}.`
				: "Launched. Readers have it now.",
		});
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		void launch();
	};
	const choose = (isLater: boolean) => {
		setLater(isLater);
		setRefused(null);
		if (isLater && !chosen.date) setChosen(soonIn(timeZone, new Date()));
	};
	const label = later ? "Schedule" : "Launch now";
	return (
		<form className="form" onSubmit={submit} noValidate>
			<Differences differs={sheet.differs} />
			<div className="choices" role="radiogroup" aria-label="When">
				<label className="choice">
					<input type="radio" name={name} checked={!later} onChange={() => choose(false)} />
					Now
				</label>
				<label className="choice">
					<input type="radio" name={name} checked={later} onChange={() => choose(true)} />
					Later
				</label>
			</div>
			{later ? (
				<TimeFields
					legend="When to launch"
					chosen={chosen}
					siteZone={timeZone}
					problem={timeProblem}
					onChange={setChosen}
				/>
			) : null}
			<Named refused={refused} />
			<Button
				type="submit"
				variant="primary"
				wide
				aria-disabled={busy || launching || undefined}
				onClick={(event) => (busy || launching) && event.preventDefault()}
			>
				{launching ? "One moment…" : known.length > 0 ? `${label} without them` : label}
			</Button>
		</form>
	);
}
