"use client";

import { type ComponentProps, useId, useState } from "react";
import { Button, type ButtonLook } from "./button";
import { Choices } from "./choices";
import { controlProps, Field, type FieldWords } from "./field";
import { useFormState, useProblem } from "./form-state";
import { SelectField, TextArea, TextField } from "./text-field";

type Named = { name: string };

/** A line of text in an `ActionForm`; its name is the field's in the input schema. */
export function FormText(props: ComponentProps<typeof TextField> & Named) {
	const error = useProblem(props.name);
	return <TextField {...props} error={error} />;
}

/** Several lines of text in an `ActionForm`. */
export function FormArea(props: ComponentProps<typeof TextArea> & Named) {
	const error = useProblem(props.name);
	return <TextArea {...props} error={error} />;
}

/** One of a list in an `ActionForm`. */
export function FormSelect(props: ComponentProps<typeof SelectField> & Named) {
	const error = useProblem(props.name);
	return <SelectField {...props} error={error} />;
}

/** Any of a list in an `ActionForm`; the name ends in `[]`. */
export function FormChoices(props: ComponentProps<typeof Choices>) {
	const error = useProblem(props.name.replace(/\[\]$/, ""));
	return <Choices {...props} error={error} />;
}

type PasswordProps = ComponentProps<"input"> & FieldWords & Named;

/** A password, which can be looked at while it is typed. */
export function PasswordField({ label, hint, error, optional, ...input }: PasswordProps) {
	const id = useId();
	const [shown, setShown] = useState(false);
	return (
		<Field id={id} label={label} hint={hint} error={error} optional={optional}>
			<span className="reveal">
				<input
					{...input}
					{...controlProps(id, { hint, error })}
					type={shown ? "text" : "password"}
					className="input"
					autoCapitalize="none"
					autoCorrect="off"
					spellCheck={false}
				/>
				<Button
					variant="plain"
					aria-pressed={shown}
					aria-controls={id}
					onClick={() => setShown(!shown)}
				>
					{shown ? "Hide" : "Show"}
					<span className="unseen"> the password</span>
				</Button>
			</span>
		</Field>
	);
}

/** A password in an `ActionForm`. */
export function FormPassword(props: PasswordProps) {
	const error = useProblem(props.name);
	return <PasswordField {...props} error={error} />;
}

/** What is happening, while the form around it is on its way and may take its time. */
export function FormProgress({ children }: { children: string }) {
	const { pending } = useFormState();
	return (
		<span role="status">
			{pending ? (
				<>
					<progress aria-label={children} /> {children}
				</>
			) : null}
		</span>
	);
}

/** Sends the form around it; once. */
export function Submit({ children, ...look }: ButtonLook & { children: string }) {
	const { pending } = useFormState();
	return (
		<Button
			type="submit"
			{...look}
			aria-disabled={pending || undefined}
			onClick={(event) => pending && event.preventDefault()}
		>
			{children}
		</Button>
	);
}
