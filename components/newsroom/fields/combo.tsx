"use client";

import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { controlProps, Field } from "@/components/newsroom/ui/field";

export type Option = { id: string; name: string; note?: string };

type ComboProps = {
	label: ReactNode;
	hint?: string;
	error?: string | undefined;
	options: Option[];
	disabled?: boolean;
	onChoose: (id: string) => void;
	/** Takes what was typed as it is. */
	onFree?: (text: string) => void;
	/** Backspace in an empty field takes the last one away. */
	onTakeBack?: () => void;
};

const freeId = "as-typed";

/** Letters without their accents: "Žižek" is found by "zizek". */
const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function matching(options: Option[], typed: string, free: boolean): Option[] {
	const wanted = fold(typed.trim());
	const found = options.filter(({ name }) => fold(name).includes(wanted)).slice(0, 12);
	const exact = found.some(({ name }) => fold(name) === wanted);
	return free && wanted && !exact
		? [...found, { id: freeId, name: `“${typed.trim()}”`, note: "as written" }]
		: found;
}

/** A field that finds as one types: arrows choose, Enter takes, Escape closes. */
export function Combo({
	label,
	hint,
	error,
	options,
	disabled,
	onChoose,
	onFree,
	onTakeBack,
}: ComboProps) {
	const id = useId();
	const [typed, setTyped] = useState("");
	const [open, setOpen] = useState(false);
	const [at, setAt] = useState(0);
	const found = matching(options, typed, onFree !== undefined);
	const shown = open && found.length > 0;
	const current = Math.min(at, found.length - 1);

	const choose = (option: Option | undefined) => {
		if (!option) return;
		if (option.id === freeId) onFree?.(typed.trim());
		else onChoose(option.id);
		setTyped("");
		setOpen(false);
		setAt(0);
	};
	const step = (by: number) => {
		setOpen(true);
		setAt(open ? (current + by + found.length) % Math.max(1, found.length) : 0);
	};
	const answer = (key: string): boolean => {
		if (key === "ArrowDown") step(1);
		else if (key === "ArrowUp") step(-1);
		else if (key === "Escape" && open) setOpen(false);
		else if (key === "Enter" && shown) choose(found[current]);
		else return key === "Enter";
		return true;
	};
	const press = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey) return;
		if (event.key === "Backspace" && typed === "") onTakeBack?.();
		if (answer(event.key)) event.preventDefault();
	};
	return (
		<div className="combo">
			<Field id={id} label={label} hint={hint} error={error}>
				<input
					{...controlProps(id, { hint, error })}
					className="input"
					role="combobox"
					aria-expanded={shown}
					aria-controls={`${id}-list`}
					aria-autocomplete="list"
					aria-activedescendant={shown ? `${id}-${current}` : undefined}
					autoComplete="off"
					disabled={disabled}
					value={typed}
					onChange={({ target }) => {
						setTyped(target.value);
						setOpen(true);
						setAt(0);
					}}
					onClick={() => setOpen(true)}
					onBlur={() => setOpen(false)}
					onKeyDown={press}
				/>
			</Field>
			<div
				id={`${id}-list`}
				role="listbox"
				className="combo__list"
				aria-label="Found"
				hidden={!shown}
			>
				{found.map((option, index) => (
					<div
						key={option.id}
						id={`${id}-${index}`}
						role="option"
						tabIndex={-1}
						aria-selected={index === current}
						className="combo__option"
						onPointerDown={(event) => {
							// Before the field loses its focus and the list goes.
							event.preventDefault();
							choose(option);
						}}
					>
						{option.name}
						{option.note ? <span className="soft"> {option.note}</span> : null}
					</div>
				))}
			</div>
		</div>
	);
}
