/**
 * Makes the paper's icons: the first letter of the engine's name in the headline's typeface, over a
 * rule. Run by hand when they change; what it writes is kept in the tree.
 */
import { readFile, writeFile } from "node:fs/promises";
import opentype from "opentype.js";
import sharp from "sharp";
import subsetFont from "subset-font";

const size = 512;
const letterHeight = 300;
const source =
	"node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2";

async function letterPath() {
	const options = { variationAxes: { opsz: 60, wght: 700 }, targetFormat: "sfnt" };
	const made = await subsetFont(await readFile(source), "D", options);
	const font = opentype.parse(made.buffer.slice(made.byteOffset, made.byteOffset + made.length));
	const glyph = font.charToGlyph("D");
	const box = glyph.getPath(0, 0, size).getBoundingBox();
	const scale = letterHeight / (box.y2 - box.y1);
	const x = (size - (box.x1 + box.x2) * scale) / 2;
	const y = 226 + letterHeight / 2 - box.y2 * scale;
	return glyph.getPath(x, y, size * scale).toPathData(1);
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><title>Dateline</title><rect width="512" height="512" fill="#161616"/><path fill="#fcfbf8" d="${await letterPath()}"/><rect x="56" y="428" width="400" height="28" fill="#f0746b"/></svg>\n`;

const drawn = (width) =>
	sharp(Buffer.from(svg), { density: 300 }).resize(width, width).ensureAlpha();

/** An .ico file that holds one PNG (which must have its transparency, or Next refuses it). */
function ico(png, width) {
	const head = Buffer.alloc(22);
	head.writeUInt16LE(1, 2);
	head.writeUInt16LE(1, 4);
	head[6] = width;
	head[7] = width;
	head.writeUInt16LE(1, 10);
	head.writeUInt16LE(32, 12);
	head.writeUInt32LE(png.length, 14);
	head.writeUInt32LE(head.length, 18);
	return Buffer.concat([head, png]);
}

await writeFile("public/icon.svg", svg);
await writeFile("public/icon1.png", await drawn(512).png({ palette: true }).toBuffer());
await writeFile("public/apple-icon.png", await drawn(180).png({ palette: true }).toBuffer());
await writeFile("public/favicon.ico", ico(await drawn(48).png().toBuffer(), 48));
