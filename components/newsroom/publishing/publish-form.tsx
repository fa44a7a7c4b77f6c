"use client";

import { type FormEvent, useId, useState } from "react";
import { useDesk } from "@/components/newsroom/desk/desk";
import { type DeskStory, publicLife } from "@/components/newsroom/desk/desk-story";
import { Button } from "@/components/newsroom/ui/button";
import type { AmendmentKind } from "@/lib/domain/amendment";
import { AmendmentFields, amendmentFrom, amendmentProblem, firstChoice } from "./amendment-fields";
import { TimeFields } from "./time-fields";
import { type Acts, Published, type Said } from "./use-acts";
import { type ChosenTime, onClock, readChosen, soonIn, wallTimeOf } from "./wall-time";

const clocks = (minutes: Date[], zone: string) =>
	minutes.map((minute) => onClock(minute, zone)).join("; ");

function publishedLine(
	{ from, path, calledOff }: Published,
	later: boolean,
	update: boolean,
	zone: string,
): Said {
	const off = calledOff.length > 0 ? `Called off: ${clocks(calledOff, zone)}. ` : "";
	if (later)
		return {
			tone: "good",
			sentence: `${off}${update ? "The update is set" : "Scheduled"} for ${onClock(from, zone)}.`,
		};
	return {
		tone: "good",
		sentence: `${off}${update ? "Updated" : "Published"}. Readers see it now:`,
		path,
	};
}

const actNames = {
	minor: ["Publish the fix", "Schedule the fix"],
	update: ["Update the live story", "Schedule the update"],
	correction: ["Publish the correction", "Schedule the correction"],
	clarification: ["Publish the clarification", "Schedule the clarification"],
} as const;

/** What the button does, in words. */
function label({ publicState }: DeskStory, later: boolean, kind: AmendmentKind | null): string {
	if (kind) return actNames[kind][later ? 1 : 0];
	if (publicState === "withdrawn" || publicState === "expired")
		return later ? "Schedule its return" : "Publish it again";
	return later ? "Schedule" : "Publish now";
}

/** What is set for the chosen minute or after it says less than the draft, and goes when the draft is published. */
function CallsOff({ story, at }: { story: DeskStory; at: Date }) {
	const { site } = useDesk();
	const off = publicLife(story, new Date()).coming.filter(({ from }) => from >= at);
	if (off.length === 0) return null;
	return (
		<p className="field__hint" suppressHydrationWarning>
			This calls off what is set for{" "}
			{clocks(
				off.map(({ from }) => from),
				site.timeZone,
			)}
			.
		</p>
	);
}

/** Publishing: now, or at a minute; a live story's newer text the same way. */
export function PublishForm({ story, acts }: { story: DeskStory; acts: Acts }) {
	const { keeper, site, wording } = useDesk();
	const [later, setLater] = useState(false);
	const [chosen, setChosen] = useState<ChosenTime>({ date: "", time: "", zone: site.timeZone });
	const name = useId();
	const [amendment, setAmendment] = useState(firstChoice);
	const [amendmentTrouble, setAmendmentTrouble] = useState<string>();
	const update = publicLife(story, new Date()).live !== null;

	const reading = later ? readChosen(chosen) : { at: new Date() };
	const calledOffFrom = reading && "at" in reading ? reading.at : null;

	const chooseLater = () => {
		setLater(true);
		if (!chosen.date) setChosen(soonIn(site.timeZone, new Date()));
	};
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		const at = later ? wallTimeOf(chosen) : undefined;
		if (at === null) return acts.say({ tone: "bad", sentence: "Choose a date and a time." });
		const trouble = update ? amendmentProblem(amendment, wording) : undefined;
		setAmendmentTrouble(trouble);
		if (trouble) return acts.say({ tone: "bad", sentence: trouble });
		const done = await acts.act({
			path: "publish",
			schema: Published,
			saved: true,
			body: () => ({
				at,
				draftVersion: keeper.view().version,
				amendment: update ? amendmentFrom(amendment) : undefined,
			}),
			done: (published) => publishedLine(published, later, update, site.timeZone),
		});
		if (!done) return;
		setLater(false);
		setAmendment(firstChoice);
	};
	return (
		<form className="form" onSubmit={submit} noValidate>
			{update ? (
				<AmendmentFields
					chosen={amendment}
					problem={amendmentTrouble}
					onChange={(next) => {
						setAmendment(next);
						setAmendmentTrouble(undefined);
					}}
				/>
			) : null}
			<div className="choices" role="radiogroup" aria-label="When">
				<label className="choice">
					<input type="radio" name={name} checked={!later} onChange={() => setLater(false)} />
					Now
				</label>
				<label className="choice">
					<input type="radio" name={name} checked={later} onChange={chooseLater} />
					Later
				</label>
			</div>
			{later ? (
				<TimeFields
					legend="When to publish"
					chosen={chosen}
					siteZone={site.timeZone}
					problem={acts.timeProblem}
					onChange={setChosen}
				/>
			) : null}
			{calledOffFrom ? <CallsOff story={story} at={calledOffFrom} /> : null}
			<Button type="submit" variant="primary" wide aria-disabled={acts.busy || undefined}>
				{acts.busy ? "One moment…" : label(story, later, update ? amendment.kind : null)}
			</Button>
		</form>
	);
}
