import { inTransaction, type Tx } from "@/lib/db/newsroom";
import type { FrontKey } from "@/lib/domain/front/front";
import type { TakeBack } from "@/lib/domain/front/front-input";
import { type DraftOperation, DraftOperations } from "@/lib/domain/front/front-operation";
import { type UndoStack, undoStack } from "@/lib/domain/front/undo-stack";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { holdDraft, type StepDone, takeStep } from "./front-draft";

/** So many of one's own steps can be taken back. */
const remembered = 200;

const kindOf = (kind: string): "edit" | "undo" | "redo" =>
	kind === "undo" || kind === "redo" ? kind : "edit";

/** What somebody's undo and redo would do on a front. */
export async function undoStackOf(
	tx: Tx,
	{ front, by }: { front: FrontKey; by: string },
): Promise<UndoStack<DraftOperation[]>> {
	const rows = await tx.frontOperation.findMany({
		where: { front, by },
		orderBy: { number: "desc" },
		take: remembered,
		select: { id: true, kind: true, inverse: true },
	});
	const steps = rows.reverse().map(({ id, kind, inverse }) => ({
		id,
		kind: kindOf(kind),
		inverse: DraftOperations.parse(inverse),
	}));
	return undoStack(steps);
}

async function takeBack(
	{ actor }: Context,
	{ front, id }: TakeBack,
	kind: "undo" | "redo",
): Promise<StepDone> {
	return inTransaction(async (tx, now) => {
		const draft = await holdDraft(tx, { actor, key: front, now });
		// Sent twice: it was done, and must not take back a second step.
		if ((await tx.frontOperation.count({ where: { id } })) > 0)
			return { version: draft.version, because: null };
		const operations = (await undoStackOf(tx, { front, by: draft.by }))[kind];
		ensure(operations, "conflict", `There is nothing of yours to ${kind}.`);
		return takeStep(tx, draft, { id, kind, operations, now });
	});
}

/**
 * Takes back what oneself did last on a front; what others did stays.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (there is nothing)
 */
export function undoFront(context: Context, input: TakeBack): Promise<StepDone> {
	return takeBack(context, input, "undo");
}

/**
 * Does again what one's last undo took back.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (there is nothing)
 */
export function redoFront(context: Context, input: TakeBack): Promise<StepDone> {
	return takeBack(context, input, "redo");
}
