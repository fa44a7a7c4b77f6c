import { inTransaction } from "@/lib/db/newsroom";
import type { EndBreakingBar } from "@/lib/domain/breaking-bar";
import { siteKey } from "@/lib/domain/page-key";
import { mayBreakNews } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { lockBreakingBars } from "./lock-breaking-bars";

/**
 * Takes a breaking line down, or calls it off before it stands.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict` (it is over)
 */
export async function endBreakingBar({ actor }: Context, { barId }: EndBreakingBar): Promise<void> {
	ensure(mayBreakNews(actor), "forbidden", "Only a producer or an admin may take it down.");
	await inTransaction(async (tx, now) => {
		await lockBreakingBars(tx, now);
		const bar = await tx.breakingBar.findUnique({ where: { id: barId } });
		ensure(bar, "not-found", "There is no such line.");
		ensure(bar.until > now && !bar.cancelledAt, "conflict", "That line is down already.");
		const stood = bar.from < now;
		await tx.breakingBar.update({
			where: { id: barId },
			data: stood ? { until: now } : { cancelledAt: now },
		});
		await recordChange(tx, stood ? now : bar.from, [siteKey]);
		await recordEvent(tx, { act: "breaking-ended", actor, at: now, detail: { barId } });
	});
}
