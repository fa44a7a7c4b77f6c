import { inTransaction } from "@/lib/db/newsroom";
import type { StartFront, TakeBack } from "@/lib/domain/front/front-input";
import type { Context } from "@/lib/newsroom/context";
import { holdDraft, liveContainers, type StepDone, takeStep } from "./front-draft";

/**
 * Begins a draft from the page as it arranges itself. A step like any other: undo brings back what was
 * there.
 *
 * @throws Refusal `not-found` | `forbidden`
 */
export async function startFront(
	{ actor }: Context,
	{ front, id, containers }: StartFront,
): Promise<StepDone> {
	return inTransaction(async (tx, now) => {
		const draft = await holdDraft(tx, { actor, key: front, now });
		const operations = [{ do: "replace" as const, containers }];
		return takeStep(tx, draft, { id, kind: "edit", operations, now });
	});
}

/**
 * Drops what was done to a draft since the launch: it is what is live again. Undo brings it back.
 *
 * @throws Refusal `not-found` | `forbidden`
 */
export async function dropFrontDraft(
	{ actor }: Context,
	{ front, id }: TakeBack,
): Promise<StepDone> {
	return inTransaction(async (tx, now) => {
		const draft = await holdDraft(tx, { actor, key: front, now });
		const containers = (await liveContainers(tx, front, now)) ?? [];
		const operations = [{ do: "replace" as const, containers }];
		return takeStep(tx, draft, { id, kind: "edit", operations, now });
	});
}
