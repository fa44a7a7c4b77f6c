import { randomUUID } from "node:crypto";
import { inTransaction } from "@/lib/db/newsroom";
import { siteKey } from "@/lib/domain/page-key";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import { ThirdParties, type ThirdParty } from "@/lib/domain/third-party";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { type Kept, keepSetting, lockSetting, readSetting } from "./keep-setting";

const name = "third-parties";
const nobody: ThirdParties = { parties: [] };

/** The third parties of the paper, those that are off among them. */
export async function listThirdParties({ actor }: Context): Promise<Kept<ThirdParties>> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may see who else runs on the pages.");
	return readSetting(name, ThirdParties, nobody);
}

/**
 * Changes the list of third parties, in one step for all pages.
 *
 * @throws Refusal `forbidden` | `conflict` | what `change` throws
 */
export async function changeThirdParties(
	{ actor }: Context,
	version: number,
	change: (parties: ThirdParty[], newId: string) => { parties: ThirdParty[]; what: string },
): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may let third parties in.");
	await inTransaction(async (tx, now) => {
		const { value } = await lockSetting(tx, name, ThirdParties, nobody);
		const { parties, what } = change(value.parties, randomUUID());
		await keepSetting(tx, { name, value: { parties }, version, actor, now });
		await recordEvent(tx, { act: "third-parties-changed", actor, at: now, detail: { what } });
		await recordChange(tx, now, [siteKey]);
	});
}
