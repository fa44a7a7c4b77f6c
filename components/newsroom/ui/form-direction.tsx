"use client";

import { Button } from "./button";
import { useFormState } from "./form-state";

type FormDirectionProps = {
	/** What moves, read out with the buttons. */
	about: string;
	first: boolean;
	last: boolean;
};

/** Moves a row of a list up or down, in an `ActionForm`: sends `direction`. */
export function FormDirection({ about, first, last }: FormDirectionProps) {
	const { pending } = useFormState();
	const directions = [
		{ value: "up", label: "Up", stays: first },
		{ value: "down", label: "Down", stays: last },
	];
	return (
		<span className="buttons">
			{directions.map(({ value, label, stays }) => (
				<Button
					key={value}
					type="submit"
					small
					name="direction"
					value={value}
					aria-disabled={stays || pending || undefined}
					onClick={(event) => (stays || pending) && event.preventDefault()}
				>
					{label}
					<span className="unseen">, {about}</span>
				</Button>
			))}
		</span>
	);
}
