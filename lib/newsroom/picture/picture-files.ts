import { createHash } from "node:crypto";
import {
	type DrawnVariant,
	drawingFile,
	drawnVariants,
	type Rendition,
	renditionFile,
} from "@/lib/domain/picture";
import { ensure } from "@/lib/domain/refusal";
import { pictureStore } from "@/lib/storage/picture-store";
import { type DecodedPicture, decodePicture } from "./decode-picture";
import { makeRenditions, type PictureMasters, type Rights } from "./make-renditions";

/** The same picture as a program drew it for dark pages and for other shapes, in the picture's own size or larger. */
export type Drawings = Record<DrawnVariant, Buffer>;

/** A picture as it came. */
export type PictureSource = { original: Buffer; drawings?: Drawings };

/** A picture whose files are in the store. */
export type StoredPicture = {
	hash: string;
	width: number;
	height: number;
	renditions: Rendition[];
};

/** The address of a picture's renditions: of its bytes, and of what is written into them. */
export function pictureHash(
	{ original, drawings }: PictureSource,
	{ credit, copyright }: Rights,
): string {
	const hash = createHash("sha256").update(original);
	if (drawings)
		for (const variant of drawnVariants) hash.update(`\0${variant}\0`).update(drawings[variant]);
	return hash.update(`\0${credit}\0${copyright}`).digest("hex").slice(0, 32);
}

async function decodeDrawings(
	{ width, height }: DecodedPicture,
	drawings: Drawings,
): Promise<PictureMasters["drawn"]> {
	const drawn: PictureMasters["drawn"] = {};
	for (const variant of drawnVariants) drawn[variant] = await decodePicture(drawings[variant]);
	ensure(
		drawn.dark?.width === width && drawn.dark.height === height,
		"invalid",
		"The drawing for dark pages must be as large as the picture, so that nothing moves.",
	);
	return drawn;
}

/**
 * Makes a picture's renditions and puts them into the store, with what came, which stays private.
 *
 * @throws Refusal `invalid` | `unsupported` | `too-large`
 */
export async function storePicture(source: PictureSource, rights: Rights): Promise<StoredPicture> {
	const { original, drawings } = source;
	const hash = pictureHash(source, rights);
	const picture = await decodePicture(original);
	const drawn = drawings ? await decodeDrawings(picture, drawings) : {};
	const made = await makeRenditions({ picture, drawn }, rights);

	const put = (file: string, bytes: Buffer) => pictureStore().put(`${hash}/${file}`, bytes);
	// Each is on the disk for good before it counts; together they wait for that once.
	await Promise.all([
		put("original", original),
		...(drawings ? drawnVariants.map((one) => put(drawingFile(one), drawings[one])) : []),
		...made.map(({ rendition, bytes }) => put(renditionFile(rendition), bytes)),
	]);
	const { width, height } = picture;
	return { hash, width, height, renditions: made.map(({ rendition }) => rendition) };
}

/**
 * A picture as it came, from the store.
 *
 * @throws Refusal `conflict` where a file of it is missing
 */
export async function readSource(hash: string, isDrawn: boolean): Promise<PictureSource> {
	const read = async (file: string) => {
		const bytes = await pictureStore().read(`${hash}/${file}`);
		ensure(bytes, "conflict", "The original of this picture is missing from the store.");
		return bytes;
	};
	const original = await read("original");
	if (!isDrawn) return { original };
	const drawing = (variant: DrawnVariant) => read(drawingFile(variant));
	const drawings = {
		dark: await drawing("dark"),
		"4x3": await drawing("4x3"),
		"1x1": await drawing("1x1"),
	};
	return { original, drawings };
}
