import { createHash } from "node:crypto";
import sharp from "sharp";
import { inTransaction } from "@/lib/db/newsroom";
import { siteKey } from "@/lib/domain/page-key";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { RemoveSetting, SetNameplate } from "@/lib/domain/site-input";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { type Artwork, decodeArtwork } from "./decode-artwork";
import { keepSetting } from "./keep-setting";
import { keepSiteFiles } from "./keep-site-files";

const who = "Only an admin may change the nameplate.";

/** Twice what a wide page shows, for screens with small pixels. */
function nameplate({ png }: Artwork) {
	return sharp(png)
		.resize(1200, 240, { fit: "inside", withoutEnlargement: true })
		.png({ compressionLevel: 9 })
		.toBuffer({ resolveWithObject: true });
}

/**
 * Shows the paper's name as it has drawn it, in place of type.
 *
 * @throws Refusal `forbidden` | `unsupported` | `conflict`
 */
export async function setNameplate({ actor }: Context, input: SetNameplate): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", who);
	const sent = Buffer.from(await input.file.arrayBuffer());
	const { data, info } = await nameplate(await decodeArtwork(sent));
	const hash = createHash("sha256").update(data).digest("hex").slice(0, 32);
	const { width, height } = info;
	const value = { hash, width, height, turnsLight: input.turnsLight === "on" };
	await inTransaction(async (tx, now) => {
		await keepSiteFiles(tx, hash, [{ name: "nameplate.png", type: "image/png", bytes: data }]);
		await keepSetting(tx, { name: "nameplate", value, version: input.version, actor, now });
		await recordEvent(tx, { act: "nameplate-changed", actor, at: now, detail: value });
		await recordChange(tx, now, [siteKey]);
	});
}

/**
 * Sets the name in type again.
 *
 * @throws Refusal `forbidden` | `conflict`
 */
export async function removeNameplate({ actor }: Context, input: RemoveSetting): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", who);
	await inTransaction(async (tx, now) => {
		await keepSetting(tx, { name: "nameplate", value: {}, version: input.version, actor, now });
		await recordEvent(tx, { act: "nameplate-changed", actor, at: now, detail: { hash: "none" } });
		await recordChange(tx, now, [siteKey]);
	});
}
