import { inTransaction } from "@/lib/db/newsroom";
import { feedKey, homeKey, siteKey } from "@/lib/domain/page-key";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure, Refusal } from "@/lib/domain/refusal";
import type { ChangeSite } from "@/lib/domain/site-input";
import { isTimeZone } from "@/lib/env";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { keepSetting } from "./keep-setting";

/**
 * Says what the paper is called, who publishes it and on which clock it lives. Addresses that were given
 * stay, whatever the zone: a story's day is settled when it first appears.
 *
 * @throws Refusal `forbidden` | `invalid` | `conflict`
 */
export async function changeSite({ actor }: Context, input: ChangeSite): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may change what the paper is called.");
	const { version, publisher, email, phone, address, ...site } = input;
	if (!isTimeZone(site.timeZone))
		throw new Refusal("invalid", "Choose a zone of the list.", [
			{ field: "timeZone", sentence: "Choose a zone of the list." },
		]);
	await inTransaction(async (tx, now) => {
		const value = { publisher, email, phone, address };
		await keepSetting(tx, { name: "contact", value, version, actor, now });
		const before = await tx.site.findUniqueOrThrow({ where: { id: 1 } });
		await tx.site.update({ where: { id: 1 }, data: site });
		const { name, timeZone, language } = before;
		await recordEvent(tx, {
			act: "site-changed",
			actor,
			at: now,
			detail: { before: { name, timeZone, language }, after: { ...site } },
		});
		await recordChange(tx, now, [siteKey, homeKey, feedKey]);
	});
}
