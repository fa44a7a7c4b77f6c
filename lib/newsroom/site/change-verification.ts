import { inTransaction } from "@/lib/db/newsroom";
import type { ChangeVerification } from "@/lib/domain/crawlers";
import { homeKey } from "@/lib/domain/page-key";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { keepSetting } from "./keep-setting";

/**
 * Proves to search engines, on the home page, that the site is ours.
 *
 * @throws Refusal `forbidden` | `conflict`
 */
export async function changeVerification(
	{ actor }: Context,
	{ version, ...value }: ChangeVerification,
): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may prove whose site this is.");
	await inTransaction(async (tx, now) => {
		await keepSetting(tx, { name: "verification", value, version, actor, now });
		await recordEvent(tx, { act: "crawlers-changed", actor, at: now, detail: value });
		await recordChange(tx, now, [homeKey]);
	});
}
