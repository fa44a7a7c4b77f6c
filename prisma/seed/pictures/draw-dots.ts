import { drawFrame } from "./frame";
import { NoRoom } from "./no-room";
import type { DotsSpec } from "./picture-spec";
import { type Box, drawDot, drawLine, type Sheet, write } from "./sheet";
import { capHeight, measure } from "./typeface";
import { widest } from "./wrap-text";
import { writtenValue } from "./written-value";

/** Draws two dots a row, before and after, joined by a line; the legend stands over the first row. */
export function drawDots(sheet: Sheet, spec: DotsSpec): void {
	const body = drawFrame(sheet, spec);
	const size = sheet.label;
	const rows = drawLegend(sheet, spec.legend, body);
	const names =
		widest(
			"text",
			spec.rows.map(({ label }) => label),
			size,
		) + 32;
	const written = (value: number) => writtenValue(value, spec.unit);
	const values = spec.rows.flatMap(({ from, to }) => [from, to]);
	const beside = widest("bold", values.map(written), size) + 30;
	const lowest = Math.min(...values);
	const left = rows.x + names + beside;
	const perUnit = (rows.width - names - 2 * beside) / (Math.max(...values) - lowest);
	const pitch = Math.min(rows.height / spec.rows.length, size * 2.2);
	if (pitch < size * 1.2 || perUnit * (Math.max(...values) - lowest) < rows.width * 0.3) {
		throw new NoRoom("The rows are too many or too short.");
	}
	for (const [index, { label, from, to }] of spec.rows.entries()) {
		const middle = rows.y + pitch * (index + 0.5);
		const y = middle + (size * capHeight.text) / 2;
		const cool = left + (from - lowest) * perUnit;
		const accent = left + (to - lowest) * perUnit;
		write(sheet, label, rows.x, y, { size, face: "text", colour: "ink" });
		const across = [
			[cool, middle],
			[accent, middle],
		] as const;
		drawLine(sheet, across, { stroke: "quiet", weight: 8 });
		drawDot(sheet, [cool, middle], 18, { fill: "cool" });
		drawDot(sheet, [accent, middle], 18, { fill: "accent" });
		const rising = to >= from;
		const how = { size, face: "bold" } as const;
		const before = { ...how, anchor: "end" } as const;
		write(sheet, written(from), cool + (rising ? -30 : 30), y, {
			...(rising ? before : how),
			colour: "cool",
		});
		write(sheet, written(to), accent + (rising ? 30 : -30), y, {
			...(rising ? how : before),
			colour: "accent",
		});
	}
}

function drawLegend(sheet: Sheet, legend: DotsSpec["legend"], body: Box): Box {
	const size = sheet.label;
	const middle = body.y + size * 0.4;
	let x = body.x;
	for (const [index, name] of legend.entries()) {
		const colour = index === 0 ? "cool" : "accent";
		drawDot(sheet, [x + 18, middle], 18, { fill: colour });
		const y = middle + (size * capHeight.bold) / 2;
		write(sheet, name, x + 48, y, { size, face: "bold", colour });
		x += 48 + measure("bold", name, size) + 60;
	}
	const used = size * 1.3;
	return { ...body, y: body.y + used, height: body.height - used };
}
