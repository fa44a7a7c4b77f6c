import { drawFrame } from "./frame";
import { NoRoom } from "./no-room";
import type { BarsSpec, Unit } from "./picture-spec";
import { type Box, drawBox, drawLine, type Sheet, smallestType, write } from "./sheet";
import { capHeight } from "./typeface";
import { widest } from "./wrap-text";
import { writtenValue } from "./written-value";

type Bar = BarsSpec["bars"][number];
type Scale = { left: number; perUnit: number; zero: number };

/** Draws horizontal bars from zero, each with its name before and its value behind. */
export function drawBars(sheet: Sheet, spec: BarsSpec): void {
	const body = drawFrame(sheet, spec);
	const names = widest(
		"text",
		spec.bars.map(({ label }) => label),
		sheet.label,
	);
	const above = names > body.width * 0.5;
	const pitch = Math.min(body.height / spec.bars.length, sheet.label * (above ? 3.4 : 3));
	const least = (above ? 2 : 1.15) + (sheet.label > smallestType ? 0.25 : 0);
	if (pitch < sheet.label * least) throw new NoRoom("Too many bars.");
	const slack = (body.height - pitch * spec.bars.length) / 2;
	const scale = scaleFor(sheet, spec, body, above ? 0 : names + 28);
	for (const [index, bar] of spec.bars.entries()) {
		const row = { ...body, y: body.y + Math.min(slack, 24) + index * pitch, height: pitch };
		const lane = above ? drawNameAbove(sheet, bar, row) : drawNameBefore(sheet, bar, row);
		drawBar(sheet, bar, lane, scale, spec.unit);
	}
	const bottom = body.y + Math.min(slack, 24) + pitch * spec.bars.length;
	const axis = [
		[scale.zero, body.y + Math.min(slack, 24)],
		[scale.zero, bottom],
	] as const;
	if (!above) drawLine(sheet, axis, { stroke: "ink", weight: 4 });
}

function scaleFor(sheet: Sheet, { bars, unit }: BarsSpec, body: Box, before: number): Scale {
	const values = bars.map(({ value }) => value);
	const written = bars.map(({ value }) => writtenValue(value, unit));
	const behind = widest("bold", written, sheet.label) + 20;
	const lowest = Math.min(0, ...values);
	const highest = Math.max(0, ...values);
	const ahead = lowest < 0 ? behind : 0;
	const left = body.x + before + ahead;
	const length = body.width - before - behind - ahead;
	if (length < body.width * 0.3) throw new NoRoom("The bars are too short beside their names.");
	const perUnit = length / (highest - lowest);
	return { left, perUnit, zero: left - lowest * perUnit };
}

function drawNameBefore(sheet: Sheet, { label }: Bar, row: Box): Box {
	const y = row.y + row.height / 2 + (sheet.label * capHeight.text) / 2;
	write(sheet, label, row.x, y, { size: sheet.label, face: "text", colour: "ink" });
	const height = Math.min(row.height * 0.68, sheet.label * 1.5);
	return { ...row, y: row.y + (row.height - height) / 2, height };
}

function drawNameAbove(sheet: Sheet, { label }: Bar, row: Box): Box {
	const y = row.y + sheet.label;
	write(sheet, label, row.x, y, { size: sheet.label, face: "text", colour: "ink" });
	const top = y + sheet.label * 0.34;
	return { ...row, y: top, height: row.y + row.height * 0.88 - top };
}

function drawBar(sheet: Sheet, bar: Bar, lane: Box, scale: Scale, unit: Unit | undefined): void {
	const { value, hue = "cool" } = bar;
	const width = Math.abs(value) * scale.perUnit;
	const x = value < 0 ? scale.zero - width : scale.zero;
	drawBox(sheet, { ...lane, x, width }, { fill: hue });
	const y = lane.y + lane.height / 2 + (sheet.label * capHeight.bold) / 2;
	write(sheet, writtenValue(value, unit), value < 0 ? x - 16 : x + width + 16, y, {
		size: sheet.label,
		face: "bold",
		colour: hue === "quiet" ? "ink" : hue,
		anchor: value < 0 ? "end" : "start",
	});
}
