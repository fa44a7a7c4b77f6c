import { inTransaction } from "@/lib/db/newsroom";
import type { HandBackFront } from "@/lib/domain/front/front-input";
import { ensure } from "@/lib/domain/refusal";
import { stretchAt, stretchesAfter } from "@/lib/domain/timeline";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { holdDraft } from "./front-draft";
import { editionsFrom, ensureNotOvertaken, takeOffEdition } from "./front-timeline";

/**
 * Lets a front arrange itself again, by the news: the live edition ends, and those to come are called off.
 * The draft stays, and every edition can be brought back.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (it arranges itself already)
 */
export async function handBackFront({ actor }: Context, { front: key }: HandBackFront) {
	await inTransaction(async (tx, now) => {
		const held = await holdDraft(tx, { actor, key, now });
		ensureNotOvertaken(held, now);
		const editions = await editionsFrom(tx, key, now);
		const shown = stretchAt(editions, now);
		ensure(shown, "conflict", "This front arranges itself already.");
		for (const edition of stretchesAfter(editions, now).reverse())
			await takeOffEdition(tx, held, { edition, now });
		const until = shown.from < now ? now : new Date(now.getTime() + 1);
		await tx.frontEdition.update({ where: { id: shown.id }, data: { until } });
		await tx.frontDraft.update({ where: { front: key }, data: { launchedAt: now } });
		await recordChange(tx, until, [held.front.pageKey]);
		await recordEvent(tx, {
			act: "front-handed-back",
			actor,
			at: now,
			detail: { front: key, name: held.front.name, editionId: shown.id },
		});
	});
}
