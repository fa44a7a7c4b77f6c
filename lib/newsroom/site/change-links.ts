import { inTransaction } from "@/lib/db/newsroom";
import type { ChangeLinks } from "@/lib/domain/navigation";
import { siteKey } from "@/lib/domain/page-key";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { keepSetting } from "./keep-setting";

/**
 * Says what stands in the navigation, or in the colophon, and in which order.
 *
 * @throws Refusal `forbidden` | `conflict`
 */
export async function changeLinks(
	{ actor }: Context,
	{ place, version, links }: ChangeLinks,
): Promise<void> {
	ensure(
		maySetUpPaper(actor),
		"forbidden",
		"Only a producer or an admin may arrange the navigation.",
	);
	await inTransaction(async (tx, now) => {
		await keepSetting(tx, { name: place, value: { links }, version, actor, now });
		const detail = { place, links: links?.length ?? "as it was made" };
		await recordEvent(tx, { act: "navigation-changed", actor, at: now, detail });
		await recordChange(tx, now, [siteKey]);
	});
}
