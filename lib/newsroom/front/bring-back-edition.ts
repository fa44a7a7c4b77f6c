import { randomUUID } from "node:crypto";
import { inTransaction } from "@/lib/db/newsroom";
import { FrontContainers } from "@/lib/domain/front/front";
import type { OfEdition } from "@/lib/domain/front/front-input";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { holdDraft, takeStep } from "./front-draft";
import { ensureNotOvertaken, openEdition } from "./front-timeline";
import type { LaunchedFront } from "./launch-front";

/**
 * Brings an older edition back: it is live at once, as a new one, and the draft is the same. Undo brings
 * back what the draft was, and the edition before can be brought back the same way.
 *
 * @throws Refusal `not-found` | `forbidden`
 */
export async function bringBackEdition(
	{ actor }: Context,
	{ front: key, editionId }: OfEdition,
): Promise<LaunchedFront> {
	return inTransaction(async (tx, now) => {
		const held = await holdDraft(tx, { actor, key, now });
		ensureNotOvertaken(held, now);
		const edition = await tx.frontEdition.findFirst({ where: { id: editionId, front: key } });
		ensure(edition, "not-found", "There is no such edition of this front.");
		const containers = FrontContainers.parse(edition.containers);
		await takeStep(tx, held, {
			id: randomUUID(),
			kind: "edit",
			operations: [{ do: "replace", containers }],
			now,
		});
		const opened = await openEdition(tx, held, {
			containers,
			from: now,
			wallTime: null,
			returnedFrom: editionId,
			now,
		});
		await recordEvent(tx, {
			act: "front-brought-back",
			actor,
			at: now,
			detail: { front: key, name: held.front.name, editionId: opened, of: editionId },
		});
		return { editionId: opened, from: now, path: held.front.path };
	});
}
