import { drawFrame } from "./frame";
import { NoRoom } from "./no-room";
import type { BendsSpec } from "./picture-spec";
import { type Box, drawLine, drawPath, type Point, round, type Sheet, write } from "./sheet";
import { widest, wrapText } from "./wrap-text";

/** A circle that the way goes around: left of its centre if `turn` is positive, right if negative. */
type Bend = { centre: Point; turn: number };

/** Draws the road with the shortest way along it, and below what measurers do. */
export function drawBends(sheet: Sheet, spec: BendsSpec): void {
	const body = drawFrame(sheet, spec);
	const notes = notesIn(sheet, spec, body.width);
	const height = body.height - notes.height - sheet.label * 0.9;
	if (height < body.height * 0.4) throw new NoRoom("The road is too narrow.");
	drawRoad(sheet, spec, { ...body, height });
	drawNotes(sheet, notes.blocks, { ...body, y: body.y + height + sheet.label * 0.9 });
}

function drawRoad(sheet: Sheet, spec: BendsSpec, box: Box): void {
	const { x, y, width, height } = box;
	const half = height * 0.14;
	const inner = height * 0.26;
	const kerb = inner + half * 0.3;
	const first: Point = [x + width * 0.27, y + height * 0.68];
	const second: Point = [x + width * 0.73, y + height * 0.32];
	const start: Point = [-40, y + height * 0.92];
	const end: Point = [sheet.width + 40, y + height * 0.08];
	const along = (radius: number) =>
		wayAround([
			{ centre: start, turn: 0 },
			{ centre: first, turn: radius },
			{ centre: second, turn: -radius },
			{ centre: end, turn: 0 },
		]);
	const road = along(inner + half);
	drawPath(sheet, road, { stroke: "secondary", weight: half * 2 + 8 });
	drawPath(sheet, road, { stroke: "focus", weight: half * 2 });
	drawPath(sheet, along(kerb), { stroke: "accent", weight: 9 });

	const size = sheet.label;
	const way = wrapText("bold", spec.way, size, width * 0.4);
	const how = { size, anchor: "middle" } as const;
	const clear = size * 1.7;
	const toWay = [
		[second[0], second[1] + kerb],
		[second[0], second[1] + inner - clear + size * 0.3],
	] as const;
	drawLine(sheet, toWay, { stroke: "accent", weight: 4 });
	for (const [index, line] of way.entries()) {
		const up = second[1] + inner - clear - size * (way.length - 1 - index) * 1.1;
		write(sheet, line, second[0], up, { ...how, face: "bold", colour: "accent" });
	}
	const kerbs = wrapText("text", spec.kerb, size, width * 0.4);
	const toKerb = [
		[first[0], first[1] - inner],
		[first[0], first[1] - inner + clear - size * 0.3],
	] as const;
	drawLine(sheet, toKerb, { stroke: "ink", weight: 4 });
	for (const [index, line] of kerbs.entries()) {
		const down = first[1] - inner + clear + size * (0.74 + index * 1.1);
		write(sheet, line, first[0], down, { ...how, face: "text", colour: "ink" });
	}
}

/** SVG path data of the way that is straight between bends and round about each of them. */
function wayAround(bends: readonly Bend[]): string {
	const parts: string[] = [];
	for (const [index, bend] of bends.entries()) {
		const next = bends[index + 1];
		if (!next) break;
		const [leave, arrive] = tangent(bend, next);
		const radius = round(Math.abs(bend.turn));
		const sweep = bend.turn > 0 ? 1 : 0;
		const to = `${round(leave[0])} ${round(leave[1])}`;
		parts.push(index === 0 ? `M${to}` : `A${radius} ${radius} 0 0 ${sweep} ${to}`);
		parts.push(`L${round(arrive[0])} ${round(arrive[1])}`);
	}
	return parts.join("");
}

/** The straight line that touches two circles, each on the side it is passed. */
function tangent(a: Bend, b: Bend): [Point, Point] {
	const [dx, dy] = [b.centre[0] - a.centre[0], b.centre[1] - a.centre[1]];
	const apart = Math.hypot(dx, dy);
	const along = (a.turn - b.turn) / apart;
	const across = Math.sqrt(1 - along * along);
	const normal: Point = [(dx * along + dy * across) / apart, (dy * along - dx * across) / apart];
	const touch = ({ centre, turn }: Bend): Point => [
		centre[0] + normal[0] * turn,
		centre[1] + normal[1] * turn,
	];
	return [touch(a), touch(b)];
}

type NoteBlock = { x: number; y: number; lines: { text: string; face: "bold" | "text" }[] };

/** Notes side by side if their words allow it, else one under the other. */
function notesIn(sheet: Sheet, { notes }: BendsSpec, width: number) {
	const size = sheet.label;
	const beside = sheet.height < sheet.width * 0.9;
	const room = beside ? (width - 50 * (notes.length - 1)) / notes.length : width;
	const blocks: NoteBlock[] = [];
	let below = 0;
	let tallest = 0;
	for (const [index, { name, what }] of notes.entries()) {
		const words = wrapText("text", what, size, room);
		if (widest("text", words, size) > room) throw new NoRoom("A note is too wide.");
		const lines = [
			{ text: name, face: "bold" as const },
			...words.map((text) => ({ text, face: "text" as const })),
		];
		const tall = lines.length * size * 1.12;
		blocks.push({ x: beside ? index * (room + 50) : 0, y: beside ? 0 : below, lines });
		below += tall + size * 0.5;
		tallest = Math.max(tallest, tall);
	}
	return { blocks, height: beside ? tallest : below };
}

function drawNotes(sheet: Sheet, blocks: readonly NoteBlock[], { x, y }: Box): void {
	const size = sheet.label;
	for (const block of blocks) {
		for (const [index, { text, face }] of block.lines.entries()) {
			const baseline = y + block.y + size * 0.8 + index * size * 1.12;
			write(sheet, text, x + block.x, baseline, { size, face, colour: "ink" });
		}
	}
}
