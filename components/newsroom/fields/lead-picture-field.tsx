"use client";

import { useState } from "react";
import { FieldConflict } from "@/components/newsroom/conflicts/field-conflict";
import { useDesk } from "@/components/newsroom/desk/desk";
import { useField } from "@/components/newsroom/desk/use-draft";
import { PictureChooser } from "@/components/newsroom/pictures/picture-chooser";
import type { PictureSheet } from "@/components/newsroom/pictures/picture-sheet";
import { usePicture } from "@/components/newsroom/pictures/picture-shelf";
import { PictureUse } from "@/components/newsroom/pictures/picture-use";
import { Button } from "@/components/newsroom/ui/button";
import { AwaitedPictureView } from "./awaited-picture";

/** The picture over the story, with the words of this use. */
export function LeadPictureField() {
	const { pictures } = useDesk();
	const { value, problem, change, mayEdit } = useField("leadPicture");
	const picture = usePicture(value?.pictureId ?? null);
	const [choosing, setChoosing] = useState(false);
	const awaited = useField("awaitedPicture");
	const choose = (chosen: PictureSheet) => {
		pictures.put(chosen);
		const caption = awaited.value?.caption || chosen.caption;
		change({ pictureId: chosen.id, caption, alt: chosen.alt });
		awaited.change(null);
		setChoosing(false);
	};
	return (
		<section className="lead-picture" id="field-leadPicture" aria-label="Lead picture">
			<h2 className="lead-picture__title">Lead picture</h2>
			{value ? (
				<PictureUse
					picture={picture}
					caption={value.caption}
					alt={value.alt}
					mayEdit={mayEdit}
					problem={problem}
					onChange={(words) => change({ ...value, ...words })}
				>
					<Button small onClick={() => setChoosing(true)}>
						Choose another
					</Button>
					<Button small onClick={() => change(null)}>
						Take it out
					</Button>
				</PictureUse>
			) : (
				<p className="buttons">
					<span className="soft">None.</span>
					{mayEdit ? (
						<Button small onClick={() => setChoosing(true)}>
							Choose or bring in a picture
						</Button>
					) : null}
				</p>
			)}
			<AwaitedPictureView />
			<FieldConflict field="leadPicture" />
			{choosing ? (
				<PictureChooser
					given={awaited.value ?? undefined}
					onChoose={choose}
					onClose={() => setChoosing(false)}
				/>
			) : null}
		</section>
	);
}
