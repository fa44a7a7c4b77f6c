"use client";

import { useId } from "react";
import { useDesk } from "@/components/newsroom/desk/desk";
import { Button } from "@/components/newsroom/ui/button";
import { TextArea } from "@/components/newsroom/ui/text-field";
import {
	type Amendment,
	type AmendmentKind,
	type HouseWording,
	hasGap,
} from "@/lib/domain/amendment";

/** What is being chosen: the words are kept while an editor tries one kind and another. */
export type ChosenAmendment = {
	kind: AmendmentKind;
	notice: string;
	prominent: boolean;
	concealsEarlier: boolean;
};

export const firstChoice: ChosenAmendment = {
	kind: "update",
	notice: "",
	prominent: false,
	concealsEarlier: false,
};

const kinds: [AmendmentKind, string, string][] = [
	["minor", "Small fix", "Spelling, a missing word. Readers are told nothing."],
	["update", "Update", "Newer facts. The story says when it was updated."],
	["correction", "Correction", "A fact was wrong. The story and the corrections page say so."],
	["clarification", "Clarification", "True, but it could be misunderstood. Readers are told."],
];

const isTold = (kind: AmendmentKind) => kind === "correction" || kind === "clarification";

/** What is still wanting of a chosen amendment, if anything. */
export function amendmentProblem(
	{ kind, notice }: ChosenAmendment,
	wording: HouseWording,
): string | undefined {
	if (!isTold(kind)) return undefined;
	if (!notice.trim()) return "Say to readers what was wrong and what is right.";
	return hasGap(notice, wording) ? "Fill in what stands in brackets." : undefined;
}

/** A chosen amendment as the act takes it. */
export function amendmentFrom(chosen: ChosenAmendment): Amendment {
	const { kind, notice, prominent, concealsEarlier } = chosen;
	if (kind === "minor") return { kind, concealsEarlier };
	if (kind === "update") return { kind, notice, concealsEarlier };
	return { kind, notice, prominent, concealsEarlier };
}

function Templates({ kind, onTake }: { kind: AmendmentKind; onTake: (words: string) => void }) {
	const { wording } = useDesk();
	if (kind !== "correction" && kind !== "clarification") return null;
	if (wording[kind].length === 0) return null;
	return (
		<details className="fold">
			<summary>The house’s wording</summary>
			<ul className="templates">
				{wording[kind].map((words) => (
					<li key={words}>
						<Button variant="plain" onClick={() => onTake(words)}>
							{words}
						</Button>
					</li>
				))}
			</ul>
		</details>
	);
}

type CheckProps = { label: string; checked: boolean; onChange: (checked: boolean) => void };

function Check({ label, checked, onChange }: CheckProps) {
	return (
		<label className="choice">
			<input
				type="checkbox"
				checked={checked}
				onChange={({ target }) => onChange(target.checked)}
			/>
			{label}
		</label>
	);
}

type Props = {
	chosen: ChosenAmendment;
	problem: string | undefined;
	onChange: (chosen: ChosenAmendment) => void;
};

/** What a newer text of a live story is, and what readers are told of it. */
export function AmendmentFields({ chosen, problem, onChange }: Props) {
	const name = useId();
	const { kind, notice, prominent, concealsEarlier } = chosen;
	const set = (part: Partial<ChosenAmendment>) => onChange({ ...chosen, ...part });
	const told = isTold(kind);
	return (
		<fieldset className="form amendment">
			<legend className="field__label">What kind of change it is</legend>
			<div className="choices">
				{kinds.map(([value, label]) => (
					<label key={value} className="choice">
						<input
							type="radio"
							name={name}
							checked={kind === value}
							onChange={() => set({ kind: value })}
						/>
						{label}
					</label>
				))}
			</div>
			<p className="field__hint" aria-live="polite">
				{kinds.find(([value]) => value === kind)?.[2]}
			</p>
			{kind === "minor" ? null : (
				<TextArea
					label={told ? "What readers are told" : "What is new"}
					optional={!told}
					rows={told ? 4 : 2}
					maxLength={1000}
					value={notice}
					error={problem}
					onChange={({ target }) => set({ notice: target.value })}
				/>
			)}
			<Templates kind={kind} onTake={(words) => set({ notice: words })} />
			{told ? (
				<Check
					label="It is serious: show it over the text"
					checked={prominent}
					onChange={(checked) => set({ prominent: checked })}
				/>
			) : null}
			<Check
				label="Keep earlier texts out of “What changed”"
				checked={concealsEarlier}
				onChange={(checked) => set({ concealsEarlier: checked })}
			/>
		</fieldset>
	);
}
