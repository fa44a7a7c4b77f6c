import { inTransaction } from "@/lib/db/newsroom";
import type { OfEdition } from "@/lib/domain/front/front-input";
import { ensure } from "@/lib/domain/refusal";
import { stretchesAfter } from "@/lib/domain/timeline";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { holdDraft } from "./front-draft";
import { editionsFrom, ensureNotOvertaken, takeOffEdition } from "./front-timeline";

/**
 * Calls off an edition that is to come; what it would have followed goes on.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (it has begun, or was called off)
 */
export async function callOffEdition(
	{ actor }: Context,
	{ front: key, editionId }: OfEdition,
): Promise<void> {
	await inTransaction(async (tx, now) => {
		const held = await holdDraft(tx, { actor, key, now });
		ensureNotOvertaken(held, now);
		const coming = stretchesAfter(await editionsFrom(tx, key, now), now);
		const edition = coming.find(({ id }) => id === editionId);
		ensure(edition, "conflict", "That edition has begun, or was called off already.");
		await takeOffEdition(tx, held, { edition, now });
		await recordEvent(tx, {
			act: "front-called-off",
			actor,
			at: now,
			detail: { front: key, name: held.front.name, editionId, from: edition.from.toISOString() },
		});
	});
}
