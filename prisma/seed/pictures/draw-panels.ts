import { drawFrame } from "./frame";
import { NoRoom } from "./no-room";
import type { PanelsSpec, Scene } from "./picture-spec";
import {
	type Box,
	drawBox,
	drawDot,
	drawLine,
	drawPath,
	type Point,
	round,
	type Sheet,
	write,
} from "./sheet";
import { widest } from "./wrap-text";

type Panel = PanelsSpec["panels"][number];

/** Draws sections of the sea in rows of three (or two), each with its number and name below. */
export function drawPanels(sheet: Sheet, spec: PanelsSpec): void {
	const body = drawFrame(sheet, spec);
	const across = sheet.height > sheet.width * 0.9 ? 2 : 3;
	const down = Math.ceil(spec.panels.length / across);
	const gap = sheet.label * 0.7;
	const width = (body.width - gap * (across - 1)) / across;
	const height = body.height / down - sheet.label * 1.75;
	const names = spec.panels.map(({ name }) => `0 ${name} `);
	if (widest("bold", names, sheet.label) > width) throw new NoRoom("The names are too wide.");
	for (const [index, panel] of spec.panels.entries()) {
		const x = body.x + (index % across) * (width + gap);
		const y = body.y + Math.floor(index / across) * (body.height / down);
		drawPanel(sheet, panel, index + 1, { x, y, width, height });
	}
}

function drawPanel(sheet: Sheet, { scene, name, strong }: Panel, number: number, box: Box): void {
	const { x, y, width, height } = box;
	const surface = y + height * 0.3;
	const bed = y + height * 0.88;
	drawBox(sheet, { x, y: surface, width, height: bed - surface }, { fill: "sea" });
	drawBox(sheet, { x, y: bed, width, height: y + height - bed }, { fill: "focus" });
	const at = (across: number, down: number): Point => [
		x + width * across,
		surface + (bed - surface) * down,
	];
	scenes[scene](sheet, at, height * 0.12);
	const base = y + height + sheet.label * 1.0;
	const how = { size: sheet.label, face: "bold" } as const;
	const label = write(sheet, String(number), x, base, { ...how, colour: "accent" });
	write(sheet, name, x + label.width + sheet.label * 0.35, base, {
		...how,
		colour: strong ? "accent" : "ink",
	});
}

type At = (across: number, down: number) => Point;

const cable = { stroke: "ink", weight: 7 } as const;
const fresh = { stroke: "accent", weight: 8 } as const;
const rope = { stroke: "secondary", weight: 4 } as const;

/** Across a panel runs from 0 to 1; down from the surface, 0, to the sea bed, 1. */
const scenes: Record<Scene, (sheet: Sheet, at: At, size: number) => void> = {
	find: (sheet, at, size) => {
		drawShip(sheet, at(0.3, 0), size);
		drawLine(sheet, [at(0, 1), at(0.62, 1)], cable);
		drawLine(sheet, [at(0.74, 1), at(1, 1)], cable);
		drawLine(sheet, [at(0.04, 0.78), at(0.5, 0.78)], { ...fresh, weight: 5, dash: "16 12" });
		drawArrowhead(sheet, at(0.54, 0.78), 1);
		drawCross(sheet, at(0.68, 1));
	},
	cut: (sheet, at, size) => {
		drawLine(sheet, [at(0, 1), at(0.5, 1)], cable);
		drawLine(sheet, [at(0.6, 1), at(1, 1)], cable);
		drawLine(sheet, [at(0.3, 0), at(0.55, 0.92)], rope);
		drawCross(sheet, at(0.55, 1));
		drawShip(sheet, at(0.3, 0), size);
	},
	buoy: (sheet, at, size) => {
		drawLine(sheet, [at(0, 1), at(0.14, 1), at(0.3, 0.06)], cable);
		drawLine(sheet, [at(0.62, 1), at(1, 1)], cable);
		drawDot(sheet, at(0.3, 0), Math.round(size * 0.5), { fill: "accent" });
		drawShip(sheet, at(0.68, 0), size);
	},
	join: (sheet, at, size) => {
		drawLine(sheet, [at(0, 1), at(0.14, 1), at(0.3, 0.06)], cable);
		drawLine(sheet, [at(1, 1), at(0.88, 1), at(0.74, 0)], cable);
		drawDot(sheet, at(0.3, 0), Math.round(size * 0.5), { fill: "accent" });
		drawShip(sheet, at(0.68, 0), size);
		drawDot(sheet, at(0.74, 0.06), Math.round(size * 0.34), { fill: "accent" });
	},
	lay: (sheet, at, size) => {
		drawLine(sheet, [at(0, 1), at(0.14, 1), at(0.3, 0.06)], cable);
		drawLine(sheet, [at(0.86, 1), at(1, 1)], cable);
		drawLine(sheet, [at(0.48, 0), at(0.7, 1), at(0.86, 1)], fresh);
		drawDot(sheet, at(0.3, 0), Math.round(size * 0.5), { fill: "accent" });
		drawShip(sheet, at(0.52, 0), size);
	},
	release: (sheet, at, size) => {
		drawLine(sheet, [at(0, 1), at(0.16, 1)], cable);
		drawLine(sheet, [at(0.84, 1), at(1, 1)], cable);
		const [from, to] = [at(0.16, 1), at(0.84, 1)];
		const [low, high] = [at(0.4, 0.1), at(0.6, 0.1)];
		const curve = [low, high, to].map(([x, y]) => `${round(x)} ${round(y)}`).join(" ");
		drawPath(sheet, `M${round(from[0])} ${round(from[1])}C${curve}`, fresh);
		drawShip(sheet, at(0.5, 0), size);
		drawArrowhead(sheet, at(0.5, 0.72), 0);
	},
};

function drawShip(sheet: Sheet, [x, y]: Point, size: number): void {
	const point = (across: number, up: number) =>
		`${round(x + across * size)} ${round(y - up * size)}`;
	const hull = [
		point(-2, 0.9),
		point(-1.6, -0.3),
		point(1.7, -0.3),
		point(2.3, 1),
		point(1.2, 1),
		point(1.2, 1.9),
		point(0.1, 1.9),
		point(0.1, 0.9),
	];
	drawPath(sheet, `M${hull.join("L")}Z`, { fill: "ink" });
}

function drawCross(sheet: Sheet, [x, y]: Point): void {
	const arm = 22;
	for (const turn of [-1, 1]) {
		const way = [
			[x - arm, y - arm * turn],
			[x + arm, y + arm * turn],
		] as const;
		drawLine(sheet, way, { stroke: "accent", weight: 9 });
	}
}

/** Points right, or down. */
function drawArrowhead(sheet: Sheet, [x, y]: Point, right: 0 | 1): void {
	const arm = 20;
	const way: Point[] = right
		? [
				[x - arm, y - arm],
				[x, y],
				[x - arm, y + arm],
			]
		: [
				[x - arm, y - arm],
				[x, y],
				[x + arm, y - arm],
			];
	drawLine(sheet, way, { stroke: "accent", weight: 6 });
}
