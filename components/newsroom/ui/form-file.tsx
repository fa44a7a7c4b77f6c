"use client";

import { useId, useState } from "react";
import { controlProps, Field, type FieldWords } from "./field";
import { useProblem } from "./form-state";

/** What a form may send at once; the server's own limit lies a little above. */
const limit = 3_000_000;

type FormFileProps = FieldWords & { name: string };

/** A picture in an `ActionForm`. One that is too large is told before it is sent. */
export function FormFile({ label, hint, optional, name }: FormFileProps) {
	const id = useId();
	const [tooLarge, setTooLarge] = useState(false);
	const told = useProblem(name);
	const error = tooLarge ? "This file is above 3 MB." : told;
	return (
		<Field id={id} label={label} hint={hint} error={error} optional={optional}>
			<input
				{...controlProps(id, { hint, error })}
				type="file"
				name={name}
				className="input input--file"
				accept="image/png,image/jpeg,image/webp,image/svg+xml"
				required={!optional}
				onChange={({ target }) => {
					const heavy = (target.files?.[0]?.size ?? 0) > limit;
					target.setCustomValidity(heavy ? "This file is above 3 MB." : "");
					setTooLarge(heavy);
				}}
			/>
		</Field>
	);
}
