import sharp from "sharp";
import type { DrawnVariant } from "@/lib/domain/picture";
import { layOutPicture } from "./lay-out-picture";
import type { Theme } from "./palette";
import { toSvg } from "./sheet";
import { isPictureKey, type PictureKey, specs } from "./specs";

export type PictureOptions = { width?: number; height?: number; theme?: Theme };

/** Keys of all drawings, as stories name them. */
export const pictureKeys: readonly PictureKey[] = Object.keys(specs).filter(isPictureKey);

/**
 * Draws the picture of a key as PNG, composed for the shape that is asked for. The same key and
 * options give the same bytes, on every machine.
 */
export async function drawPicture(
	key: PictureKey,
	{ width = 1600, height = 900, theme = "light" }: PictureOptions = {},
): Promise<Buffer> {
	const sheet = layOutPicture(specs[key], { width, height, theme });
	return sharp(Buffer.from(toSvg(sheet, width, height)))
		.removeAlpha()
		.png({ compressionLevel: 6 })
		.toBuffer();
}

/** The same picture for a dark page, and composed anew where a frame is less wide. */
export async function drawVariants(key: PictureKey): Promise<Record<DrawnVariant, Buffer>> {
	return {
		dark: await drawPicture(key, { theme: "dark" }),
		"4x3": await drawPicture(key, { width: 1200, height: 900 }),
		"1x1": await drawPicture(key, { width: 1200, height: 1200 }),
	};
}

/** Who must be named beside the picture. */
export function pictureCredit(key: PictureKey): string {
	return specs[key].family === "map" ? "Dateline graphics / Natural Earth" : "Dateline graphics";
}
