"use client";

import { FieldConflict } from "@/components/newsroom/conflicts/field-conflict";
import { type Choices, useDesk } from "@/components/newsroom/desk/desk";
import { useField } from "@/components/newsroom/desk/use-draft";
import { type Byline, type BylinePart, stripBy } from "@/lib/domain/byline";
import { Combo, type Option } from "./combo";

function nameOf(part: BylinePart, { contributors, sources }: Choices): string {
	if (part.type === "text") return part.text;
	if (part.type === "contributor")
		return contributors.find(({ id }) => id === part.contributorId)?.name ?? "Unknown";
	return sources.find(({ id }) => id === part.sourceId)?.name ?? "Unknown";
}

function keyOf(part: BylinePart): string {
	if (part.type === "text") return part.text;
	return part.type === "contributor" ? part.contributorId : part.sourceId;
}

function swapped(byline: Byline, at: number, by: number): Byline {
	const part = byline[at];
	return part ? byline.toSpliced(at, 1).toSpliced(at + by, 0, part) : byline;
}

function optionsFrom({ contributors, sources }: Choices, byline: Byline): Option[] {
	const taken = new Set(byline.map(keyOf));
	return [
		...contributors.map(({ id, name }) => ({ id, name })),
		...sources.map(({ id, name }) => ({ id, name, note: "source" })),
	].filter(({ id }) => !taken.has(id));
}

/** Who is credited, in order: contributors, a source, or a name as written. */
export function BylineField() {
	const { choices } = useDesk();
	const { value, problem, change, mayEdit } = useField("byline");
	const choose = (id: string) => {
		const isSource = choices.sources.some((source) => source.id === id);
		change([
			...value,
			isSource ? { type: "source", sourceId: id } : { type: "contributor", contributorId: id },
		]);
	};
	return (
		<div id="field-byline">
			<Combo
				label="Byline"
				hint="Contributors, a source, or any name."
				error={problem}
				options={optionsFrom(choices, value)}
				disabled={!mayEdit}
				onChoose={choose}
				onFree={(text) =>
					stripBy(text) && change([...value, { type: "text", text: stripBy(text) }])
				}
				onTakeBack={() => change(value.slice(0, -1))}
			/>
			<ol className="chosen" aria-label="Byline, in order">
				{value.map((part, at) => {
					const name = nameOf(part, choices);
					return (
						<li key={keyOf(part)}>
							{name}
							{mayEdit && at > 0 ? (
								<button
									type="button"
									onClick={() => change(swapped(value, at, -1))}
									aria-label={`Move ${name} forward`}
								>
									Forward
								</button>
							) : null}
							{mayEdit ? (
								<button
									type="button"
									onClick={() => change(value.toSpliced(at, 1))}
									aria-label={`Remove ${name}`}
								>
									Remove
								</button>
							) : null}
						</li>
					);
				})}
			</ol>
			<FieldConflict field="byline" />
		</div>
	);
}
