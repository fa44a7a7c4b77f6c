import { type Atlas, type Border, type Ground, openAtlas } from "./atlas";
import { drawFrame } from "./frame";
import { drawInset, drawScale } from "./map-furniture";
import { drawRoutes, drawWaters, smoothPath } from "./map-lines";
import { type MapView, openView } from "./map-view";
import type { Colour } from "./palette";
import type { MapSpec, Place } from "./picture-spec";
import { isPoint, lineHeight, linesOf, type PlacedLabel, placeLabels } from "./place-labels";
import {
	type Box,
	drawBox,
	drawDot,
	drawLine,
	drawPath,
	type Point,
	type Sheet,
	write,
} from "./sheet";

/** Draws a locator map: title above, land and sea to the edges, words within the column. */
export function drawMap(sheet: Sheet, spec: MapSpec): void {
	const frame = drawFrame(sheet, spec);
	const title = sheet.marks.splice(1);
	const top = frame.y - 6;
	const box: Box = { x: 0, y: top, width: sheet.width, height: sheet.height - top };
	const room = { ...sheet.column, y: top + 24, height: box.height - 60 };
	const view = openView(spec.window, room, box);
	const atlas = openAtlas(spec.detail);
	const grounds = view.seen(atlas.grounds);

	drawBox(sheet, box, { fill: "sea" });
	drawLand(sheet, view, grounds, spec.focus ?? []);
	drawBorders(sheet, view, atlas, spec);
	drawWaters(sheet, view, spec);
	drawRoutes(sheet, view, spec);
	sheet.marks.push(paperStrip(sheet, top), ...title);

	const groundAt = (at: Point): Colour => {
		const country = view.countryAt(grounds, at);
		if (country === undefined) return "sea";
		return spec.focus?.includes(country) ? "focus" : "land";
	};
	const taken = [drawScale(sheet, view, room, spec.scaleCorner, groundAt)];
	if (spec.inset) taken.push(drawInset(sheet, spec.inset, spec.window, room));
	const places = spec.places.map((place) => ({ place, at: view.toSheet(place.at) }));
	for (const label of placeLabels(sheet, places, room, taken)) {
		if (label.place.leader) drawLeader(sheet, label, view.toSheet(label.place.at));
		drawPlaceName(sheet, label, groundAt);
	}
	for (const { place, at } of places) if (isPoint(place)) drawPlaceDot(sheet, place, at);
}

function drawLand(sheet: Sheet, view: MapView, grounds: Ground[], focus: readonly string[]): void {
	const draw = (part: Ground[], fill: Colour) =>
		drawPath(sheet, part.map(({ shape }) => view.pathOf(shape)).join(""), {
			fill,
			stroke: "border",
			weight: 2,
		});
	draw(
		grounds.filter(({ country }) => !focus.includes(country)),
		"land",
	);
	draw(
		grounds.filter(({ country }) => focus.includes(country)),
		"focus",
	);
}

function drawBorders(sheet: Sheet, view: MapView, atlas: Atlas, spec: MapSpec): void {
	const pathsOf = (borders: readonly Border[]) =>
		view
			.seen(borders)
			.map(({ shape }) => view.pathOf(shape))
			.join("");
	drawPath(sheet, pathsOf(atlas.settled), { stroke: "border", weight: 4 });
	const open = pathsOf(atlas.disputed);
	drawPath(sheet, open, { stroke: "land", weight: 5 });
	drawPath(sheet, open, { stroke: "secondary", weight: 5, dash: "16 10" });
	for (const line of spec.disputedLines ?? []) {
		drawPath(sheet, smoothPath(line.map(view.toSheet)), {
			stroke: "secondary",
			weight: 5,
			dash: "16 10",
		});
	}
}

/** A thin line from the name of a small area to the area itself, drawn before the name. */
function drawLeader(sheet: Sheet, label: PlacedLabel, [x, y]: Point): void {
	const [left, top] = [label.x - 10, label.y - 4];
	const from: Point = [
		Math.min(Math.max(x, left), left + label.width + 20),
		Math.min(Math.max(y, top), top + label.height + 8),
	];
	drawLine(sheet, [from, [x, y]], { stroke: "ink", weight: 3 });
}

function paperStrip(sheet: Sheet, height: number): string {
	return `<rect width="${sheet.width}" height="${height}" fill="${sheet.colours.paper}"/>`;
}

function drawPlaceName(sheet: Sheet, label: PlacedLabel, groundAt: (at: Point) => Colour): void {
	const { place, anchor, x, y, width, height } = label;
	const under = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) =>
		groundAt([x + width * share, y + height / 2]),
	);
	const count = (ground: Colour) => under.filter((each) => each === ground).length;
	const rim = under.reduce((most, ground) => (count(ground) > count(most) ? ground : most));
	const left = { start: x, middle: x + width / 2, end: x + width }[anchor];
	for (const [index, { text, face }] of linesOf(place).entries()) {
		const baseline = y + sheet.label * 0.76 + index * lineHeight(sheet);
		write(sheet, text, left, baseline, {
			size: sheet.label,
			face,
			colour: nameColour(place),
			anchor,
			rim,
		});
	}
}

function nameColour({ kind }: Place): Colour {
	if (kind === "water") return "cool";
	return kind === "country" ? "secondary" : "ink";
}

function drawPlaceDot(sheet: Sheet, { kind }: Place, at: Point): void {
	if (kind === "capital") {
		const square = { x: at[0] - 11, y: at[1] - 11, width: 22, height: 22 };
		drawBox(sheet, square, { fill: "ink", stroke: "paper", weight: 4 });
	} else {
		const [radius, fill] = kind === "focus" ? ([15, "accent"] as const) : ([11, "ink"] as const);
		drawDot(sheet, at, radius, { fill, stroke: "paper", weight: 4.5 });
	}
}
