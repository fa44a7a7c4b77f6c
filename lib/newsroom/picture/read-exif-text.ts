/** Tags of Exif's first directory that say who and what. */
const names: Record<number, string> = { 270: "description", 315: "creator", 33432: "rights" };

type Words = { u16: (at: number) => number; u32: (at: number) => number };

function wordsOf(tiff: Buffer): Words | null {
	const order = tiff.toString("latin1", 0, 2);
	if (order === "II")
		return { u16: (at) => tiff.readUInt16LE(at), u32: (at) => tiff.readUInt32LE(at) };
	if (order === "MM")
		return { u16: (at) => tiff.readUInt16BE(at), u32: (at) => tiff.readUInt32BE(at) };
	return null;
}

function readDirectory(tiff: Buffer, { u16, u32 }: Words): Record<string, string> {
	const found: Record<string, string> = {};
	const start = u32(4);
	const count = Math.min(u16(start), 200);
	for (let entry = start + 2; entry < start + 2 + count * 12; entry += 12) {
		const name = names[u16(entry)];
		if (!name || u16(entry + 2) !== 2) continue;
		const length = u32(entry + 4);
		const at = length <= 4 ? entry + 8 : u32(entry + 8);
		const text = tiff.toString("utf8", at, at + Math.min(length, 4000));
		// The copyright field holds the photographer's and the editor's, a NUL between them.
		found[name] = text
			.split("\0")
			.filter((part) => part.trim())
			.join(", ");
	}
	return found;
}

/** Reads Exif's description, artist and copyright; nothing where the block is not in order. */
export function readExifText(exif: Buffer): Record<string, string> {
	const tiff = exif.toString("latin1", 0, 4) === "Exif" ? exif.subarray(6) : exif;
	const words = wordsOf(tiff);
	try {
		return words ? readDirectory(tiff, words) : {};
	} catch {
		return {};
	}
}
