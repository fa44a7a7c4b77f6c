"use client";

import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { FieldConflict } from "@/components/newsroom/conflicts/field-conflict";
import { useDraft, useField } from "@/components/newsroom/desk/use-draft";
import { controlProps, Field } from "@/components/newsroom/ui/field";
import { TextField } from "@/components/newsroom/ui/text-field";

/** The fields that are one text. */
export type TextFieldName =
	| "headline"
	| "standfirst"
	| "kicker"
	| "slug"
	| "slugline"
	| "dateline"
	| "language"
	| "seoTitle"
	| "seoDescription";

type DraftLineProps = {
	field: TextFieldName;
	label: string;
	hint?: ReactNode;
	placeholder?: string;
	maxLength: number;
	optional?: boolean;
	/** Makes of what was typed what can be stored, when the writer leaves the field. */
	mend?: (typed: string) => string;
};

/** One line of the draft. */
export function DraftLine({ field, mend, ...rest }: DraftLineProps) {
	const { value, problem, change, mayEdit } = useField(field);
	return (
		<div id={`field-${field}`}>
			<TextField
				{...rest}
				value={value}
				error={problem}
				disabled={!mayEdit}
				autoComplete="off"
				onChange={({ target }) => change(target.value)}
				onBlur={() => mend && mend(value) !== value && change(mend(value))}
			/>
			<FieldConflict field={field} />
		</div>
	);
}

/** As many rows as the words take, also after the fonts came or the window changed. */
function useGrowth(area: RefObject<HTMLTextAreaElement | null>, value: string): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from the words.
	useLayoutEffect(() => {
		const shown = area.current;
		if (!shown) return;
		const grow = () => {
			shown.rows = 1;
			const line = Number.parseFloat(getComputedStyle(shown).lineHeight) || 24;
			shown.rows = Math.max(1, Math.round((shown.scrollHeight - 12) / line));
		};
		grow();
		let width = shown.clientWidth;
		const watching = new ResizeObserver(() => {
			if (shown.clientWidth === width) return;
			width = shown.clientWidth;
			grow();
		});
		watching.observe(shown);
		void document.fonts.ready.then(grow);
		return () => watching.disconnect();
	}, [area, value]);
}

type DraftTextProps = Omit<DraftLineProps, "mend"> & {
	className: string;
	/** Says how long it is, and when lists and search results will cut it. */
	count?: boolean;
};

const cutAbove = 100;

function lengthLine(text: string): string {
	const length = [...text].length;
	const told = length === 1 ? "1 character" : `${length} characters`;
	return length > cutAbove
		? `${told}: search results and phones cut what is above ${cutAbove}`
		: told;
}

/** A text of the draft that is set as readers see it: it grows with its words and takes no line breaks. */
export function DraftText({
	field,
	label,
	className,
	placeholder,
	maxLength,
	count,
}: DraftTextProps) {
	const { value, problem, change, mayEdit } = useField(field);
	const hint = count && value ? lengthLine(value) : undefined;
	const language = useDraft(({ content }) => content.language);
	const area = useRef<HTMLTextAreaElement>(null);
	useGrowth(area, value);
	const id = `story-${field}`;
	return (
		<div id={`field-${field}`}>
			<Field id={id} label={label} hint={hint} error={problem}>
				<textarea
					{...controlProps(id, { hint, error: problem })}
					ref={area}
					className={`input ${className}`}
					lang={language}
					rows={1}
					value={value}
					maxLength={maxLength}
					placeholder={placeholder}
					disabled={!mayEdit}
					onChange={({ target }) => change(target.value.replace(/\s*\n\s*/g, " "))}
					onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
				/>
			</Field>
			<FieldConflict field={field} />
		</div>
	);
}
