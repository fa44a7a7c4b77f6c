"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/newsroom/ui/button";
import { SelectField, TextField } from "@/components/newsroom/ui/text-field";
import { ContainerKind, ContainerSettings, Fill, most } from "@/lib/domain/front/front";
import type { Named } from "@/lib/domain/named";
import { kindNames } from "./front-sheet";

/** What blocks can be filled from. */
export type FillChoices = { sections: Named[]; topics: Named[] };

const noFill: Fill = { from: "nothing" };

function writeFill(fill: Fill): string {
	if (fill.from === "section") return `section ${fill.sectionId}`;
	return fill.from === "topic" ? `topic ${fill.topicId}` : fill.from;
}

function readFill(text: string): Fill {
	const [from, id] = text.split(" ");
	const fill = Fill.safeParse(
		from === "section"
			? { from, sectionId: id }
			: from === "topic"
				? { from, topicId: id }
				: { from },
	);
	return fill.success ? fill.data : noFill;
}

type SettingsFormProps = {
	settings: ContainerSettings;
	choices: FillChoices;
	submit: string;
	onSubmit: (settings: ContainerSettings) => void;
	onClose: () => void;
};

/** How a block is laid out, what it is called, and where it takes its stories from. */
export function ContainerSettingsForm(props: SettingsFormProps) {
	const { choices, submit, onSubmit, onClose } = props;
	const [settings, setSettings] = useState(props.settings);
	const [error, setError] = useState<string>();
	const set = (part: Partial<ContainerSettings>) => setSettings({ ...settings, ...part });
	const send = (event: FormEvent) => {
		event.preventDefault();
		const parsed = ContainerSettings.safeParse(settings);
		if (parsed.success) onSubmit(parsed.data);
		else setError(`A number from 1 to ${most.shown}.`);
	};
	return (
		<form className="form front-words" onSubmit={send} noValidate>
			<SelectField
				label="Layout"
				value={settings.kind}
				onChange={({ target }) => set({ kind: ContainerKind.parse(target.value) })}
			>
				{ContainerKind.options.map((kind) => (
					<option key={kind} value={kind}>
						{kindNames[kind]}
					</option>
				))}
			</SelectField>
			<SelectField
				label="Filled from"
				hint="The newest, after what is placed by hand."
				value={writeFill(settings.fill)}
				onChange={({ target }) => set({ fill: readFill(target.value) })}
			>
				<option value="nothing">Nothing: only what is placed</option>
				<option value="paper">The whole paper</option>
				<optgroup label="Sections">
					{choices.sections.map(({ id, name }) => (
						<option key={id} value={`section ${id}`}>
							{name}
						</option>
					))}
				</optgroup>
				<optgroup label="Topics">
					{choices.topics.map(({ id, name }) => (
						<option key={id} value={`topic ${id}`}>
							{name}
						</option>
					))}
				</optgroup>
			</SelectField>
			<TextField
				label="Stories in all"
				type="number"
				min={1}
				max={most.shown}
				value={Number.isNaN(settings.count) ? "" : settings.count}
				error={error}
				onChange={({ target }) => set({ count: target.valueAsNumber })}
			/>
			<TextField
				label="Name over it"
				hint="Empty: that of its section or topic."
				maxLength={80}
				value={settings.title}
				onChange={({ target }) => set({ title: target.value })}
			/>
			<div className="buttons">
				<Button type="submit" variant="primary" small>
					{submit}
				</Button>
				<Button small onClick={onClose}>
					Leave it
				</Button>
			</div>
		</form>
	);
}
