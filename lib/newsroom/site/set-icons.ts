import { createHash } from "node:crypto";
import sharp from "sharp";
import { inTransaction } from "@/lib/db/newsroom";
import { feedKey, siteKey } from "@/lib/domain/page-key";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure, Refusal } from "@/lib/domain/refusal";
import { iconFiles } from "@/lib/domain/site-icons";
import type { RemoveSetting, SetIcons } from "@/lib/domain/site-input";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { type Artwork, decodeArtwork } from "./decode-artwork";
import { keepSetting } from "./keep-setting";
import { keepSiteFiles, type SiteFile } from "./keep-site-files";

const who = "Only an admin may change the icons.";
const smallest = 180;

function ensureIcon({ width, height }: Artwork): void {
	const problem = (sentence: string) =>
		new Refusal("invalid", "This picture is no icon yet.", [{ field: "file", sentence }]);
	if (Math.abs(width - height) > Math.max(width, height) / 50)
		throw problem(`An icon is square; this picture is ${width} × ${height}.`);
	if (Math.min(width, height) < smallest)
		throw problem(`At least ${smallest} × ${smallest} pixels; this picture has ${width}.`);
}

/** An .ico file around one PNG of 48 pixels, for browsers that ask for it by name. */
function ico(png: Buffer): Buffer {
	const head = Buffer.alloc(22);
	head.writeUInt16LE(1, 2);
	head.writeUInt16LE(1, 4);
	head[6] = 48;
	head[7] = 48;
	head.writeUInt16LE(1, 10);
	head.writeUInt16LE(32, 12);
	head.writeUInt32LE(png.length, 14);
	head.writeUInt32LE(head.length, 18);
	return Buffer.concat([head, png]);
}

async function filesOf({ png }: Artwork): Promise<SiteFile[]> {
	const sized = (side: number) => sharp(png).resize(side, side, { fit: "fill" }).ensureAlpha();
	const drawn = (name: string, side: number) =>
		sized(side)
			.png()
			.toBuffer()
			.then((bytes) => ({ name, type: "image/png", bytes }));
	// Apple paints what is transparent black.
	const phone = await sized(180).flatten({ background: "#ffffff" }).png().toBuffer();
	return [
		await drawn(iconFiles.tab, 96),
		{ name: iconFiles.phone, type: "image/png", bytes: phone },
		await drawn(iconFiles.small, 192),
		await drawn(iconFiles.large, 512),
		{ name: iconFiles.old, type: "image/x-icon", bytes: ico(await sized(48).png().toBuffer()) },
	];
}

/**
 * Makes the paper's icons from one square picture: for tabs, telephones, feeds and search engines.
 *
 * @throws Refusal `forbidden` | `unsupported` | `invalid` (not square, too small) | `conflict`
 */
export async function setIcons({ actor }: Context, { version, file }: SetIcons): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", who);
	const artwork = await decodeArtwork(Buffer.from(await file.arrayBuffer()));
	ensureIcon(artwork);
	const files = await filesOf(artwork);
	const digest = createHash("sha256");
	for (const { bytes } of files) digest.update(bytes);
	const value = { hash: digest.digest("hex").slice(0, 32) };
	await inTransaction(async (tx, now) => {
		await keepSiteFiles(tx, value.hash, files);
		await keepSetting(tx, { name: "icons", value, version, actor, now });
		await recordEvent(tx, { act: "icons-changed", actor, at: now, detail: value });
		await recordChange(tx, now, [siteKey, feedKey]);
	});
}

/**
 * Goes back to the engine's letter.
 *
 * @throws Refusal `forbidden` | `conflict`
 */
export async function removeIcons({ actor }: Context, { version }: RemoveSetting): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", who);
	await inTransaction(async (tx, now) => {
		await keepSetting(tx, { name: "icons", value: {}, version, actor, now });
		await recordEvent(tx, { act: "icons-changed", actor, at: now, detail: { hash: "none" } });
		await recordChange(tx, now, [siteKey, feedKey]);
	});
}
