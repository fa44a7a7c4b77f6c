"use client";

import { type DragEvent, type ReactNode, useId, useState } from "react";

type FileDropProps = {
	label: string;
	hint: ReactNode;
	accept: string;
	error?: string | undefined;
	onFile: (file: File) => void;
};

/** A place to drop a file on, or to choose one by the keyboard. */
export function FileDrop({ label, hint, accept, error, onFile }: FileDropProps) {
	const id = useId();
	const [over, setOver] = useState(false);
	const drop = (event: DragEvent) => {
		event.preventDefault();
		setOver(false);
		const [file] = event.dataTransfer.files;
		if (file) onFile(file);
	};
	return (
		<fieldset
			className={over ? "file-drop file-drop--over" : "file-drop"}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
		>
			<label className="field__label" htmlFor={id}>
				{label}
			</label>
			<input
				id={id}
				type="file"
				accept={accept}
				aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}
				aria-invalid={error ? true : undefined}
				onChange={({ target }) => {
					const [file] = target.files ?? [];
					if (file) onFile(file);
					target.value = "";
				}}
			/>
			<p className="field__hint" id={`${id}-hint`}>
				{hint}
			</p>
			{error ? (
				<p className="field__error" id={`${id}-error`} role="alert">
					{error}
				</p>
			) : null}
		</fieldset>
	);
}
