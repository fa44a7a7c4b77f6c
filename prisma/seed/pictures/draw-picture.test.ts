import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import sharp from "sharp";
import type { DemoStory } from "@/prisma/seed/demo-story";
import { drawPicture, pictureCredit, pictureKeys } from "./draw-picture";
import { layOutPicture } from "./lay-out-picture";
import { margin, overlap, type Shape, type Sheet, sheetWidth } from "./sheet";
import { isPictureKey, specs } from "./specs";

const shapes: Shape[] = [
	{ width: 1600, height: 900, theme: "light" },
	{ width: 1600, height: 1200, theme: "dark" },
	{ width: 1200, height: 1200, theme: "light" },
];

test("every picture that a story of the demo asks for has a drawing", async () => {
	const wanted = (await demoStories()).flatMap(({ picture }) => (picture ? [picture.key] : []));

	assert.deepEqual(
		wanted.filter((key) => !isPictureKey(key)),
		[],
	);
});

test("no drawing is without a story, and no two stories share one", async () => {
	const wanted = (await demoStories()).flatMap(({ picture }) => (picture ? [picture.key] : []));

	assert.deepEqual(wanted.toSorted(), pictureKeys.toSorted());
});

test("three stories in ten or more carry no picture, so that a front has contrast", async () => {
	const stories = await demoStories();
	const bare = stories.filter(({ picture }) => !picture);

	assert.ok(bare.length / stories.length >= 0.3, `${bare.length} of ${stories.length}`);
});

test("the same picture drawn twice is the same to the byte", async () => {
	for (const key of pictureKeys) {
		const [first, second] = [await drawPicture(key), await drawPicture(key)];
		assert.ok(first.equals(second), key);
	}
});

test("a picture is as large as it was ordered, in the colours of its theme", async () => {
	for (const [theme, paper] of [
		["light", [0xfc, 0xfb, 0xf8]],
		["dark", [0x14, 0x14, 0x13]],
	] as const) {
		const png = await drawPicture("plate-offside-1863", { width: 640, height: 480, theme });
		const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });

		assert.deepEqual([info.width, info.height], [640, 480]);
		assert.deepEqual([...data.subarray(-3)], paper);
	}
});

test("all words can be read when the picture is 360 pixels wide, in every shape", () => {
	eachSheet((sheet, name) => {
		assert.ok(sheet.labels.length > 0, name);
		for (const { text, size } of sheet.labels) {
			assert.ok((size * 360) / sheetWidth >= 11, `${name}: ${text}`);
		}
	});
});

test("no word comes nearer to the edge than the margin, in any shape", () => {
	eachSheet((sheet, name) => {
		for (const { text, x, y, width, height } of sheet.labels) {
			const where = `${name}: ${text} at ${Math.round(x)}, ${Math.round(y)}`;
			assert.ok(x >= margin - 1 && x + width <= sheet.width - margin + 1, where);
			assert.ok(y >= 0 && y + height <= sheet.height, where);
		}
	});
});

test("no word stands on another", () => {
	eachSheet((sheet, name) => {
		for (const [index, label] of sheet.labels.entries()) {
			for (const other of sheet.labels.slice(index + 1)) {
				assert.ok(!overlap(label, other, -5), `${name}: ${label.text} / ${other.text}`);
			}
		}
	});
});

test("maps name Natural Earth, other pictures only the graphics desk", () => {
	assert.equal(pictureCredit("map-suez-canal"), "Dateline graphics / Natural Earth");
	assert.equal(pictureCredit("chart-gold-reserves"), "Dateline graphics");
});

function eachSheet(check: (sheet: Sheet, name: string) => void): void {
	for (const shape of shapes) {
		for (const key of pictureKeys) {
			check(layOutPicture(specs[key], shape), `${key} ${shape.width}×${shape.height}`);
		}
	}
}

/** Stories of all sections, found by their files so that a new section is not forgotten. */
async function demoStories(): Promise<DemoStory[]> {
	const folder = new URL("../stories/", import.meta.url);
	const stories: DemoStory[] = [];
	for (const file of await readdir(folder)) {
		if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
		const module: Record<string, unknown> = await import(new URL(file, folder).href);
		stories.push(...Object.values(module).flat().filter(isStory));
	}
	return stories;
}

function isStory(value: unknown): value is DemoStory {
	return typeof value === "object" && value !== null && "slug" in value && "headline" in value;
}
