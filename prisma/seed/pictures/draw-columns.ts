import { writtenValue } from "./draw-bars";
import { drawFrame } from "./frame";
import { NoRoom } from "./no-room";
import type { ColumnsSpec } from "./picture-spec";
import { drawBox, drawLine, type Sheet, write } from "./sheet";
import { widest } from "./wrap-text";

/** Draws upright columns, for a quantity over years: value on top, year below. */
export function drawColumns(sheet: Sheet, spec: ColumnsSpec): void {
	const body = drawFrame(sheet, spec);
	const size = sheet.label;
	const pitch = body.width / spec.columns.length;
	const written = spec.columns.map(({ value, shown }) => writtenValue(value, shown, spec.unit));
	const words = [...written, ...spec.columns.map(({ label }) => label)];
	if (widest("bold", words, size) > pitch - 12) throw new NoRoom("The columns are too narrow.");
	const base = body.y + body.height - size * 1.3;
	const highest = Math.max(...spec.columns.map(({ value }) => value));
	const perUnit = (base - body.y - size * 1.25) / highest;
	for (const [index, { label, value, hue = "cool" }] of spec.columns.entries()) {
		const middle = body.x + pitch * (index + 0.5);
		const height = value * perUnit;
		const bar = { x: middle - pitch * 0.34, y: base - height, width: pitch * 0.68, height };
		drawBox(sheet, bar, { fill: hue });
		const colour = hue === "quiet" ? "ink" : hue;
		const how = { size, anchor: "middle" } as const;
		write(sheet, written[index] ?? "", middle, bar.y - size * 0.28, {
			...how,
			face: "bold",
			colour,
		});
		write(sheet, label, middle, base + size * 1.02, { ...how, face: "text", colour: "secondary" });
	}
	drawLine(
		sheet,
		[
			[body.x, base],
			[body.x + body.width, base],
		],
		{ stroke: "ink", weight: 4 },
	);
}
