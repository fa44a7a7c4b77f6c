/** What somebody did to a front's draft, or took back, in its order. */
export type DoneStep<Inverse> = {
	id: string;
	kind: "edit" | "undo" | "redo";
	/** What takes this step back. */
	inverse: Inverse;
};

/** What undo and redo would do next; null where there is nothing. */
export type UndoStack<Inverse> = { undo: Inverse | null; redo: Inverse | null };

/**
 * One person's own steps, as a stack: an undo takes the newest off, a redo puts it back, and something new
 * forgets what was undone. Everybody undoes only what they did themselves.
 */
export function undoStack<Inverse>(steps: DoneStep<Inverse>[]): UndoStack<Inverse> {
	const undo: Inverse[] = [];
	let redo: Inverse[] = [];
	for (const { kind, inverse } of steps) {
		if (kind === "undo") {
			undo.pop();
			redo.push(inverse);
			continue;
		}
		if (kind === "redo") redo.pop();
		else redo = [];
		undo.push(inverse);
	}
	return { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null };
}
