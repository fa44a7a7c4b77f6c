import { type ComponentProps, useId } from "react";
import type { FieldWords } from "./field";

type Choice = { value: string; label: string };

type ChoicesProps = FieldWords & {
	name: string;
	choices: Choice[];
	/** Values that are ticked at first. */
	chosen?: string[];
};

/** Any number of a short list, each a box to tick. */
export function Choices({
	label,
	hint,
	error,
	optional,
	name,
	choices,
	chosen = [],
}: ChoicesProps) {
	const id = useId();
	const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""]
		.filter(Boolean)
		.join(" ");
	return (
		<fieldset className="field" aria-describedby={described || undefined}>
			<legend className="field__label">
				{label}
				{optional ? <span className="field__optional"> (optional)</span> : null}
			</legend>
			<div className="choices">
				{choices.map((choice) => (
					<Tick
						key={choice.value}
						name={name}
						value={choice.value}
						label={choice.label}
						defaultChecked={chosen.includes(choice.value)}
					/>
				))}
			</div>
			{hint ? (
				<p className="field__hint" id={`${id}-hint`}>
					{hint}
				</p>
			) : null}
			{error ? (
				<p className="field__error" id={`${id}-error`}>
					{error}
				</p>
			) : null}
		</fieldset>
	);
}

/** A box to tick, with its words. */
export function Tick({ label, ...input }: ComponentProps<"input"> & { label: string }) {
	return (
		<label className="choice">
			<input {...input} type="checkbox" />
			{label}
		</label>
	);
}
