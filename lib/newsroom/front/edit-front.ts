import { inTransaction } from "@/lib/db/newsroom";
import type { EditFront } from "@/lib/domain/front/front-input";
import type { Context } from "@/lib/newsroom/context";
import { holdDraft, type StepDone, takeStep } from "./front-draft";

/**
 * Does one operation to a front's draft. Operations follow one another under a lock, each on whatever the
 * one before left; one that finds nothing to act on does nothing, and says so.
 *
 * @throws Refusal `not-found` | `forbidden` | `invalid`
 */
export async function editFront(
	{ actor }: Context,
	{ front, id, operation }: EditFront,
): Promise<StepDone> {
	return inTransaction(async (tx, now) => {
		const draft = await holdDraft(tx, { actor, key: front, now });
		return takeStep(tx, draft, { id, kind: "edit", operations: [operation], now });
	});
}
