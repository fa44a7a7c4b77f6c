import { drawBars } from "./draw-bars";
import { drawBends } from "./draw-bends";
import { drawSteps, drawTimeline } from "./draw-diagrams";
import { drawDots } from "./draw-dots";
import { drawLevels } from "./draw-levels";
import { drawLines } from "./draw-lines";
import { drawMap } from "./draw-map";
import { drawPanels } from "./draw-panels";
import { drawPlate } from "./draw-plate";
import { drawRoute } from "./draw-route";
import { drawSeats } from "./draw-seats";
import { NoRoom } from "./no-room";
import type { ChartSpec, DiagramSpec, PictureSpec } from "./picture-spec";
import { type Shape, type Sheet, smallestType, takeSheet } from "./sheet";

/**
 * Composes a picture for a given shape, in the largest type that its words allow. What comes back
 * can be drawn, and measured by tests.
 *
 * @throws NoRoom if the words do not fit even in the smallest type
 */
export function layOutPicture(spec: PictureSpec, shape: Shape): Sheet {
	for (const size of sizesFor(spec, shape)) {
		const sheet = tryLayOut(spec, takeSheet(shape, size));
		if (sheet) return sheet;
	}
	const sheet = takeSheet(shape);
	drawOn(sheet, spec);
	return sheet;
}

/** Sizes of type worth a try, largest first; a map has as much as it likes to show, so only one. */
function sizesFor({ family }: PictureSpec, { width, height }: Shape): number[] {
	const tallness = (height / width) * (16 / 9);
	const largest = smallestType * (0.5 + tallness * 0.62);
	if (family === "map") return [smallestType * (0.7 + tallness * 0.3)];
	if (family === "plate") return [smallestType * (0.5 + tallness * 0.5)];
	const sizes: number[] = [];
	for (let size = largest; size > smallestType; size -= 2) sizes.push(size);
	return sizes;
}

function tryLayOut(spec: PictureSpec, sheet: Sheet): Sheet | undefined {
	try {
		drawOn(sheet, spec);
		return sheet;
	} catch (error) {
		if (error instanceof NoRoom) return undefined;
		throw error;
	}
}

function drawOn(sheet: Sheet, spec: PictureSpec): void {
	if (spec.family === "map") drawMap(sheet, spec);
	else if (spec.family === "plate") drawPlate(sheet, spec);
	else if (spec.family === "chart") drawChart(sheet, spec);
	else drawDiagram(sheet, spec);
}

function drawChart(sheet: Sheet, spec: ChartSpec): void {
	if (spec.kind === "bars") drawBars(sheet, spec);
	else if (spec.kind === "lines") drawLines(sheet, spec);
	else drawDots(sheet, spec);
}

function drawDiagram(sheet: Sheet, spec: DiagramSpec): void {
	if (spec.kind === "timeline") drawTimeline(sheet, spec);
	else if (spec.kind === "route") drawRoute(sheet, spec);
	else if (spec.kind === "steps") drawSteps(sheet, spec);
	else if (spec.kind === "panels") drawPanels(sheet, spec);
	else if (spec.kind === "levels") drawLevels(sheet, spec);
	else if (spec.kind === "bends") drawBends(sheet, spec);
	else drawSeats(sheet, spec);
}
