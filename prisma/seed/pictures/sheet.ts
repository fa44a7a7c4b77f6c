import { type Colour, type Palette, palettes, type Theme } from "./palette";
import { type Face, shape } from "./typeface";

/** Every picture is laid out on a sheet so many units wide, whatever its size in pixels. */
export const sheetWidth = 1600;

/** How near words come to the edge: on the page's own paper it looks like the column's. */
export const margin = 40;

/** The smallest type of a picture: 11 px when the sheet is shown 360 px wide. */
export const smallestType = 50;

export type Point = readonly [x: number, y: number];
export type Box = { x: number; y: number; width: number; height: number };

/** A line of text as it stands on the sheet, kept so that tests can measure what readers will see. */
export type Label = Box & { text: string; size: number };

/** What is drawn so far: marks from back to front, and where the words stand. */
export type Sheet = Box & {
	/** Where words stand: nearly to the edge, since no shape is cut out of another. */
	column: Box;
	/** Size of labels; all other sizes follow from it. */
	label: number;
	colours: Palette;
	marks: string[];
	labels: Label[];
};

export type Ink = {
	fill?: Colour;
	stroke?: Colour;
	weight?: number;
	dash?: string;
};

export type Lettering = {
	size: number;
	face: Face;
	colour: Colour;
	/** Which point of the line `x` names. */
	anchor?: "start" | "middle" | "end";
	/** Colour of a rim around the letters, where they cross lines of a map. */
	rim?: Colour;
};

export type Shape = { width: number; height: number; theme: Theme };

/** Takes a clean sheet of a given shape, for labels of a given size. */
export function takeSheet({ width, height, theme }: Shape, label: number = smallestType): Sheet {
	const tall = (sheetWidth * height) / width;
	const colours = palettes[theme];
	const whole = { x: 0, y: 0, width: sheetWidth, height: tall };
	return {
		...whole,
		column: { x: margin, y: 0, width: sheetWidth - 2 * margin, height: tall },
		label,
		colours,
		marks: [`<rect width="${sheetWidth}" height="${round(tall)}" fill="${colours.paper}"/>`],
		labels: [],
	};
}

/** The finished drawing as SVG, without any dependence on installed fonts. */
export function toSvg(sheet: Sheet, width: number, height: number): string {
	const view = `0 0 ${sheet.width} ${round(sheet.height)}`;
	const marks = sheet.marks.join("");
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${view}">${marks}</svg>`;
}

/** Writes one line of text with its baseline at `y`; answers the box of its letters. */
export function write(sheet: Sheet, text: string, x: number, y: number, how: Lettering): Label {
	const line = shape(how.face, text, how.size);
	const left = x - line.width * shareBefore(how.anchor ?? "start");
	const path = line.pathAt(left, y);
	if (how.rim) {
		sheet.marks.push(
			`<path d="${path}" fill="none" stroke="${sheet.colours[how.rim]}" stroke-width="10" stroke-linejoin="round"/>`,
		);
	}
	sheet.marks.push(`<path d="${path}" fill="${sheet.colours[how.colour]}"/>`);
	const label = {
		text,
		size: how.size,
		x: left,
		y: y - how.size * 0.76,
		width: line.width,
		height: how.size * 0.98,
	};
	sheet.labels.push(label);
	return label;
}

/** Draws a path given as SVG path data. */
export function drawPath(sheet: Sheet, path: string, ink: Ink): void {
	sheet.marks.push(`<path d="${path}"${attributes(sheet, ink)}/>`);
}

/** Draws straight lines through points. */
export function drawLine(sheet: Sheet, points: readonly Point[], ink: Ink): void {
	const path = points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L");
	drawPath(sheet, `M${path}`, ink);
}

export function drawBox(sheet: Sheet, box: Box, ink: Ink): void {
	const { x, y, width, height } = box;
	sheet.marks.push(
		`<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${attributes(sheet, ink)}/>`,
	);
}

export function drawDot(sheet: Sheet, [x, y]: Point, radius: number, ink: Ink): void {
	sheet.marks.push(
		`<circle cx="${round(x)}" cy="${round(y)}" r="${radius}"${attributes(sheet, ink)}/>`,
	);
}

/** True where two boxes share some ground, with a gap kept between them. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
	return (
		a.x < b.x + b.width + gap &&
		b.x < a.x + a.width + gap &&
		a.y < b.y + b.height + gap &&
		b.y < a.y + a.height + gap
	);
}

/** One decimal is a tenth of a pixel: enough for the eye, and short. */
export function round(value: number): string {
	return String(Math.round(value * 10) / 10);
}

function shareBefore(anchor: "start" | "middle" | "end"): number {
	return { start: 0, middle: 0.5, end: 1 }[anchor];
}

function attributes(sheet: Sheet, { fill, stroke, weight = 3, dash }: Ink): string {
	const lines = stroke
		? ` stroke="${sheet.colours[stroke]}" stroke-width="${weight}" stroke-linejoin="round"`
		: "";
	const dashes = dash ? ` stroke-dasharray="${dash}"` : "";
	return ` fill="${fill ? sheet.colours[fill] : "none"}"${lines}${dashes}`;
}
