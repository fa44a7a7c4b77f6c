import { z } from "zod";

export const RenditionFormat = z.enum(["avif", "webp", "jpg"]);
export type RenditionFormat = z.infer<typeof RenditionFormat>;

/** The shapes that search engines want a story's picture in, by their names in files. */
export const cropShapes = { "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 } as const;
export type CropShape = keyof typeof cropShapes;

/** Whether a picture has a shape itself, to a hundredth. */
export function hasShape(
	{ width, height }: { width: number; height: number },
	shape: CropShape,
): boolean {
	return Math.abs(width / height / cropShapes[shape] - 1) < 0.01;
}

/** The same picture for another place: a page of dark paper, or a frame of another shape. */
export const PictureVariant = z.enum(["dark", "16x9", "4x3", "1x1"]);
export type PictureVariant = z.infer<typeof PictureVariant>;

/** One made size of a picture, or of a variant of it. */
export const Rendition = z.strictObject({
	width: z.number().int().positive(),
	height: z.number().int().positive(),
	format: RenditionFormat,
	bytes: z.number().int().positive(),
	variant: PictureVariant.optional(),
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

type Named = Pick<Rendition, "width" | "format" | "variant">;

/** The file of a rendition below its picture's hash: `640.avif`, `640-dark.avif`. */
export function renditionFile({ width, format, variant }: Named): string {
	return `${width}${variant ? `-${variant}` : ""}.${format}`;
}

/** `/media/{hash}/{file}`: immutable, since the hash is of the bytes. */
export function renditionPath(hash: string, rendition: Named): string {
	return `/media/${hash}/${renditionFile(rendition)}`;
}

/** What a program can draw beside a picture: it comes as a set, or not at all. */
export const drawnVariants = ["dark", "4x3", "1x1"] as const;
export type DrawnVariant = (typeof drawnVariants)[number];

/** Where a drawing of a variant is kept as it came, below its picture's hash. */
export const drawingFile = (variant: DrawnVariant) => `original-${variant}`;

/** All that is in the store of a picture, below its hash: what came, and what was made of it. */
export function pictureFiles(renditions: Rendition[]): string[] {
	const drawn = renditions.some(({ variant }) => variant === "dark");
	return [
		"original",
		...(drawn ? drawnVariants.map(drawingFile) : []),
		...renditions.map(renditionFile),
	];
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
	/** The same for a dark page; none where the picture is a photo. */
	dark: Rendition[];
	/** The same in the shapes that search engines want, where it has not one of them itself. */
	crops: Rendition[];
};

/**
 * Parts what the record has of a picture. Whoever wants the picture and no more cannot get a variant by
 * mistake.
 */
export function partRenditions(kept: unknown): Pick<PictureView, "renditions" | "dark" | "crops"> {
	const all = Renditions.parse(kept);
	return {
		renditions: all.filter(({ variant }) => variant === undefined),
		dark: all.filter(({ variant }) => variant === "dark"),
		crops: all.filter(({ variant }) => variant !== undefined && variant !== "dark"),
	};
}
