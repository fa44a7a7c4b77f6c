"use client";

import { useId } from "react";
import type { Choices } from "@/components/newsroom/desk/desk";
import { onClock } from "@/components/newsroom/publishing/wall-time";
import { SelectField, TextArea, TextField } from "@/components/newsroom/ui/text-field";
import type { Problem } from "@/lib/domain/refusal";
import { type WireText, wireTextLimit } from "@/lib/domain/wire-text/wire-text";
import { tellByline, type WireParts } from "./wire-parts";
import { whereFrom } from "./wire-source";

type WireFieldsProps = {
	wire: WireText;
	parts: WireParts;
	printedAt: Date | null;
	choices: Choices;
	timeZone: string;
	problems: Problem[];
	onChange: (part: Partial<WireParts>) => void;
};

function SectionChoice({ wire, parts, choices, problems, onChange }: WireFieldsProps) {
	const unmatched =
		wire.section && !parts.sectionId
			? `The report says “${wire.section}”, which is no section here. `
			: "";
	return (
		<SelectField
			label="Section"
			hint={`${unmatched}${whereFrom(wire, "section")}`}
			value={parts.sectionId}
			error={problems.find(({ field }) => field === "sectionId")?.sentence}
			onChange={({ target }) => onChange({ sectionId: target.value })}
		>
			<option value="">Choose a section</option>
			{choices.sections.map(({ id, name }) => (
				<option key={id} value={id}>
					{name}
				</option>
			))}
		</SelectField>
	);
}

/** Dated when it is published, or as the report is. */
function DateChoice({ wire, parts, printedAt, timeZone, onChange }: WireFieldsProps) {
	const name = useId();
	if (!printedAt) return null;
	return (
		<fieldset className="field">
			<legend className="field__label">Date</legend>
			<div className="choices">
				<label className="choice">
					<input
						type="radio"
						name={name}
						checked={!parts.asPrinted}
						onChange={() => onChange({ asPrinted: false })}
					/>
					When it is published here
				</label>
				<label className="choice">
					<input
						type="radio"
						name={name}
						checked={parts.asPrinted}
						onChange={() => onChange({ asPrinted: true })}
					/>
					{onClock(printedAt, timeZone)}, as printed
				</label>
			</div>
			<p className="field__hint">{whereFrom(wire, "date")}</p>
		</fieldset>
	);
}

/** The parts of a report, each to be corrected. */
export function WireFields(props: WireFieldsProps) {
	const { wire, parts, choices, problems, onChange } = props;
	const problem = (field: string) => problems.find((one) => one.field === field)?.sentence;
	return (
		<div className="form">
			<div className="form__row">
				<SectionChoice {...props} />
				<TextField
					label="Language"
					value={parts.language}
					maxLength={30}
					error={problem("language")}
					onChange={({ target }) => onChange({ language: target.value })}
				/>
			</div>
			<TextField
				label="Headline"
				hint={whereFrom(wire, "headline")}
				value={parts.headline}
				maxLength={300}
				error={problem("headline")}
				onChange={({ target }) => onChange({ headline: target.value })}
			/>
			<TextArea
				label="Standfirst"
				optional
				rows={2}
				hint={wire.standfirst ? whereFrom(wire, "standfirst") : undefined}
				value={parts.standfirst}
				maxLength={1000}
				error={problem("standfirst")}
				onChange={({ target }) => onChange({ standfirst: target.value })}
			/>
			<div className="form__row">
				<TextField
					label="Byline"
					hint={tellByline(parts.byline, choices) || whereFrom(wire, "byline", "source")}
					value={parts.byline}
					maxLength={600}
					error={problem("byline")}
					onChange={({ target }) => onChange({ byline: target.value })}
				/>
				<TextField
					label="Dateline"
					hint={whereFrom(wire, "dateline")}
					value={parts.dateline}
					maxLength={120}
					error={problem("dateline")}
					onChange={({ target }) => onChange({ dateline: target.value })}
				/>
			</div>
			<DateChoice {...props} />
			<TextArea
				label="Text"
				hint="An empty line between paragraphs; “## ” before a cross-head, “- ” before an item of a list."
				className="input--report"
				rows={14}
				value={parts.body}
				maxLength={wireTextLimit}
				error={problem("body")}
				onChange={({ target }) => onChange({ body: target.value })}
			/>
		</div>
	);
}
