import { inTransaction } from "@/lib/db/newsroom";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { ChangeWording } from "@/lib/domain/site-input";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { keepSetting } from "./keep-setting";

/**
 * Sets how the house words a correction or a clarification. Readers see nothing of it until an editor
 * uses it.
 *
 * @throws Refusal `forbidden` | `conflict`
 */
export async function changeWording(
	{ actor }: Context,
	{ version, ...value }: ChangeWording,
): Promise<void> {
	ensure(maySetUpPaper(actor), "forbidden", "Only a producer or an admin may set the wording.");
	await inTransaction(async (tx, now) => {
		await keepSetting(tx, { name: "wording", value, version, actor, now });
		await recordEvent(tx, { act: "wording-changed", actor, at: now, detail: value });
	});
}
