import { drawFrame } from "./frame";
import type { RouteSpec } from "./picture-spec";
import { type Box, drawDot, drawLine, type Sheet, write } from "./sheet";
import { drawSpine } from "./spine";
import { widest, wrapText } from "./wrap-text";

type Stop = RouteSpec["stops"][number];
type Block = Box & { stop: Stop; at: number; names: string[]; notes: string[] };

const leading = 1.1;

/**
 * Draws stops along a level line, names above and below by turns; upright where they have no room
 * side by side.
 */
export function drawRoute(sheet: Sheet, spec: RouteSpec): void {
	const body = drawFrame(sheet, spec);
	const level = levelBlocks(sheet, body, spec.stops);
	if (!level || sheet.height > 1100) {
		const stops = spec.stops.map(({ name, note, strong }) => ({ head: name, text: note, strong }));
		drawSpine(sheet, body, stops);
		return;
	}
	const line = body.y + body.height / 2;
	const ends = [
		[0, line],
		[sheet.width, line],
	] as const;
	drawLine(sheet, ends, { stroke: "quiet", weight: 8 });
	for (const block of level) drawStop(sheet, block, line);
}

function drawStop(
	sheet: Sheet,
	{ stop, at, names, notes, x, y, width }: Block,
	line: number,
): void {
	const size = sheet.label;
	const colour = stop.strong ? "accent" : "ink";
	drawDot(sheet, [at, line], 20, { fill: colour, stroke: "paper", weight: 7 });
	const middle = x + width / 2;
	for (const [index, text] of [...names, ...notes].entries()) {
		const name = index < names.length;
		write(sheet, text, middle, y + size * 0.8 + index * size * leading, {
			size,
			face: name ? "bold" : "text",
			colour: name ? colour : "secondary",
			anchor: "middle",
		});
	}
}

/** Blocks of words by turns above and below the line; none if they would run into each other. */
function levelBlocks(sheet: Sheet, body: Box, stops: readonly Stop[]): Block[] | undefined {
	const size = sheet.label;
	const line = body.y + body.height / 2;
	const pitch = (body.width - size * 5) / (stops.length - 1);
	const blocks = stops.map((stop, index) => {
		const at = body.x + size * 2.5 + pitch * index;
		const room = Math.min(pitch * 2 - 40, size * 9);
		const names = wrapText("bold", stop.name, size, room);
		const notes = stop.note ? wrapText("text", stop.note, size, room) : [];
		const width = Math.max(widest("bold", names, size), widest("text", notes, size));
		const height = (names.length + notes.length) * size * leading;
		const y = index % 2 === 0 ? line - 44 - height : line + 44;
		const left = Math.min(Math.max(at - width / 2, body.x), body.x + body.width - width);
		return { stop, at, names, notes, x: left, y, width, height };
	});
	const tall = blocks.some(({ height }) => height > body.height / 2 - 44);
	const wide = blocks.some((block, index) => {
		const before = blocks[index - 2];
		return before !== undefined && before.x + before.width + 30 > block.x;
	});
	return tall || wide ? undefined : blocks;
}
