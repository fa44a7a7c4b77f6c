import assert from "node:assert/strict";
import { test } from "node:test";
import { layOutPicture } from "./lay-out-picture";
import { NoRoom } from "./no-room";
import type { ChartSpec, DiagramSpec, PictureSpec } from "./picture-spec";
import { overlap, type Shape, smallestType } from "./sheet";

const wide: Shape = { width: 1600, height: 900, theme: "light" };
const square: Shape = { width: 900, height: 900, theme: "light" };

const dots: ChartSpec = {
	family: "chart",
	kind: "dots",
	title: "People live longer everywhere, and longest in Japan",
	subtitle: "Life expectancy at birth, years",
	source: "World Bank",
	legend: ["1990", "2020"],
	rows: [
		{ label: "Japan", from: 79, to: 85 },
		{ label: "France", from: 77, to: 82 },
		{ label: "India", from: 59, to: 70 },
	],
};

const lines: ChartSpec = {
	family: "chart",
	kind: "lines",
	title: "Two lines that end side by side",
	scale: { from: 0, to: 40, rules: [0, 20, 40], after: "%" },
	marks: [
		{ at: 2000, label: "2000" },
		{ at: 2020, label: "2020" },
	],
	series: [
		{
			name: "Rail",
			hue: "accent",
			points: [
				[2000, 10],
				[2020, 30],
			],
		},
		{
			name: "Road",
			hue: "cool",
			points: [
				[2000, 38],
				[2020, 31],
			],
		},
	],
};

const route: DiagramSpec = {
	family: "diagram",
	kind: "route",
	title: "The night train",
	stops: [
		{ name: "Hamburg", note: "20:29" },
		{ name: "Copenhagen", note: "00:40" },
		{ name: "Malmö", note: "01:14" },
		{ name: "Lund", note: "01:40" },
		{ name: "Stockholm", note: "06:50", strong: true },
	],
};

test("dots, pairs of lines and routes find room for their words, wide and square", () => {
	for (const spec of [dots, lines, route]) {
		for (const shape of [wide, square]) assert.deepEqual(collisions(spec, shape), []);
	}
});

test("where there is room the type grows, and it never falls below what a phone can show", () => {
	const [inWide, inSquare] = [wide, square].map((shape) => layOutPicture(route, shape).label);

	assert.ok(inWide !== undefined && inSquare !== undefined);
	assert.ok(inWide >= smallestType && inSquare > inWide);
});

test("a desk that writes too much is told so, instead of readers being shown half of it", () => {
	const talkative = { ...route, title: "A title that goes on and on and on ".repeat(4) };

	assert.throws(() => layOutPicture(talkative, wide), NoRoom);
});

test("a letter that the fonts do not have is refused", () => {
	assert.throws(() => layOutPicture({ ...route, title: "東京" }, wide), /no glyph for "東"/);
});

function collisions(spec: PictureSpec, shape: Shape): string[] {
	const { labels } = layOutPicture(spec, shape);
	return labels.flatMap((label, index) =>
		labels
			.slice(index + 1)
			.filter((other) => overlap(label, other, -5))
			.map((other) => `${label.text} / ${other.text}`),
	);
}
