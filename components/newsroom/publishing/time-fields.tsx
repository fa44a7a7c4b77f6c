"use client";

import { useId } from "react";
import { SelectField, TextField } from "@/components/newsroom/ui/text-field";
import { type ChosenTime, onClock, ownZone, readChosen } from "./wall-time";

/** Zones to choose from: the site's and one's own first. */
function zonesFor(site: string): string[] {
	const all = Intl.supportedValuesOf("timeZone");
	return [...new Set([site, ownZone(), "UTC", ...all])];
}

type TimeFieldsProps = {
	/** Names the moment: "Publish", "Expire". */
	legend: string;
	chosen: ChosenTime;
	siteZone: string;
	/** What the server said of it. */
	problem?: string | undefined;
	onChange: (chosen: ChosenTime) => void;
};

/** A date, a time and the zone whose clock is meant; says which instant that is. */
export function TimeFields({ legend, chosen, siteZone, problem, onChange }: TimeFieldsProps) {
	const set = (part: Partial<ChosenTime>) => onChange({ ...chosen, fold: undefined, ...part });
	const reading = readChosen(chosen);
	const trouble = reading && "trouble" in reading ? reading : null;
	const error = trouble?.trouble ?? problem;
	return (
		<fieldset className="time-fields">
			<legend className="unseen">{legend}</legend>
			<div className="time-fields__row">
				<TextField
					label="Date"
					type="date"
					value={chosen.date}
					error={error}
					onChange={({ target }) => set({ date: target.value })}
				/>
				<TextField
					label="Time"
					type="time"
					value={chosen.time}
					onChange={({ target }) => set({ time: target.value })}
				/>
			</div>
			<SelectField
				label="On the clock of"
				value={chosen.zone}
				onChange={({ target }) => set({ zone: target.value })}
			>
				{zonesFor(siteZone).map((zone) => (
					<option key={zone} value={zone}>
						{zone.replaceAll("_", " ")}
						{zone === siteZone ? " (the paper)" : ""}
					</option>
				))}
			</SelectField>
			{trouble?.twice || chosen.fold ? <FoldChoice chosen={chosen} onChange={onChange} /> : null}
			{reading && "at" in reading ? <Meaning at={reading.at} siteZone={siteZone} /> : null}
		</fieldset>
	);
}

function FoldChoice({
	chosen,
	onChange,
}: {
	chosen: ChosenTime;
	onChange: (chosen: ChosenTime) => void;
}) {
	const name = useId();
	const folds = {
		earlier: "the earlier, before the clocks go back",
		later: "the later, after they went back",
	} as const;
	return (
		<div className="choices" role="radiogroup" aria-label="Which of the two">
			{(["earlier", "later"] as const).map((fold) => (
				<label key={fold} className="choice">
					<input
						type="radio"
						name={name}
						checked={chosen.fold === fold}
						onChange={() => onChange({ ...chosen, fold })}
					/>
					{folds[fold]}
				</label>
			))}
		</div>
	);
}

/** The instant, on the paper's clock and on one's own where that is another. */
function Meaning({ at, siteZone }: { at: Date; siteZone: string }) {
	const paper = onClock(at, siteZone);
	const own = onClock(at, ownZone());
	return (
		<p className="field__hint" aria-live="polite">
			{paper} on the paper’s clock{own === paper ? "" : `, ${own} on yours`}.
		</p>
	);
}
