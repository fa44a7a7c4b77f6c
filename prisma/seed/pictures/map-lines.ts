import type { MapView } from "./map-view";
import type { Colour } from "./palette";
import type { LonLat, MapSpec } from "./picture-spec";
import { drawLine, drawPath, type Point, round, type Sheet } from "./sheet";

/** Draws rivers, canals and lakes that the atlas does not know. */
export function drawWaters(sheet: Sheet, view: MapView, spec: MapSpec): void {
	for (const { kind, along } of spec.waters ?? []) {
		const points = along.map(view.toSheet);
		if (kind === "line") drawPath(sheet, smoothPath(points), { stroke: "cool", weight: 7 });
		else drawPath(sheet, smoothPath(points, true), { fill: "sea", stroke: "cool", weight: 3 });
	}
}

/** Draws ways: a great circle between two points, else a smooth line through all. */
export function drawRoutes(sheet: Sheet, view: MapView, spec: MapSpec): void {
	for (const { along, colour, dashed, arrow } of spec.routes ?? []) {
		const coordinates = along.map(([east, north]) => [east, north]);
		const path =
			along.length === 2
				? view.pathOf({ type: "LineString", coordinates })
				: smoothPath(along.map(view.toSheet));
		drawPath(sheet, path, { stroke: "paper", weight: 14 });
		drawPath(sheet, path, { stroke: colour, weight: 8, ...(dashed && { dash: "22 14" }) });
		if (arrow) drawArrow(sheet, view, along, colour);
	}
}

/** SVG path data of a line without corners through points (a Catmull–Rom spline). */
export function smoothPath(points: readonly Point[], closed = false): string {
	const [first] = points;
	if (!first) return "";
	const at = (index: number): Point => {
		const count = points.length;
		const within = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
		return points[within] ?? first;
	};
	const parts = [`M${round(first[0])} ${round(first[1])}`];
	const curves = closed ? points.length : points.length - 1;
	for (let index = 0; index < curves; index++) {
		const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
		const numbers = [
			from[0] + (to[0] - before[0]) / 6,
			from[1] + (to[1] - before[1]) / 6,
			to[0] - (after[0] - from[0]) / 6,
			to[1] - (after[1] - from[1]) / 6,
			to[0],
			to[1],
		];
		parts.push(`C${numbers.map(round).join(" ")}`);
	}
	return parts.join("");
}

function drawArrow(sheet: Sheet, view: MapView, along: readonly LonLat[], colour: Colour): void {
	const [before, end] = along.slice(-2).map(view.toSheet);
	if (!before || !end) return;
	const angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
	const wing = (turn: number): Point => [
		end[0] - 40 * Math.cos(angle + turn),
		end[1] - 40 * Math.sin(angle + turn),
	];
	drawLine(sheet, [wing(0.5), end, wing(-0.5)], { stroke: colour, weight: 8 });
}
