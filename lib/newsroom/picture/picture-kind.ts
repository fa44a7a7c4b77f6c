import { Refusal } from "@/lib/domain/refusal";

export type PictureKind = "jpeg" | "png" | "webp";

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString("latin1", from, to);

function kindByFirstBytes(bytes: Buffer): PictureKind | null {
	if (bytes.length < 16) return null;
	if (bytes.readUIntBE(0, 3) === 0xffd8ff) return "jpeg";
	if (ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
	return ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP" ? "webp" : null;
}

const strangers: [RegExp, string][] = [
	[/^GIF8/, "This is a GIF. Dateline takes JPEG, PNG and WebP."],
	[
		/^.{4}ftyp(hei|hev|mif|msf)/s,
		"This is a HEIC photo, as iPhones take them. Save it as a JPEG first.",
	],
	[/^.{4}ftypavi/s, "This is an AVIF picture. Save it as a JPEG first."],
	[/^.{4}ftyp/s, "This is a video. Dateline takes JPEG, PNG and WebP."],
	[/^(II\*\0|MM\0\*)/, "This is a TIFF or a camera's raw file. Save it as a JPEG first."],
	[/^%PDF/, "This is a PDF. Dateline takes JPEG, PNG and WebP."],
	[
		/^(\xef\xbb\xbf)?\s*<(\?xml|svg|!doctype|html)/i,
		"This is an SVG or a web page. Dateline takes JPEG, PNG and WebP.",
	],
];

/** APNG: a PNG that moves says so before its first pixels. */
function moves(bytes: Buffer): boolean {
	const pixels = bytes.indexOf("IDAT");
	const control = bytes.indexOf("acTL");
	return control >= 0 && (pixels < 0 || control < pixels);
}

export const movingSentence = "This picture moves. Dateline takes pictures that stand still.";

/**
 * What a file is by its first bytes; its name and the browser's word count for nothing.
 *
 * @throws Refusal `unsupported` for anything but JPEG, PNG and WebP, and for a PNG that moves
 */
export function pictureKind(bytes: Buffer): PictureKind {
	const kind = kindByFirstBytes(bytes);
	if (kind === "png" && moves(bytes)) throw new Refusal("unsupported", movingSentence);
	if (kind) return kind;
	const start = ascii(bytes, 0, 300);
	const known = strangers.find(([pattern]) => pattern.test(start));
	throw new Refusal(
		"unsupported",
		known?.[1] ?? "This is no picture that Dateline knows. It takes JPEG, PNG and WebP.",
	);
}
