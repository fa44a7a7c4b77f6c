import { drawFrame } from "./frame";
import type { Hue, SeatsSpec } from "./picture-spec";
import { type Box, drawDot, drawLine, type Point, type Sheet, write } from "./sheet";
import { widest } from "./wrap-text";

type Seat = { at: Point; angle: number };

/** Draws a chamber as a half circle of seats, party by party from the left, named beside it. */
export function drawSeats(sheet: Sheet, spec: SeatsSpec): void {
	const body = drawFrame(sheet, spec);
	const size = sheet.label;
	const names = spec.parties.map(({ name, seats }) => `${name} ${seats}`);
	const beside = widest("bold", names, size) + size * 1.4;
	const radius = Math.min(body.height - size * 0.4, (body.width - beside) / 2);
	const centre: Point = [body.x + radius, body.y + (body.height + radius) / 2];
	const total = spec.parties.reduce((sum, { seats }) => sum + seats, 0);
	const seats = seatsIn(total, radius, centre);
	const hues = spec.parties.flatMap(({ hue, seats: count }) => Array<Hue>(count).fill(hue));
	const rows = rowsFor(total);
	drawMajority(sheet, spec.majority, total, centre, radius);
	for (const [index, { at }] of seats.entries()) {
		drawDot(sheet, at, Math.round((radius / rows) * 0.24), { fill: hues[index] ?? "quiet" });
	}
	drawNames(sheet, spec, { ...body, x: body.x + radius * 2 + size, width: beside });
}

function rowsFor(total: number): number {
	return Math.max(4, Math.round(Math.sqrt(total) / 2.1));
}

/** Seats on concentric half circles, sorted from left to right as they are counted. */
function seatsIn(total: number, radius: number, [x, y]: Point): Seat[] {
	const rows = rowsFor(total);
	const radii = Array.from({ length: rows }, (_, row) => radius * (0.42 + (0.55 * row) / (rows - 1)));
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

function drawMajority(sheet: Sheet, majority: number, total: number, [x, y]: Point, radius: number): void {
	const angle = Math.PI * (1 - (majority - 0.5) / total);
	const way = [0.36, 1.03].map(
		(share) => [x + radius * share * Math.cos(angle), y - radius * share * Math.sin(angle)] as const,
	);
	drawLine(sheet, way, { stroke: "ink", weight: 5, dash: "14 10" });
	const size = sheet.label;
	const how = { size, face: "bold", colour: "ink", anchor: "middle" } as const;
	write(sheet, String(total), x, y - size * 1.16, how);
	write(sheet, "seats", x, y - size * 0.08, { ...how, face: "text", colour: "secondary" });
}

function drawNames(sheet: Sheet, { parties, majority }: SeatsSpec, room: Box): void {
	const size = sheet.label;
	const pitch = size * 1.3;
	let y = room.y + (room.height - (parties.length + 1) * pitch) / 2 + size * 0.86;
	for (const { name, seats, hue } of parties) {
		drawDot(sheet, [room.x + 16, y - size * 0.36], 16, { fill: hue });
		const colour = hue === "quiet" ? "secondary" : hue;
		const { width } = write(sheet, name, room.x + 44, y, { size, face: "text", colour: "ink" });
		write(sheet, String(seats), room.x + 44 + width + 16, y, { size, face: "bold", colour });
		y += pitch;
	}
	write(sheet, `Majority ${majority}`, room.x + 44, y, { size, face: "text", colour: "secondary" });
}
