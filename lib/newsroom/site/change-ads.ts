import { inTransaction } from "@/lib/db/newsroom";
import type { ChangeAds } from "@/lib/domain/ads-txt";
import { siteKey } from "@/lib/domain/page-key";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { keepSetting } from "./keep-setting";

/**
 * Says in ads.txt and app-ads.txt who may sell the paper's advertising. An empty one is not there.
 *
 * @throws Refusal `forbidden` | `conflict`
 */
export async function changeAds(
	{ actor }: Context,
	{ version, ...value }: ChangeAds,
): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may say who sells advertising.");
	await inTransaction(async (tx, now) => {
		await keepSetting(tx, { name: "ads", value, version, actor, now });
		const lines = (text: string) => text.split("\n").length;
		const detail = { adsLines: lines(value.ads), appAdsLines: lines(value.appAds) };
		await recordEvent(tx, { act: "ads-changed", actor, at: now, detail });
		await recordChange(tx, now, [siteKey]);
	});
}
