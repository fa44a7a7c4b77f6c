import { inflateSync } from "node:zlib";

/** How much closer two glyphs stand, in font units (negative: closer). */
export type Kerning = (left: number, right: number) => number;

type Pairs = (left: number, right: number) => number | undefined;

/**
 * Reads pair kerning from the GPOS table of a WOFF font. opentype.js does not follow the
 * extension lookups in which Newsreader keeps its pairs, and headlines need them.
 */
export function readKerning(woff: Buffer): Kerning {
	const gpos = readTable(woff, "GPOS");
	const subtables = gpos ? kerningSubtables(gpos).map((at) => readPairs(gpos, at)) : [];
	return (left, right) => {
		for (const pairs of subtables) {
			const value = pairs(left, right);
			if (value !== undefined) return value;
		}
		return 0;
	};
}

function readTable(woff: Buffer, name: string): Buffer | undefined {
	const count = woff.readUInt16BE(12);
	for (let index = 0; index < count; index++) {
		const entry = 44 + index * 20;
		if (woff.toString("latin1", entry, entry + 4) !== name) continue;
		const start = woff.readUInt32BE(entry + 4);
		const stored = woff.readUInt32BE(entry + 8);
		const table = woff.subarray(start, start + stored);
		return stored < woff.readUInt32BE(entry + 12) ? inflateSync(table) : table;
	}
	return undefined;
}

function kerningSubtables(gpos: Buffer): number[] {
	const features = gpos.readUInt16BE(6);
	const lookups = new Set<number>();
	for (const record of counted(gpos, features, 6)) {
		if (gpos.toString("latin1", record, record + 4) !== "kern") continue;
		const feature = features + gpos.readUInt16BE(record + 4);
		for (const at of counted(gpos, feature + 2, 2)) lookups.add(gpos.readUInt16BE(at));
	}
	return [...lookups].flatMap((lookup) => pairSubtables(gpos, lookup));
}

function pairSubtables(gpos: Buffer, lookup: number): number[] {
	const list = gpos.readUInt16BE(8);
	const at = list + gpos.readUInt16BE(list + 2 + lookup * 2);
	const extended = gpos.readUInt16BE(at) === 9;
	return counted(gpos, at + 4, 2)
		.map((offset) => at + gpos.readUInt16BE(offset))
		.map((subtable) => (extended ? subtable + gpos.readUInt32BE(subtable + 4) : subtable))
		.filter((subtable) => onlyAdvance(gpos, subtable));
}

/** True for the one shape of pair that these fonts use: only the first glyph's advance changes. */
function onlyAdvance(gpos: Buffer, subtable: number): boolean {
	return gpos.readUInt16BE(subtable + 4) === 4 && gpos.readUInt16BE(subtable + 6) === 0;
}

function readPairs(gpos: Buffer, at: number): Pairs {
	const covered = readCoverage(gpos, at + gpos.readUInt16BE(at + 2));
	return gpos.readUInt16BE(at) === 1
		? readSinglePairs(gpos, at, covered)
		: readClassPairs(gpos, at, covered);
}

function readSinglePairs(gpos: Buffer, at: number, covered: Map<number, number>): Pairs {
	const values = new Map<number, number>();
	for (const [left, index] of covered) {
		const set = at + gpos.readUInt16BE(at + 10 + index * 2);
		for (const pair of counted(gpos, set, 4)) {
			values.set(left * 65536 + gpos.readUInt16BE(pair), gpos.readInt16BE(pair + 2));
		}
	}
	return (left, right) => values.get(left * 65536 + right);
}

function readClassPairs(gpos: Buffer, at: number, covered: Map<number, number>): Pairs {
	const first = readClasses(gpos, at + gpos.readUInt16BE(at + 8));
	const second = readClasses(gpos, at + gpos.readUInt16BE(at + 10));
	const columns = gpos.readUInt16BE(at + 14);
	return (left, right) => {
		if (!covered.has(left)) return undefined;
		const cell = (first.get(left) ?? 0) * columns + (second.get(right) ?? 0);
		return gpos.readInt16BE(at + 16 + cell * 2);
	};
}

function readCoverage(gpos: Buffer, at: number): Map<number, number> {
	const covered = new Map<number, number>();
	if (gpos.readUInt16BE(at) === 1) {
		for (const glyph of counted(gpos, at + 2, 2)) {
			covered.set(gpos.readUInt16BE(glyph), covered.size);
		}
		return covered;
	}
	eachInRanges(gpos, at + 2, (glyph, start, value) => covered.set(glyph, value + glyph - start));
	return covered;
}

function readClasses(gpos: Buffer, at: number): Map<number, number> {
	const classes = new Map<number, number>();
	if (gpos.readUInt16BE(at) === 1) {
		const start = gpos.readUInt16BE(at + 2);
		for (const [index, entry] of counted(gpos, at + 4, 2).entries()) {
			classes.set(start + index, gpos.readUInt16BE(entry));
		}
		return classes;
	}
	eachInRanges(gpos, at + 2, (glyph, _start, value) => classes.set(glyph, value));
	return classes;
}

function eachInRanges(
	gpos: Buffer,
	at: number,
	visit: (glyph: number, start: number, value: number) => void,
): void {
	for (const range of counted(gpos, at, 6)) {
		const start = gpos.readUInt16BE(range);
		const end = gpos.readUInt16BE(range + 2);
		for (let glyph = start; glyph <= end; glyph++) {
			visit(glyph, start, gpos.readUInt16BE(range + 4));
		}
	}
}

/** Offsets of the entries of a list that begins with its count. */
function counted(gpos: Buffer, at: number, size: number): number[] {
	return Array.from({ length: gpos.readUInt16BE(at) }, (_, index) => at + 2 + index * size);
}
