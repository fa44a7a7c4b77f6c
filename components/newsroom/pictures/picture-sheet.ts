import { z } from "zod";
import { type Rendition, Renditions, renditionPath } from "@/lib/domain/picture";

/** A picture as the library's screens have it. */
export const PictureSheet = z.object({
	id: z.uuid(),
	hash: z.string(),
	fileName: z.string(),
	width: z.number(),
	height: z.number(),
	credit: z.string(),
	copyright: z.string(),
	caption: z.string(),
	alt: z.string(),
	renditions: Renditions,
	createdAt: z.coerce.date(),
});
export type PictureSheet = z.infer<typeof PictureSheet>;

export const PictureList = z.object({ rows: z.array(PictureSheet), next: z.string().nullable() });
export const UploadAnswer = z.object({ picture: PictureSheet, known: z.boolean() });
export const EmbeddedWords = z.object({
	caption: z.string(),
	alt: z.string(),
	credit: z.string(),
	copyright: z.string(),
});
export type EmbeddedWords = z.infer<typeof EmbeddedWords>;

/** The rendition of a format that is nearest to a width from above, else the widest. */
export function renditionFor(
	{ renditions }: Pick<PictureSheet, "renditions">,
	width: number,
): Rendition | undefined {
	const jpegs = renditions
		.filter(({ format }) => format === "jpg")
		.sort((a, b) => a.width - b.width);
	return jpegs.find((one) => one.width >= width) ?? jpegs.at(-1);
}

/** Where a picture of about a width is. */
export function pictureAddress(
	picture: Pick<PictureSheet, "hash" | "renditions">,
	width: number,
): string {
	const rendition = renditionFor(picture, width);
	return rendition ? renditionPath(picture.hash, rendition) : "";
}
