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
	const start: Point = [-height * 0.35, y + height * 1.05];
	const end: Point = [sheet.width + height * 0.35, y - height * 0.05];
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

	const steepest = Math.max(
		Math.abs(first[1] - inner - half - start[1]) / (first[0] - start[0]),
		Math.abs(second[1] - first[1] + 2 * (inner + half)) / (second[0] - first[0]),
	);
	const names: Name[] = [
		{ text: spec.way, face: "bold", colour: "accent", at: [second[0], second[1] + kerb], up: -1 },
		{ text: spec.kerb, face: "text", colour: "ink", at: [first[0], first[1] - inner], up: 1 },
	];
	for (const name of names) drawName(sheet, name, steepest, box);
}

/** Words in the hollow of a bend, led to its inner edge; `up` is −1 for words above it. */
type Name = {
	text: string;
	face: "bold" | "text";
	colour: "accent" | "ink";
	at: Point;
	up: 1 | -1;
};

function drawName(
	sheet: Sheet,
	{ text, face, colour, at, up }: Name,
	slope: number,
	box: Box,
): void {
	const size = sheet.label;
	const lines = wrapText(face, text, size, box.width * 0.4);
	const clear = (widest(face, lines, size) / 2) * slope + size * 0.5;
	const far = clear + lines.length * size * 1.1;
	const edge = at[1] + far * up;
	if (edge > box.y + box.height + size * 0.4 || edge < box.y - size) {
		throw new NoRoom("The words do not fit into the bend.");
	}
	const lead = [at, [at[0], at[1] + (clear - size * 0.2) * up]] as const;
	drawLine(sheet, lead, { stroke: colour, weight: 4 });
	const top = up > 0 ? at[1] + clear : at[1] - far;
	for (const [index, line] of lines.entries()) {
		const y = top + size * (0.8 + index * 1.1);
		write(sheet, line, at[0], y, { size, face, colour, anchor: "middle" });
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
