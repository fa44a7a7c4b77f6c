import { openAtlas } from "./atlas";
import { type MapView, openView } from "./map-view";
import type { Colour } from "./palette";
import type { MapSpec, Window } from "./picture-spec";
import { type Box, drawBox, drawLine, drawPath, type Point, type Sheet, write } from "./sheet";

type Corner = MapSpec["scaleCorner"];

/** Draws the scale bar in a corner of the room; answers the box it takes. */
export function drawScale(
	sheet: Sheet,
	view: MapView,
	room: Box,
	corner: Corner,
	groundAt: (at: Point) => Colour,
): Box {
	const kilometres = niceBelow(330 * view.kilometresPerUnit);
	const length = kilometres / view.kilometresPerUnit;
	const text = `${kilometres.toLocaleString("en-GB")} km`;
	const height = sheet.label * 1.5;
	const box = inCorner(room, corner, Math.max(length, sheet.label * text.length * 0.58), height);
	const left = corner.includes("e") ? box.x + box.width - length : box.x;
	const base = box.y + box.height - 4;
	drawLine(
		sheet,
		[
			[left, base - 14],
			[left, base],
			[left + length, base],
			[left + length, base - 14],
		],
		{ stroke: "ink", weight: 4 },
	);
	const x = corner.includes("e") ? box.x + box.width : box.x;
	write(sheet, text, x, base - 24, {
		size: sheet.label,
		face: "text",
		colour: "ink",
		rim: groundAt([box.x + box.width / 2, box.y + box.height / 2]),
		anchor: corner.includes("e") ? "end" : "start",
	});
	return box;
}

/** Draws the wider region in a corner, with the window of the map marked; answers its box. */
export function drawInset(
	sheet: Sheet,
	inset: NonNullable<MapSpec["inset"]>,
	window: Window,
	room: Box,
): Box {
	const box = inCorner(room, inset.corner, 330, 250);
	const view = openView(inset.window, box, box);
	const clip = `inset-${inset.corner}`;
	sheet.marks.push(
		`<clipPath id="${clip}"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/></clipPath><g clip-path="url(#${clip})">`,
	);
	drawBox(sheet, box, { fill: "sea" });
	const land = view
		.seen(openAtlas("110m").grounds)
		.map(({ shape }) => view.pathOf(shape))
		.join("");
	drawPath(sheet, land, { fill: "land", stroke: "border", weight: 2 });
	const [west, south, east, north] = window;
	const corners = [
		[west, south],
		[west, north],
		[east, north],
		[east, south],
	] as const;
	const [first, ...others] = corners.map((at) => view.toSheet(at));
	if (first) drawLine(sheet, [first, ...others, first], { stroke: "accent", weight: 7 });
	sheet.marks.push("</g>");
	drawBox(sheet, box, { stroke: "ink", weight: 4 });
	return box;
}

function inCorner(room: Box, corner: Corner, width: number, height: number): Box {
	return {
		x: corner.includes("e") ? room.x + room.width - width : room.x,
		y: corner.includes("s") ? room.y + room.height - height : room.y,
		width,
		height,
	};
}

function niceBelow(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value));
	const step = [5, 2, 1].find((factor) => factor * power <= value) ?? 1;
	return step * power;
}
