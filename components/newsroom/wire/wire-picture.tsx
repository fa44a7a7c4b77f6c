"use client";

import type { PictureSheet } from "@/components/newsroom/pictures/picture-sheet";
import { PictureUpload } from "@/components/newsroom/pictures/picture-upload";
import { PictureUse } from "@/components/newsroom/pictures/picture-use";
import { Button } from "@/components/newsroom/ui/button";
import { TextArea, TextField } from "@/components/newsroom/ui/text-field";
import type { Problem } from "@/lib/domain/refusal";
import type { LeadPicture } from "@/lib/domain/story";
import type { WireText } from "@/lib/domain/wire-text/wire-text";
import type { WireParts } from "./wire-parts";
import { whereFrom } from "./wire-source";

export type ChosenPicture = { picture: PictureSheet; use: LeadPicture } | null;

type WirePictureProps = {
	wire: WireText;
	parts: WireParts;
	chosen: ChosenPicture;
	problems: Problem[];
	onChange: (part: Partial<WireParts>) => void;
	onChoose: (chosen: ChosenPicture) => void;
};

/** The report's picture: its caption and credit, and the file if somebody has it. */
export function WirePicture({
	wire,
	parts,
	chosen,
	problems,
	onChange,
	onChoose,
}: WirePictureProps) {
	const { caption, credit } = parts;
	const problem = (field: string) => problems.find((one) => one.field === field)?.sentence;
	if (chosen) {
		const { picture, use } = chosen;
		return (
			<PictureUse
				picture={picture}
				caption={use.caption}
				alt={use.alt}
				mayEdit
				problem={problem("leadPicture")}
				onChange={(words) => onChoose({ picture, use: { ...use, ...words } })}
			>
				<Button small onClick={() => onChoose(null)}>
					Without this picture
				</Button>
			</PictureUse>
		);
	}
	const added = (picture: PictureSheet) =>
		onChoose({
			picture,
			use: { pictureId: picture.id, caption: caption || picture.caption, alt: picture.alt },
		});
	return (
		<div className="form">
			<TextArea
				label="Caption"
				rows={3}
				hint={whereFrom(wire, "caption")}
				value={caption}
				maxLength={2000}
				error={problem("awaitedPicture")}
				onChange={({ target }) => onChange({ caption: target.value })}
			/>
			<TextField
				label="Credit"
				hint={`${whereFrom(wire, "credit")} Without a picture, caption and credit wait with the draft until there is one.`}
				value={credit}
				maxLength={300}
				onChange={({ target }) => onChange({ credit: target.value })}
			/>
			<PictureUpload
				key={`${caption}|${credit}`}
				given={{ caption, credit }}
				submitLabel="Add it and use it here"
				onAdded={added}
			/>
		</div>
	);
}
