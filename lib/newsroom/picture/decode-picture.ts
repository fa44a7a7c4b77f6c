import sharp, { type Metadata, type Sharp } from "sharp";
import { renditionWidths } from "@/lib/domain/picture";
import { ensure, Refusal } from "@/lib/domain/refusal";
import { movingSentence, type PictureKind, pictureKind } from "./picture-kind";

/** Largest file that is taken: 40 MB. */
export const pictureByteLimit = 40_000_000;

/**
 * Most pixels that are decoded. The largest of common cameras make 61 million (9504 × 6336); what
 * claims more is a scan for print, or a bomb.
 */
export const picturePixelLimit = 64_000_000;

/** WebP ends at 16,383. */
const longestSide = 16_000;
const shortestSide = 50;

/** Seconds that libvips may take for one picture. */
const patience = 30;

/** One thread for each operation: two pictures side by side are faster than one picture in pieces. */
sharp.concurrency(1);
sharp.cache(false);

/** A picture decoded once, upright, sRGB, without anything that its file said about itself. */
export type DecodedPicture = {
	/** Of the original as it is looked at, after turning. */
	width: number;
	height: number;
	/** At most as wide as the widest rendition. */
	master: { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 };
};

let decoding = 0;

/**
 * Runs a decode with every loader of libvips shut but the three. They open again after the last one,
 * since the demo draws its own pictures from SVG in the same process.
 */
export async function behindShutLoaders<T>(decode: () => Promise<T>): Promise<T> {
	// Only the first shuts them: another decode may be choosing its loader at this moment.
	if (decoding === 0) {
		sharp.block({ operation: ["VipsForeignLoad"] });
		sharp.unblock({
			operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"],
		});
	}
	decoding += 1;
	try {
		return await decode();
	} finally {
		decoding -= 1;
		if (decoding === 0) sharp.unblock({ operation: ["VipsForeignLoad"] });
	}
}

/** The same, for one that may be drawn in SVG: what it is has been read from its first bytes before. */
export function behindShutLoadersButSvg<T>(decode: () => Promise<T>): Promise<T> {
	return behindShutLoaders(() => {
		sharp.unblock({ operation: ["VipsForeignLoadSvg"] });
		return decode();
	});
}

function open(bytes: Buffer): Sharp {
	return sharp(bytes, {
		limitInputPixels: picturePixelLimit,
		failOn: "error",
		sequentialRead: true,
	}).timeout({
		seconds: patience,
	});
}

const bombSentence = "This picture has more than 64 million pixels.";
const brokenSentence = "This picture is broken: it cannot be read to its end.";

async function read<T>(reading: () => Promise<T>): Promise<T> {
	try {
		return await reading();
	} catch (error) {
		const bomb = error instanceof Error && error.message.includes("pixel limit");
		throw bomb
			? new Refusal("too-large", bombSentence)
			: new Refusal("unsupported", brokenSentence);
	}
}

function ensureSize({ width, height }: { width: number; height: number }): void {
	const millions = Math.round((width * height) / 1_000_000);
	ensure(
		width * height <= picturePixelLimit,
		"too-large",
		`This picture has ${millions} million pixels; 64 million is the most.`,
	);
	ensure(
		Math.max(width, height) <= longestSide,
		"too-large",
		`This picture is ${width} × ${height} pixels; neither side may be above 16,000.`,
	);
	ensure(
		Math.min(width, height) >= shortestSide,
		"invalid",
		`This picture is ${width} × ${height} pixels; readers would see nothing below 50.`,
	);
}

function ensureStill(kind: PictureKind, metadata: Metadata): void {
	ensure(metadata.format === kind, "unsupported", brokenSentence);
	ensure((metadata.pages ?? 1) === 1, "unsupported", movingSentence);
}

/**
 * What a file's header says, nothing decoded.
 *
 * @throws Refusal `unsupported`
 */
export function readMetadata(bytes: Buffer): Promise<Metadata> {
	return behindShutLoaders(() => read(() => open(bytes).metadata()));
}

/**
 * Decodes a file that somebody sent. Nothing about it is believed but its pixels.
 *
 * @throws Refusal `unsupported` (no JPEG, PNG or WebP; broken; moving) | `too-large` | `invalid` (too small)
 */
export async function decodePicture(bytes: Buffer): Promise<DecodedPicture> {
	ensure(bytes.length <= pictureByteLimit, "too-large", "This file is above 40 MB.");
	const kind = pictureKind(bytes);
	return behindShutLoaders(async () => {
		const metadata = await read(() => open(bytes).metadata());
		ensureStill(kind, metadata);
		const { width, height } = metadata.autoOrient;
		ensureSize({ width, height });
		const { data, info } = await read(() =>
			open(bytes)
				.autoOrient()
				.resize({ width: Math.min(width, Math.max(...renditionWidths)) })
				.flatten({ background: "#ffffff" })
				.toColourspace("srgb")
				.raw({ depth: "uchar" })
				.toBuffer({ resolveWithObject: true }),
		);
		return {
			width,
			height,
			master: { data, width: info.width, height: info.height, channels: info.channels },
		};
	});
}
