import { drawFrame } from "./frame";
import { NoRoom } from "./no-room";
import type { LinesSpec, Mark, Side, Unit } from "./picture-spec";
import { type Box, drawDot, drawLine, type Point, type Sheet, write } from "./sheet";
import { capHeight, measure } from "./typeface";
import { widest } from "./wrap-text";
import { writtenValue } from "./written-value";

type Series = LinesSpec["series"][number];
type Plot = Box & { toSheet: (x: number, y: number) => Point };

/** Draws one or two lines over years, named at their ends; rules of the scale stay in the back. */
export function drawLines(sheet: Sheet, spec: LinesSpec): void {
	const body = drawFrame(sheet, spec);
	const plot = plotIn(sheet, spec, body);
	drawRules(sheet, spec, plot);
	drawMarks(sheet, spec, body, plot);
	for (const series of spec.series) drawSeries(sheet, series, plot, spec);
	drawNames(sheet, spec, plot);
	for (const note of spec.notes ?? []) drawNote(sheet, note, plot);
}

function plotIn(sheet: Sheet, spec: LinesSpec, body: Box): Plot {
	const size = sheet.label;
	const rulers = spec.scale.rules.map((rule) => toMark(rule, spec.scale));
	const before =
		widest(
			"text",
			rulers.map(({ label }) => label),
			size,
		) + 32;
	const behind =
		widest(
			"bold",
			spec.series.flatMap(({ name }) => name.split("|")),
			size,
		) + 34;
	const plot = {
		x: body.x + before,
		y: body.y + size * 0.5,
		width: body.width - before - behind,
		height: body.height - size * 1.9,
	};
	const tall = rulers.length * size * 1.3;
	if (plot.height < tall || plot.width < body.width * 0.5)
		throw new NoRoom("The plot is too small.");
	const years = spec.series.flatMap(({ points }) => points.map(([x]) => x));
	const first = Math.min(...years);
	const { from, to } = spec.scale;
	const perYear = plot.width / ((spec.until ?? Math.max(...years)) - first);
	return {
		...plot,
		toSheet: (x, y) => [
			plot.x + (x - first) * perYear,
			plot.y + plot.height * (1 - (y - from) / (to - from)),
		],
	};
}

function toMark(rule: number | Mark, unit: Unit): Mark {
	if (typeof rule !== "number") return rule;
	return { at: rule, label: writtenValue(rule, unit) };
}

function drawRules(sheet: Sheet, spec: LinesSpec, plot: Plot): void {
	for (const { at, label } of spec.scale.rules.map((rule) => toMark(rule, spec.scale))) {
		const [, y] = plot.toSheet(0, at);
		const base = at === 0 || at === spec.scale.from;
		const across = [
			[plot.x, y],
			[plot.x + plot.width, y],
		] as const;
		drawLine(sheet, across, { stroke: base ? "ink" : "hairline", weight: base ? 4 : 3 });
		const low = at === spec.scale.from ? 0 : (sheet.label * capHeight.text) / 2;
		write(sheet, label, plot.x - 28, y + low, {
			size: sheet.label,
			face: "text",
			colour: "secondary",
			anchor: "end",
		});
	}
}

function drawMarks(sheet: Sheet, spec: LinesSpec, body: Box, plot: Plot): void {
	const size = sheet.label;
	const bottom = plot.y + plot.height;
	for (const { at, label } of spec.marks) {
		const [x] = plot.toSheet(at, 0);
		const tick = [
			[x, bottom],
			[x, bottom + 16],
		] as const;
		drawLine(sheet, tick, { stroke: "ink", weight: 4 });
		const half = measure("text", label, size) / 2;
		const middle = Math.min(Math.max(x, plot.x + half), body.x + body.width - half);
		write(sheet, label, middle, bottom + 22 + size * 0.86, {
			size,
			face: "text",
			colour: "secondary",
			anchor: "middle",
		});
	}
}

function drawSeries(sheet: Sheet, { points, hue }: Series, plot: Plot, spec: LinesSpec): void {
	const way: Point[] = [];
	for (const [x, y] of points) {
		const before = way.at(-1);
		const next = plot.toSheet(x, y);
		if (spec.stepped && before) way.push([next[0], before[1]]);
		way.push(next);
	}
	drawLine(sheet, way, { stroke: hue, weight: 10 });
	for (const point of spec.dotted ? way : way.slice(-1)) {
		drawDot(sheet, point, 15, { fill: hue, stroke: "paper", weight: 5 });
	}
}

/** Names stand at the ends of their lines, moved apart where the ends are close. */
function drawNames(sheet: Sheet, { series }: LinesSpec, plot: Plot): void {
	const size = sheet.label;
	const blocks = series.map(({ name, hue, points }) => {
		const lines = name.split("|");
		const [x, y] = points.at(-1) ?? [0, 0];
		return { lines, hue, at: plot.toSheet(x, y), height: lines.length * size * 1.08 };
	});
	blocks.sort((a, b) => a.at[1] - b.at[1]);
	const [upper, lower] = blocks;
	const gap = upper && lower ? lower.at[1] - upper.at[1] - (upper.height + lower.height) / 2 : 0;
	for (const [index, { lines, hue, at, height }] of blocks.entries()) {
		const apart = gap < 0 ? (index === 0 ? gap / 2 : -gap / 2) : 0;
		const top = at[1] + apart - height / 2;
		for (const [row, line] of lines.entries()) {
			const y = top + size * 0.91 + row * size * 1.08;
			write(sheet, line, at[0] + 30, y, { size, face: "bold", colour: hue });
		}
	}
}

function drawNote(sheet: Sheet, note: NonNullable<LinesSpec["notes"]>[number], plot: Plot): void {
	const size = sheet.label;
	const at = plot.toSheet(note.x, note.y);
	if (!note.plain) drawDot(sheet, at, 13, { fill: "ink", stroke: "paper", weight: 5 });
	const height = note.lines.length * size * 1.08;
	for (const [row, line] of note.lines.entries()) {
		const y = at[1] + verticalShift(note.side, height) + size * 0.86 + row * size * 1.08;
		const [x, anchor] = horizontalShift(note.side, at[0]);
		write(sheet, line, x, y, {
			size,
			face: "text",
			colour: note.plain ? "secondary" : "ink",
			anchor,
			rim: "paper",
		});
	}
}

function verticalShift(side: Side, height: number): number {
	if (side.includes("n")) return -height - 22;
	return side.includes("s") ? 22 : -height / 2;
}

function horizontalShift(side: Side, x: number): [number, "start" | "middle" | "end"] {
	if (side.includes("w")) return [x - 26, "end"];
	return side.includes("e") ? [x + 26, "start"] : [x, "middle"];
}
