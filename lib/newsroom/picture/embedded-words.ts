import type { Metadata } from "sharp";
import { readMetadata } from "./decode-picture";
import { pictureKind } from "./picture-kind";
import { readExifText } from "./read-exif-text";
import { readIim } from "./read-iim";
import { readXmpText } from "./read-xmp-text";

/** What a photo's own metadata says about it; empty where it says nothing. */
export type EmbeddedWords = { caption: string; alt: string; credit: string; copyright: string };

/** Each source of metadata, the most telling first: XMP, then IIM, then Exif. */
function sourcesOf({ xmpAsString, xmp, iptc, exif }: Metadata): Record<string, string>[] {
	return [
		readXmpText(xmpAsString ?? xmp?.toString("utf8") ?? ""),
		iptc ? readIim(iptc) : {},
		exif ? readExifText(exif) : {},
	];
}

const tidy = (text: string, longest: number) =>
	text
		.replace(/\p{Cc}+/gu, " ")
		.replace(/\s+/gu, " ")
		.trim()
		.slice(0, longest);

/** "Kazuhiro Nogi / AFP": the photographer and whom they work for, as credit lines have it. */
function creditFrom(first: (name: string) => string): string {
	const [creator, credit] = [first("creator"), first("credit") || first("source")];
	if (!creator || !credit) return creator || credit;
	return credit.toLowerCase().includes(creator.toLowerCase()) ? credit : `${creator} / ${credit}`;
}

/** The words of a photo, found in what was read of its metadata. */
export function wordsIn(metadata: Metadata): EmbeddedWords {
	const sources = sourcesOf(metadata);
	const first = (name: string) =>
		sources.map((source) => source[name]?.trim() ?? "").find(Boolean) ?? "";
	return {
		caption: tidy(first("description"), 2000),
		alt: tidy(first("alt"), 1000),
		credit: tidy(creditFrom(first), 300),
		copyright: tidy(first("rights"), 300),
	};
}

/**
 * Caption, alt text, credit and copyright that a photo carries in itself, so that nobody types them
 * again. For JPEG, PNG and WebP; its file need not be whole.
 *
 * @throws Refusal `unsupported` | `too-large`
 */
export async function readEmbeddedWords(bytes: Buffer): Promise<EmbeddedWords> {
	pictureKind(bytes);
	return wordsIn(await readMetadata(bytes));
}
