import { drawBars } from "./draw-bars";
import { drawBends } from "./draw-bends";
import { drawColumns } from "./draw-columns";
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
import type { PictureSpec } from "./picture-spec";
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
	if (spec.family === "map") return drawMap(sheet, spec);
	if (spec.family === "plate") return drawPlate(sheet, spec);
	switch (spec.kind) {
		case "bars":
			return drawBars(sheet, spec);
		case "columns":
			return drawColumns(sheet, spec);
		case "lines":
			return drawLines(sheet, spec);
		case "dots":
			return drawDots(sheet, spec);
		case "timeline":
			return drawTimeline(sheet, spec);
		case "route":
			return drawRoute(sheet, spec);
		case "steps":
			return drawSteps(sheet, spec);
		case "levels":
			return drawLevels(sheet, spec);
		case "bends":
			return drawBends(sheet, spec);
		case "panels":
			return drawPanels(sheet, spec);
		case "seats":
			return drawSeats(sheet, spec);
	}
}
