/** The records of IPTC's older metadata ("IIM") that say who and what; all in record 2. */
const names: Record<number, string> = {
	80: "creator",
	110: "credit",
	115: "source",
	116: "rights",
	120: "description",
};

function decode(bytes: Buffer, utf8: boolean): string {
	try {
		return new TextDecoder("utf-8", { fatal: !utf8 }).decode(bytes);
	} catch {
		return bytes.toString("latin1");
	}
}

/** Where the records begin: at once, or inside Photoshop's image resource 0x0404. */
function recordsIn(bytes: Buffer): Buffer {
	const resource = bytes.indexOf("8BIM\x04\x04", 0, "latin1");
	return resource < 0 ? bytes : bytes.subarray(bytes.indexOf(0x1c, resource));
}

/** Reads IIM: marker 0x1C, record, dataset, two bytes of length, text; a name may come several times. */
export function readIim(block: Buffer): Record<string, string> {
	const bytes = recordsIn(block);
	const found: Record<string, string> = {};
	let utf8 = false;
	for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c; ) {
		const [record, dataset, length] = [
			bytes[at + 1],
			bytes[at + 2] ?? 0,
			bytes.readUInt16BE(at + 3),
		];
		if (length > 0x7fff) break;
		const value = bytes.subarray(at + 5, at + 5 + length);
		if (record === 1 && dataset === 90) utf8 = value.equals(Buffer.from("\x1b%G"));
		const name = record === 2 ? names[dataset] : undefined;
		if (name) found[name] = [found[name], decode(value, utf8)].filter(Boolean).join(", ");
		at += 5 + length;
	}
	return found;
}
