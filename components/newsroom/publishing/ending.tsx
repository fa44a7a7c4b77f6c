"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { useDesk } from "@/components/newsroom/desk/desk";
import { type DeskStory, publicLife } from "@/components/newsroom/desk/desk-story";
import { Button } from "@/components/newsroom/ui/button";
import { TextArea } from "@/components/newsroom/ui/text-field";
import { TimeFields } from "./time-fields";
import { type Acts, Nothing } from "./use-acts";
import { type ChosenTime, chosenFrom, onClock, readChosen, soonIn, wallTimeOf } from "./wall-time";

type FoldProps = {
	title: string;
	open: boolean;
	onToggle: (open: boolean) => void;
	children: ReactNode;
};

/** A part that is seldom wanted; made when it is opened. */
export function Fold({ title, open, onToggle, children }: FoldProps) {
	return (
		<details
			className="fold"
			open={open}
			onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
		>
			<summary>{title}</summary>
			{open ? children : null}
		</details>
	);
}

type MinuteProps = {
	acts: Acts;
	title: string;
	legend: string;
	path: "expire" | "embargo";
	current: Date | null;
	setLabel: string;
	clearLabel: string;
	told: (at: string | null) => string;
};

/** A minute of the story that can be set, moved and taken back. */
export function MinuteFold({
	acts,
	title,
	legend,
	path,
	current,
	setLabel,
	clearLabel,
	told,
}: MinuteProps) {
	const { site } = useDesk();
	const [open, setOpen] = useState(false);
	const [chosen, setChosen] = useState<ChosenTime | null>(null);
	const proposed =
		chosen ?? (current ? chosenFrom(current, site.timeZone) : soonIn(site.timeZone, new Date()));

	const send = async (until: unknown, at: string | null) => {
		const done = await acts.act({
			path,
			schema: Nothing,
			body: () => ({ until }),
			done: () => ({ tone: "good", sentence: told(at) }),
		});
		if (done) setOpen(false);
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const until = wallTimeOf(proposed);
		if (!until) return acts.say({ tone: "bad", sentence: "Choose a date and a time." });
		const reading = readChosen(proposed);
		void send(until, reading && "at" in reading ? onClock(reading.at, site.timeZone) : null);
	};
	return (
		<Fold
			title={current ? `${title}: ${onClock(current, site.timeZone)}` : title}
			open={open}
			onToggle={setOpen}
		>
			<form className="form" onSubmit={submit} noValidate>
				<TimeFields
					legend={legend}
					chosen={proposed}
					siteZone={site.timeZone}
					problem={acts.timeProblem}
					onChange={setChosen}
				/>
				<div className="buttons">
					<Button type="submit" small>
						{setLabel}
					</Button>
					{current ? (
						<Button small onClick={() => send(null, null)}>
							{clearLabel}
						</Button>
					) : null}
				</div>
			</form>
		</Fold>
	);
}

/** Taking a live story down: a reason, and a second press. */
export function WithdrawFold({ story, acts }: { story: DeskStory; acts: Acts }) {
	const [open, setOpen] = useState(false);
	const [reason, setReason] = useState("");
	const [error, setError] = useState<string>();
	const { coming } = publicLife(story, new Date());

	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (!reason.trim()) return setError("Say why the story is withdrawn.");
		setError(undefined);
		const done = await acts.act({
			path: "withdraw",
			schema: Nothing,
			body: () => ({ reason }),
			done: () => ({
				tone: "good",
				sentence: "Withdrawn. Its address says that the story is gone.",
			}),
		});
		if (done) setOpen(false);
	};
	return (
		<Fold title="Withdraw from the site" open={open} onToggle={setOpen}>
			<form className="form" onSubmit={submit} noValidate>
				<TextArea
					label="Why it is withdrawn"
					hint="Kept in the record; readers do not see it."
					value={reason}
					rows={3}
					maxLength={1000}
					error={error}
					onChange={({ target }) => setReason(target.value)}
				/>
				<p className="field__hint">
					Readers get a page that says it is gone, at once.
					{coming.length > 0 ? " What is scheduled is called off with it." : ""}
				</p>
				<Button type="submit" variant="danger" aria-disabled={acts.busy || undefined}>
					Withdraw this story now
				</Button>
			</form>
		</Fold>
	);
}
