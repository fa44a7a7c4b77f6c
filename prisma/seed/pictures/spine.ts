import { NoRoom } from "./no-room";
import type { Colour } from "./palette";
import { type Box, drawDot, drawLine, type Sheet, smallestType, write } from "./sheet";
import { capHeight } from "./typeface";
import { widest, wrapText } from "./wrap-text";

/** One stop on an upright line: what stands left of it, and what right. */
export type Stop = {
	before?: string;
	number?: number;
	head?: string;
	text?: string;
	/** Its moment as a number; if all stops have one, the line is drawn to scale. */
	at?: number;
	strong?: boolean;
};

type Line = { text: string; face: "bold" | "text"; after?: { text: string; face: "text" } };
type Block = { stop: Stop; lines: Line[] };

const leading = 1.14;

/** Where the line of a drawing stands. */
export type Spine = { x: number; top: number; bottom: number };

/**
 * Draws stops one under the other along a line, in the room of a picture.
 *
 * @throws Error if they do not fit; the desk then writes less
 */
export function drawSpine(sheet: Sheet, body: Box, stops: readonly Stop[]): Spine {
	const size = sheet.label;
	const { spine, dates, left } = columnsFor(body, stops, size);
	const blocks = fitBlocks(stops, size, { ...body, width: body.x + body.width - left });
	const words = blocks.reduce((sum, { lines }) => sum + lines.length * size * leading, 0);
	const most = size * (sheet.height > 1100 ? 2 : 1.3);
	const gap = Math.min((body.height - words) / Math.max(1, stops.length - 1), most);
	const used = words + gap * (stops.length - 1);
	let y = body.y + Math.max(0, Math.min((body.height - used) / 2, size * 0.4));
	const marks: { y: number; stop: Stop }[] = [];
	for (const { stop, lines } of blocks) {
		const middle = y + size * 0.86 - (size * capHeight.bold) / 2;
		marks.push({ y: middle, stop });
		if (stop.before) {
			const how = { size, face: "bold", anchor: "end" } as const;
			write(sheet, stop.before, dates, y + size * 0.86, { ...how, colour: colourOf(stop) });
		}
		for (const [index, line] of lines.entries()) {
			writeLine(sheet, line, left, y + size * 0.86 + index * size * leading, stop);
		}
		y += lines.length * size * leading + gap;
	}
	if (isScaled(stops)) drawScale(sheet, spine, marks);
	else drawMarks(sheet, spine, marks);
	return { x: spine, top: marks[0]?.y ?? body.y, bottom: marks.at(-1)?.y ?? body.y };
}

/** Where the line stands, where dates end and where words begin. */
function columnsFor(body: Box, stops: readonly Stop[], size: number) {
	const dates = widest(
		"bold",
		stops.map(({ before }) => before ?? ""),
		size,
	);
	const numbered = stops.some(({ number }) => number !== undefined);
	if (isScaled(stops)) {
		const end = body.x + size * 2.15 + dates;
		return { spine: body.x + size * 0.3, dates: end, left: end + size * 0.5 };
	}
	const spine = body.x + (dates > 0 ? dates + size * 0.84 : size * (numbered ? 0.68 : 0.4));
	return { spine, dates: body.x + dates, left: spine + size * (numbered ? 1.25 : 0.9) };
}

function isScaled(stops: readonly Stop[]): boolean {
	return stops.every(({ at }) => at !== undefined);
}

/** The line true to scale, with a bent line from each moment to its words. */
function drawScale(sheet: Sheet, x: number, marks: readonly { y: number; stop: Stop }[]): void {
	const [top, bottom] = [marks[0]?.y ?? 0, marks.at(-1)?.y ?? 0];
	const [first, last] = [marks[0]?.stop.at ?? 0, marks.at(-1)?.stop.at ?? 1];
	const ends = [
		[x, top],
		[x, bottom],
	] as const;
	drawLine(sheet, ends, { stroke: "quiet", weight: 14 });
	const right = x + sheet.label * 1.5;
	for (const { y, stop } of marks) {
		const at = top + (((stop.at ?? 0) - first) / (last - first)) * (bottom - top);
		const way = [
			[x - 15, at],
			[x + sheet.label * 0.5, at],
			[right - sheet.label * 0.4, y],
			[right, y],
		] as const;
		drawLine(sheet, way, { stroke: colourOf(stop), weight: 5 });
	}
}

function colourOf({ strong }: Stop): Colour {
	return strong ? "accent" : "ink";
}

function drawMarks(sheet: Sheet, x: number, marks: readonly { y: number; stop: Stop }[]): void {
	const way = marks.map(({ y }) => [x, y] as const);
	drawLine(sheet, way, { stroke: "quiet", weight: 6 });
	for (const { y, stop } of marks) {
		if (stop.number === undefined) {
			drawDot(sheet, [x, y], 17, { fill: colourOf(stop), stroke: "paper", weight: 6 });
			continue;
		}
		const size = sheet.label;
		drawDot(sheet, [x, y], size * 0.68, { fill: colourOf(stop), stroke: "paper", weight: 8 });
		write(sheet, String(stop.number), x, y + (size * capHeight.bold) / 2, {
			size,
			face: "bold",
			colour: "paper",
			anchor: "middle",
		});
	}
}

function writeLine(sheet: Sheet, line: Line, x: number, y: number, stop: Stop): void {
	const colour = line.face === "bold" ? colourOf(stop) : "ink";
	const first = write(sheet, line.text, x, y, { size: sheet.label, face: line.face, colour });
	if (!line.after) return;
	const next = x + first.width + sheet.label * 0.32;
	write(sheet, line.after.text, next, y, { size: sheet.label, face: "text", colour: "ink" });
}

function fitBlocks(stops: readonly Stop[], size: number, room: Box): Block[] {
	const stacked = stops.map((stop) => ({ stop, lines: stackedLines(stop, size, room.width) }));
	if (heightOf(stacked, size) <= room.height) return stacked;
	const inline = stops.map((stop) => ({ stop, lines: [inlineLine(stop)] }));
	const fits = inline.every(({ lines }) =>
		lines.every((line) => lineWidth(line, size) <= room.width),
	);
	if (fits && heightOf(inline, size) <= room.height) return inline;
	const over = Math.ceil(heightOf(stacked, size) - room.height);
	throw new NoRoom(`The stops are ${over} units too tall, and too wide for one line each.`);
}

/** Height with the least gap that still tells the stops apart; large type asks for more of it. */
function heightOf(blocks: readonly Block[], size: number): number {
	const lines = blocks.reduce((sum, block) => sum + block.lines.length, 0);
	const gap = size > smallestType ? 0.5 : 0.22;
	return lines * size * leading + (blocks.length - 1) * size * gap;
}

function stackedLines({ head, text }: Stop, size: number, width: number): Line[] {
	const heads = head ? wrapText("bold", head, size, width) : [];
	const texts = text ? wrapText("text", text, size, width) : [];
	return [
		...heads.map((line) => ({ text: line, face: "bold" as const })),
		...texts.map((line) => ({ text: line, face: "text" as const })),
	];
}

function inlineLine({ head, text }: Stop): Line {
	if (!head) return { text: text ?? "", face: "text" };
	return { text: head, face: "bold", ...(text && { after: { text, face: "text" } }) };
}

function lineWidth({ text, face, after }: Line, size: number): number {
	const rest = after ? widest(after.face, [after.text], size) + size * 0.32 : 0;
	return widest(face, [text], size) + rest;
}
