import { drawFrame } from "./frame";
import type { LevelsSpec } from "./picture-spec";
import { drawBox, drawDot, drawLine, type Sheet } from "./sheet";
import { drawSpine, type Spine } from "./spine";

/** Draws heights above the ground true to scale, and the balloon that passes them. */
export function drawLevels(sheet: Sheet, spec: LevelsSpec): void {
	const body = drawFrame(sheet, spec);
	const sky = sheet.label * 4;
	const above = sheet.label * 0.9;
	const stops = spec.levels.map(({ height, at, what, ...rest }) => ({
		before: height,
		at,
		text: what,
		...rest,
	}));
	const room = {
		x: body.x + sky,
		y: body.y + above,
		width: body.width - sky,
		height: body.height - above,
	};
	const spine = drawSpine(sheet, room, stops);
	const highest = spec.levels[0]?.at ?? 1;
	const way = [
		[body.x + sky * 0.42, spine.top],
		[body.x + sky * 0.42, spine.bottom],
	] as const;
	drawLine(sheet, way, { stroke: "quiet", weight: 5, dash: "6 14" });
	for (const at of spec.balloonAt) drawBalloon(sheet, spine, body.x + sky * 0.42, at, highest);
	const ground = [
		[0, spine.bottom + 26],
		[spine.x, spine.bottom + 26],
	] as const;
	drawLine(sheet, ground, { stroke: "ink", weight: 5 });
}

/** Width follows the pressure of the air, which falls to a third every eight kilometres or so. */
function drawBalloon(sheet: Sheet, spine: Spine, x: number, at: number, highest: number): void {
	const burst = at === highest;
	const wide = sheet.label * 0.34 * Math.exp(at / 7.4 / 3);
	const y = spine.bottom - (at / highest) * (spine.bottom - spine.top);
	const cord = [
		[x, y],
		[x, y + wide + sheet.label * 0.4],
	] as const;
	if (at > 0) drawLine(sheet, cord, { stroke: "ink", weight: 3 });
	const box = { x: x - 8, y: y + wide + sheet.label * 0.32, width: 16, height: 16 };
	if (at > 0) drawBox(sheet, box, { fill: "ink" });
	const skin = burst
		? ({ fill: "paper", stroke: "accent", weight: 7, dash: "22 16" } as const)
		: ({ fill: "sea", stroke: "cool", weight: 5 } as const);
	drawDot(sheet, [x, y], Math.round(wide), skin);
}
