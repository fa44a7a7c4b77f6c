/**
 * Makes the paper's fonts: instances of the open variable fonts at the sizes and weights that the face
 * uses, cut down to the letters of a script. Run by hand when the face changes; what it writes is kept
 * in the tree, so that neither a build nor a reader needs more than these files.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import opentype from "opentype.js";
import subsetFont from "subset-font";

const target = "components/site/fonts";
const packages = "node_modules/@fontsource-variable";

/** Inclusive ranges of code points. Latin is what English and its neighbours need; the rest comes on demand. */
const scripts = {
	latin: [
		[0x20, 0x7e],
		[0xa0, 0xff],
		[0x131, 0x131],
		[0x152, 0x153],
		[0x2bb, 0x2bc],
		[0x2c6, 0x2c6],
		[0x2da, 0x2da],
		[0x2dc, 0x2dc],
		[0x2010, 0x2015],
		[0x2018, 0x201e],
		[0x2020, 0x2022],
		[0x2026, 0x2026],
		[0x202f, 0x202f],
		[0x2032, 0x2033],
		[0x2039, 0x203a],
		[0x2044, 0x2044],
		[0x20ac, 0x20ac],
		[0x2122, 0x2122],
		[0x2212, 0x2212],
	],
	"latin-ext": [
		[0x100, 0x130],
		[0x132, 0x151],
		[0x154, 0x24f],
		[0x1e00, 0x1eff],
	],
	cyrillic: [[0x400, 0x45f]],
};

const features = [
	"kern",
	"liga",
	"locl",
	"mark",
	"mkmk",
	"ccmp",
	"lnum",
	"onum",
	"tnum",
	"pnum",
	"smcp",
	"case",
	"c2sc",
];

/** `from` names fontsource's file; the axes that are not pinned here stay variable. */
const faces = [
	{
		name: "newsreader",
		from: "newsreader",
		cut: "opsz-normal",
		axes: { opsz: 60, wght: 600 },
		scripts: ["latin", "latin-ext"],
	},
	{
		name: "newsreader-italic",
		from: "newsreader",
		cut: "opsz-italic",
		axes: { opsz: 60, wght: 380 },
		scripts: ["latin"],
	},
	{
		name: "source-serif",
		from: "source-serif-4",
		cut: "opsz-normal",
		axes: { opsz: 18, wght: 400 },
		scripts: ["latin", "latin-ext", "cyrillic"],
	},
	{
		name: "source-serif-italic",
		from: "source-serif-4",
		cut: "opsz-italic",
		axes: { opsz: 18, wght: 400 },
		scripts: ["latin"],
	},
	{
		name: "source-serif-bold",
		from: "source-serif-4",
		cut: "opsz-normal",
		axes: { opsz: 18, wght: 650 },
		scripts: ["latin"],
	},
	{
		name: "libre-franklin",
		from: "libre-franklin",
		cut: "wght-normal",
		axes: { wght: { min: 400, max: 700 } },
		scripts: ["latin", "latin-ext", "cyrillic"],
	},
];

const letters = (ranges) =>
	ranges
		.flatMap(([from, to]) =>
			Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
		)
		.join("");

/** As fonts in headlines and text stand, weighted by how often a letter comes (Next's own measure). */
const usual = "aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      ";

/**
 * Widths of `usual` in the fonts that stand in, in parts of an em: Times and Arial or what has their
 * measure, and DejaVu where a system has neither.
 */
const standIns = {
	serif: { usual: 854.395 / 2048, dejavu: 1079.279 / 2048 },
	sans: { usual: 934.512 / 2048, dejavu: 1070.302 / 2048 },
};

function metricsOf(font, standInWidth) {
	const { ascender, descender, unitsPerEm, tables } = font;
	const width =
		[...usual].reduce((sum, letter) => sum + font.charToGlyph(letter).advanceWidth, 0) /
		usual.length;
	const adjust = width / unitsPerEm / standInWidth;
	const percent = (value) => `${((Math.abs(value) / unitsPerEm / adjust) * 100).toFixed(1)}%`;
	return {
		"size-adjust": `${(adjust * 100).toFixed(1)}%`,
		"ascent-override": percent(ascender),
		"descent-override": percent(descender),
		"line-gap-override": percent(tables.hhea.lineGap),
	};
}

await mkdir(target, { recursive: true });
const report = [];
for (const { name, from, cut, axes, scripts: wanted } of faces) {
	for (const script of wanted) {
		const file = script === "cyrillic" ? "cyrillic" : script;
		const source = await readFile(
			path.join(packages, from, "files", `${from}-${file}-${cut}.woff2`),
		);
		const options = { variationAxes: axes, keepFeatures: features, noHinting: true };
		const made = await subsetFont(source, letters(scripts[script]), {
			...options,
			targetFormat: "woff2",
		});
		await writeFile(path.join(target, `${name}-${script}.woff2`), made);
		report.push(`${name}-${script}.woff2 ${(made.length / 1000).toFixed(1)} kB`);
		if (script !== "latin" || name.endsWith("bold")) continue;
		const plain = await subsetFont(source, letters(scripts[script]), {
			...options,
			targetFormat: "sfnt",
		});
		const font = opentype.parse(
			plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.length),
		);
		const widths = standIns[from === "libre-franklin" ? "sans" : "serif"];
		for (const [standIn, width] of Object.entries(widths))
			report.push(`${standIn}: ${JSON.stringify(metricsOf(font, width))}`);
	}
	await copyFile(path.join(packages, from, "LICENSE"), path.join(target, `OFL-${from}.txt`));
}
process.stdout.write(`${report.join("\n")}\n`);
