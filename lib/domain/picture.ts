import { z } from "zod";

export const RenditionFormat = z.enum(["avif", "webp", "jpg"]);
export type RenditionFormat = z.infer<typeof RenditionFormat>;

/** One made size of a picture. Its file is `{width}.{format}` below the picture's hash. */
export const Rendition = z.strictObject({
	width: z.number().int().positive(),
	height: z.number().int().positive(),
	format: RenditionFormat,
	bytes: z.number().int().positive(),
});
export type Rendition = z.infer<typeof Rendition>;
export const Renditions = z.array(Rendition);

/** Widths that renditions are made in; a picture is never enlarged. */
export const renditionWidths = [320, 480, 640, 960, 1280, 1920] as const;

export const mediaTypes: Record<RenditionFormat, string> = {
	avif: "image/avif",
	webp: "image/webp",
	jpg: "image/jpeg",
};

/** `/media/{hash}/{width}.{format}`: immutable, since the hash is of the bytes. */
export function renditionPath(
	hash: string,
	rendition: Pick<Rendition, "width" | "format">,
): string {
	return `/media/${hash}/${rendition.width}.${rendition.format}`;
}

/** A picture as pages show it. */
export type PictureView = {
	id: string;
	hash: string;
	width: number;
	height: number;
	credit: string;
	copyright: string;
	renditions: Rendition[];
};
