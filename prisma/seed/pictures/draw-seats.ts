import { drawFrame } from "./frame";
import { NoRoom } from "./no-room";
import type { Hue, SeatsSpec } from "./picture-spec";
import { type Box, drawDot, drawLine, type Point, type Sheet, smallestType, write } from "./sheet";
import { measure } from "./typeface";

type Seat = { at: Point; angle: number };

/** Draws a chamber as a half circle of seats, party by party from the left, named below. */
export function drawSeats(sheet: Sheet, spec: SeatsSpec): void {
	const body = drawFrame(sheet, spec);
	const size = sheet.label;
	const legend = legendRows(spec, size, body.width);
	if (legend.length > 1 && size > smallestType && sheet.height < 1100)
		throw new NoRoom("The names want smaller type.");
	const radius = Math.min(body.height - size * (1 + legend.length * 1.25), body.width / 2);
	if (radius < body.width * 0.3) throw new NoRoom("The half circle is too small.");
	const slack = body.height - radius - size * (1 + legend.length * 1.25);
	const centre: Point = [body.x + body.width / 2, body.y + size * 0.3 + slack / 2 + radius];
	const total = spec.parties.reduce((sum, { seats }) => sum + seats, 0);
	const seats = seatsIn(total, radius, centre);
	const hues = spec.parties.flatMap(({ hue, seats: count }) => Array<Hue>(count).fill(hue));
	for (const [index, { at }] of seats.entries()) {
		drawDot(sheet, at, Math.round((radius / rowsFor(total)) * 0.225), {
			fill: hues[index] ?? "quiet",
		});
	}
	drawMajority(sheet, spec.majority, total, centre, radius);
	drawLegend(sheet, legend, { ...body, y: centre[1] + size * 0.5 });
}

function rowsFor(total: number): number {
	return Math.max(4, Math.round(Math.sqrt(total) / 2.1));
}

/** Seats on concentric half circles, sorted from left to right as they are counted. */
function seatsIn(total: number, radius: number, [x, y]: Point): Seat[] {
	const rows = rowsFor(total);
	const radii = Array.from(
		{ length: rows },
		(_, row) => radius * (0.42 + (0.55 * row) / (rows - 1)),
	);
	const length = radii.reduce((sum, each) => sum + each, 0);
	const seats: Seat[] = [];
	let left = total;
	for (const [row, each] of radii.entries()) {
		const count = row === rows - 1 ? left : Math.round((total * each) / length);
		left -= count;
		for (let seat = 0; seat < count; seat++) {
			const angle = Math.PI * (1 - seat / Math.max(1, count - 1));
			seats.push({ angle, at: [x + each * Math.cos(angle), y - each * Math.sin(angle)] });
		}
	}
	return seats.sort((a, b) => b.angle - a.angle || a.at[0] - b.at[0]);
}

function drawMajority(
	sheet: Sheet,
	majority: number,
	total: number,
	[x, y]: Point,
	radius: number,
): void {
	const angle = Math.PI * (1 - (majority - 0.5) / total);
	const way = [0.36, 1.03].map(
		(share) =>
			[x + radius * share * Math.cos(angle), y - radius * share * Math.sin(angle)] as const,
	);
	drawLine(sheet, way, { stroke: "paper", weight: 12 });
	drawLine(sheet, way, { stroke: "ink", weight: 5 });
	const size = sheet.label;
	const how = { size: size * 1.5, face: "bold", colour: "ink", anchor: "middle" } as const;
	write(sheet, String(majority), x, y - size * 1.2, how);
	write(sheet, "majority", x, y - size * 0.1, {
		...how,
		size,
		face: "text",
		colour: "secondary",
	});
}

type Party = SeatsSpec["parties"][number];

/** Parties in as few rows as the width allows. */
function legendRows({ parties }: SeatsSpec, size: number, width: number): Party[][] {
	const rows: Party[][] = [];
	let left = 0;
	for (const party of parties) {
		const row = rows.at(-1);
		left -= itemWidth(party, size);
		if (row && left >= 0) row.push(party);
		else {
			rows.push([party]);
			left = width - itemWidth(party, size);
		}
	}
	return rows;
}

function itemWidth({ name, seats }: Party, size: number): number {
	return measure("text", name, size) + measure("bold", String(seats), size) + size * 1.8;
}

function drawLegend(sheet: Sheet, rows: readonly Party[][], room: Box): void {
	const size = sheet.label;
	for (const [index, row] of rows.entries()) {
		const y = room.y + size * (0.9 + index * 1.25);
		const width = row.reduce((sum, party) => sum + itemWidth(party, size), -size * 0.6);
		let x = room.x + (room.width - width) / 2;
		for (const party of row) {
			const { name, seats, hue } = party;
			drawDot(sheet, [x + 16, y - size * 0.36], 16, { fill: hue });
			const colour = hue === "quiet" ? "secondary" : hue;
			const label = write(sheet, name, x + size * 0.85, y, { size, face: "text", colour: "ink" });
			const after = label.x + label.width + size * 0.3;
			write(sheet, String(seats), after, y, { size, face: "bold", colour });
			x += itemWidth(party, size);
		}
	}
}
