import sharp, { type Sharp } from "sharp";
import { ensure, Refusal } from "@/lib/domain/refusal";
import { behindShutLoaders, behindShutLoadersButSvg } from "@/lib/newsroom/picture/decode-picture";
import { pictureKind } from "@/lib/newsroom/picture/picture-kind";

/** A nameplate or an icon as pixels: PNG with its transparency, and nothing else of its file. */
export type Artwork = { png: Buffer; width: number; height: number };

/** What a drawing is made into; more than any page shows. */
const longestSide = 1600;

const broken = new Refusal("unsupported", "This picture cannot be read.", [
	{ field: "file", sentence: "This picture cannot be read: send a PNG, JPEG, WebP or SVG." },
]);

/** A drawing that refers to nothing outside of itself: no document type, so no entities either. */
function isSvg(bytes: Buffer): boolean {
	const head = bytes
		.subarray(0, 4000)
		.toString("utf8")
		.replace(/^\uFEFF/, "");
	if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(head)) return false;
	return !/<!(?:DOCTYPE|ENTITY)/i.test(bytes.toString("utf8"));
}

async function drawnFromSvg(bytes: Buffer): Promise<Artwork> {
	const { width = 0, height = 0 } = await sharp(bytes).metadata();
	ensure(width > 0 && height > 0, "unsupported", "This drawing has no size.");
	const density = Math.min(4800, Math.max(1, (72 * longestSide) / Math.max(width, height)));
	return asPng(sharp(bytes, { density, limitInputPixels: 16_000_000 }));
}

async function asPng(picture: Sharp): Promise<Artwork> {
	const { data, info } = await picture
		.autoOrient()
		.resize(longestSide, longestSide, { fit: "inside", withoutEnlargement: true })
		.toColourspace("srgb")
		.png()
		.toBuffer({ resolveWithObject: true });
	return { png: data, width: info.width, height: info.height };
}

/**
 * Decodes what an admin sent as nameplate or icon. A drawing becomes pixels here, so that nothing in it
 * can run anywhere.
 *
 * @throws Refusal `unsupported`
 */
export async function decodeArtwork(bytes: Buffer): Promise<Artwork> {
	try {
		if (isSvg(bytes)) return await behindShutLoadersButSvg(() => drawnFromSvg(bytes));
		pictureKind(bytes);
		return await behindShutLoaders(() =>
			asPng(
				sharp(bytes, { limitInputPixels: 32_000_000, failOn: "error" }).timeout({ seconds: 10 }),
			),
		);
	} catch {
		throw broken;
	}
}
