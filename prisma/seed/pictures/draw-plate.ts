import { NoRoom } from "./no-room";
import type { PlateSpec } from "./picture-spec";
import { type Box, drawBox, drawLine, type Sheet, write } from "./sheet";
import { measure } from "./typeface";
import { wrapText } from "./wrap-text";

type SignatureLine = { text: string; face: "strong" | "text" };

/** Draws a quotation or a passage of a document as large as the sheet allows, ruled, with its source. */
export function drawPlate(sheet: Sheet, spec: PlateSpec): void {
	const { label: size, column } = sheet;
	drawBox(sheet, { x: 0, y: 0, width: sheet.width, height: 8 }, { fill: "ink" });
	let y = 8 + size * 0.62;
	for (const line of wrapText("strong", spec.over, size, column.width)) {
		y += size * 1.14;
		write(sheet, line, column.x, y - size * 0.2, { size, face: "strong", colour: "accent" });
	}
	const signature = signatureLines(sheet, spec);
	const bottom = sheet.height - 40 - signature.length * size * 1.16 - size * 0.4;
	const room = { ...column, y: y + size * 0.4, height: bottom - y - size * 0.9 };
	drawWords(sheet, spec, room);
	drawSignature(sheet, signature, bottom);
}

function signatureLines(sheet: Sheet, { by, role }: PlateSpec): SignatureLine[] {
	const { label: size, column } = sheet;
	const names = wrapText("strong", by, size, column.width);
	const roles = role ? wrapText("text", role, size, column.width) : [];
	return [
		...names.map((text) => ({ text, face: "strong" as const })),
		...roles.map((text) => ({ text, face: "text" as const })),
	];
}

function drawSignature(sheet: Sheet, lines: readonly SignatureLine[], top: number): void {
	const { label: size, column } = sheet;
	const rule = [
		[column.x, top],
		[column.x + column.width, top],
	] as const;
	drawLine(sheet, rule, { stroke: "ink", weight: 4 });
	for (const [index, { text, face }] of lines.entries()) {
		const y = top + size * 1.24 + index * size * 1.16;
		write(sheet, text, column.x, y, {
			size,
			face,
			colour: face === "strong" ? "ink" : "secondary",
		});
	}
}

function drawWords(sheet: Sheet, { text, quotation, emphasis }: PlateSpec, room: Box): void {
	const spoken = quotation ? `“${text}”` : text;
	const { size, lines } = fitWords(spoken, room);
	const leading = size * 1.16;
	const first = room.y + (room.height - lines.length * leading) * 0.42 + size * 0.88;
	const from = emphasis ? spoken.indexOf(emphasis) : spoken.length;
	const until = from + (emphasis ?? "").length;
	let read = 0;
	for (const [index, line] of lines.entries()) {
		let { x } = room;
		for (const { words, inside } of splitAt(line, from - read, until - read)) {
			const how = { size, face: "serif", colour: inside ? "accent" : "ink" } as const;
			write(sheet, words.trimEnd(), x, first + index * leading, how);
			x += measure("serif", words, size);
		}
		read += line.length + 1;
	}
}

/** Cuts a line where the emphasis begins and ends, counted from the line's own start. */
function splitAt(line: string, from: number, until: number): { words: string; inside: boolean }[] {
	const start = Math.min(Math.max(from, 0), line.length);
	const end = Math.min(Math.max(until, 0), line.length);
	return [
		{ words: line.slice(0, start), inside: false },
		{ words: line.slice(start, end), inside: true },
		{ words: line.slice(end), inside: false },
	].filter(({ words }) => words.length > 0);
}

/** The largest type in which the words fit the room, with space for a closing mark. */
function fitWords(text: string, { width, height }: Box): { size: number; lines: string[] } {
	for (let size = 136; size >= 56; size -= 4) {
		const lines = wrapText("serif", text, size, width - size * 0.5);
		if (lines.length * size * 1.16 <= height) return { size, lines };
	}
	throw new NoRoom("The words of the plate are too many.");
}
