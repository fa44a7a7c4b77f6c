import { inTransaction } from "@/lib/db/newsroom";
import type { ChangeCrawlers } from "@/lib/domain/crawlers";
import { siteKey } from "@/lib/domain/page-key";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { keepSetting } from "./keep-setting";

/**
 * Says in robots.txt which crawlers of language models may read the paper.
 *
 * @throws Refusal `forbidden` | `conflict`
 */
export async function changeCrawlers({ actor }: Context, input: ChangeCrawlers): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may say which crawlers are welcome.");
	const { version, ...value } = input;
	await inTransaction(async (tx, now) => {
		await keepSetting(tx, { name: "crawlers", value, version, actor, now });
		await recordEvent(tx, { act: "crawlers-changed", actor, at: now, detail: value });
		await recordChange(tx, now, [siteKey]);
	});
}
