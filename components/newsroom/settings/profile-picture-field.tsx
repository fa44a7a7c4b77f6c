"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { PictureChooser } from "@/components/newsroom/pictures/picture-chooser";
import { type PictureSheet, pictureAddress } from "@/components/newsroom/pictures/picture-sheet";
import { Button } from "@/components/newsroom/ui/button";
import { useFormState, useProblem } from "@/components/newsroom/ui/form-state";

type ProfilePictureFieldProps = { name: string; label: string; picture: PictureSheet | null };

/** One picture of the library in an `ActionForm`, sent by its id; empty for none. */
export function ProfilePictureField({ name, label, picture }: ProfilePictureFieldProps) {
	const [chosen, setChosen] = useState(picture);
	const [choosing, setChoosing] = useState(false);
	const { outcome } = useFormState();
	const problem = useProblem(name);
	// What was taken stands in the page anew; a form for something new begins empty again.
	useEffect(() => {
		if (outcome?.ok) setChosen(picture);
	}, [outcome, picture]);
	const choose = (next: PictureSheet) => {
		setChosen(next);
		setChoosing(false);
	};
	return (
		<fieldset className="field">
			<legend className="field__label">
				{label}
				<span className="field__optional"> (optional)</span>
			</legend>
			<input type="hidden" name={name} value={chosen?.id ?? ""} />
			{chosen ? (
				<div className="profile-picture">
					<img
						src={pictureAddress(chosen, 320)}
						width={chosen.width}
						height={chosen.height}
						alt={chosen.alt || chosen.caption}
					/>
					<p className="soft">Credit: {chosen.credit || "none yet"}</p>
				</div>
			) : null}
			<p className="buttons needs-script">
				<Button small onClick={() => setChoosing(true)}>
					{chosen ? "Choose another" : "Choose or bring in a picture"}
				</Button>
				{chosen ? (
					<Button small onClick={() => setChosen(null)}>
						Take it out
					</Button>
				) : null}
			</p>
			{problem ? <p className="field__error">{problem}</p> : null}
			{/* Outside of this form: a browser keeps to itself what is sent in a form within a form. */}
			{choosing
				? createPortal(
						<PictureChooser onChoose={choose} onClose={() => setChoosing(false)} />,
						document.body,
					)
				: null}
		</fieldset>
	);
}
