import type { ReactNode } from "react";

export type FieldWords = {
	label: ReactNode;
	/** Said before anything goes wrong. */
	hint?: ReactNode;
	/** What is wrong with this field; stands beside it and is read out with it. */
	error?: string | undefined;
	/** Says so beside the label, as most fields are wanted. */
	optional?: boolean;
};

type FieldProps = FieldWords & {
	/** The control's own id. */
	id: string;
	children: ReactNode;
};

/**
 * The attributes that tie a control to its field: spread them on the control.
 *
 * `<Field id="slug" label="Slug" error={error}><input className="input" {...controlProps("slug", { error })} /></Field>`
 */
export function controlProps(id: string, { hint, error }: Pick<FieldWords, "hint" | "error">) {
	const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""]
		.filter(Boolean)
		.join(" ");
	return {
		id,
		"aria-describedby": described || undefined,
		"aria-invalid": error ? (true as const) : undefined,
	};
}

/** A control with its label above, its hint and its error below. */
export function Field({ id, label, hint, error, optional, children }: FieldProps) {
	return (
		<div className="field">
			<label className="field__label" htmlFor={id}>
				{label}
				{optional ? <span className="field__optional"> (optional)</span> : null}
			</label>
			{children}
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
		</div>
	);
}
