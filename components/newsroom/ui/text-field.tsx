import { type ComponentProps, useId } from "react";
import { controlProps, Field, type FieldWords } from "./field";

function classes(className?: string): string {
	return className ? `input ${className}` : "input";
}

/** One line of text: also dates, addresses and passwords, by its `type`. */
export function TextField({
	label,
	hint,
	error,
	optional,
	id,
	className,
	...input
}: ComponentProps<"input"> & FieldWords) {
	const made = useId();
	const own = id ?? made;
	return (
		<Field id={own} label={label} hint={hint} error={error} optional={optional}>
			<input {...input} {...controlProps(own, { hint, error })} className={classes(className)} />
		</Field>
	);
}

/** Several lines of text. */
export function TextArea({
	label,
	hint,
	error,
	optional,
	id,
	className,
	...area
}: ComponentProps<"textarea"> & FieldWords) {
	const made = useId();
	const own = id ?? made;
	return (
		<Field id={own} label={label} hint={hint} error={error} optional={optional}>
			<textarea {...area} {...controlProps(own, { hint, error })} className={classes(className)} />
		</Field>
	);
}

/** One of a list; its options are its children. */
export function SelectField({
	label,
	hint,
	error,
	optional,
	id,
	className,
	children,
	...select
}: ComponentProps<"select"> & FieldWords) {
	const made = useId();
	const own = id ?? made;
	return (
		<Field id={own} label={label} hint={hint} error={error} optional={optional}>
			<select {...select} {...controlProps(own, { hint, error })} className={classes(className)}>
				{children}
			</select>
		</Field>
	);
}
