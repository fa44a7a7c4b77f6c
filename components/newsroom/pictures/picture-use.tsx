import type { ReactNode } from "react";
import { TextArea } from "@/components/newsroom/ui/text-field";
import { type PictureSheet, pictureAddress } from "./picture-sheet";

type Words = { caption?: string; alt?: string };

type PictureUseProps = {
	picture: PictureSheet | null;
	caption: string;
	alt: string;
	mayEdit: boolean;
	problem?: string | undefined;
	onChange: (words: Words) => void;
	/** What can be done with it. */
	children?: ReactNode;
};

/** A picture as one story uses it: its caption and alt text are the story's, its credit the picture's. */
export function PictureUse({
	picture,
	caption,
	alt,
	mayEdit,
	problem,
	onChange,
	children,
}: PictureUseProps) {
	return (
		<div className="picture-use">
			<div className="picture-use__plate">
				{picture ? (
					<img
						src={pictureAddress(picture, 480)}
						width={picture.width}
						height={picture.height}
						alt={alt || `Without alt text: ${picture.fileName}`}
						draggable={false}
					/>
				) : (
					<p className="soft">The picture is being fetched…</p>
				)}
				{picture ? (
					<p className="picture-use__credit">
						Credit: {picture.credit}
						<a href={`/newsroom/pictures/${picture.id}`} target="_blank" rel="noopener">
							Change in the library
						</a>
					</p>
				) : null}
			</div>
			<div className="form">
				<TextArea
					label="Caption"
					value={caption}
					rows={3}
					maxLength={2000}
					disabled={!mayEdit}
					onChange={({ target }) => onChange({ caption: target.value })}
				/>
				<TextArea
					label="Alt text"
					hint="What the picture shows, for those who cannot see it."
					value={alt}
					rows={2}
					maxLength={1000}
					disabled={!mayEdit}
					error={problem}
					onChange={({ target }) => onChange({ alt: target.value })}
				/>
				{mayEdit ? <div className="buttons">{children}</div> : null}
			</div>
		</div>
	);
}
