"use client";

import { FieldConflict } from "@/components/newsroom/conflicts/field-conflict";
import { useDesk } from "@/components/newsroom/desk/desk";
import { useDraft, useField } from "@/components/newsroom/desk/use-draft";
import { SelectField } from "@/components/newsroom/ui/text-field";
import { slugFrom } from "@/lib/domain/slug";
import { StoryKind } from "@/lib/domain/story";
import { DraftLine } from "./draft-line";

/** The section in which the story runs; it also decides whose desk it is on. */
export function SectionField() {
	const { choices } = useDesk();
	const { value, problem, change, mayEdit } = useField("sectionId");
	const retired = choices.retiredSections.find(({ id }) => id === value);
	return (
		<div id="field-sectionId">
			<SelectField
				label="Section"
				value={value ?? ""}
				error={problem}
				disabled={!mayEdit}
				onChange={({ target }) => change(target.value || null)}
			>
				<option value="">No section yet</option>
				{retired ? <option value={retired.id}>{retired.name} (retired)</option> : null}
				{choices.sections.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<FieldConflict field="sectionId" />
		</div>
	);
}

/** The URL part: what the headline makes, unless it is written. */
export function SlugField({ frozen }: { frozen: boolean }) {
	const headline = useDraft(({ content }) => content.headline);
	const hint = frozen
		? "A new slug moves the story at its next update; the old address leads on."
		: "Left empty, the headline makes it.";
	return (
		<DraftLine
			field="slug"
			label="Slug"
			hint={hint}
			placeholder={slugFrom(headline) || "made-from-the-headline"}
			maxLength={80}
			optional
			mend={slugFrom}
		/>
	);
}

const kindNames: Record<StoryKind, string> = {
	news: "News",
	analysis: "Analysis",
	opinion: "Opinion",
	interview: "Interview",
	explainer: "Explainer",
	gallery: "Gallery",
};

function KindField() {
	const { value, change, mayEdit } = useField("kind");
	return (
		<div id="field-kind">
			<SelectField
				label="Kind"
				value={value}
				disabled={!mayEdit}
				onChange={({ target }) => change(StoryKind.parse(target.value))}
			>
				{StoryKind.options.map((kind) => (
					<option key={kind} value={kind}>
						{kindNames[kind]}
					</option>
				))}
			</SelectField>
			<FieldConflict field="kind" />
		</div>
	);
}

/** What most stories leave as it is. */
export function SeldomFields() {
	return (
		<details className="fold">
			<summary>Kind, language, search engines</summary>
			<div className="form">
				<KindField />
				<DraftLine
					field="language"
					label="Language"
					hint="As en, pt-BR or zh-Hant."
					maxLength={30}
				/>
				<DraftLine
					field="seoTitle"
					label="Title for search engines"
					hint="Left empty, the headline."
					maxLength={200}
					optional
				/>
				<DraftLine
					field="seoDescription"
					label="Description for search engines"
					hint="Left empty, the standfirst."
					maxLength={400}
					optional
				/>
			</div>
		</details>
	);
}
