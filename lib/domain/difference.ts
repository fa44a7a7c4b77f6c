import { diffArrays } from "diff";
import { sameValue } from "./draft";
import { type Block, blockText, type StoryBody } from "./story-body";

/** What becomes of one thing between two sequences. */
export type Step<T> =
	| { is: "same"; before: T; after: T }
	| { is: "gone"; before: T }
	| { is: "new"; after: T };

/** Beyond this many steps the middle of two sequences is told as replaced whole. */
const most = 3000;

/** How many things two sequences share at one end. */
function sharedRun<T>(before: T[], after: T[], same: (a: T, b: T) => boolean): number {
	const differs = before.findIndex((one, index) => {
		const other = after[index];
		return other === undefined || !same(one, other);
	});
	return differs === -1 ? before.length : differs;
}

/** What becomes of each thing in turn, where neither end is shared. */
function middleOf<T>(before: T[], after: T[], same: (a: T, b: T) => boolean): Step<T>["is"][] {
	const runs = diffArrays(before, after, { comparator: same, maxEditLength: most }) ?? [
		{ value: before, removed: true, added: false },
		{ value: after, removed: false, added: true },
	];
	return runs.flatMap(({ value, added, removed }) =>
		value.map(() => (added ? "new" : removed ? "gone" : "same")),
	);
}

function next<T>(things: Iterator<T>): T {
	const { value, done } = things.next();
	if (done) throw new Error("A difference tells of more than there is.");
	return value;
}

/** The shortest telling of how one sequence becomes another. */
export function difference<T>(
	before: T[],
	after: T[],
	same: (a: T, b: T) => boolean = Object.is,
): Step<T>[] {
	const start = sharedRun(before, after, same);
	const [oldRest, newRest] = [before.slice(start), after.slice(start)];
	const end = sharedRun(oldRest.toReversed(), newRest.toReversed(), same);
	const cut = (list: T[]) => list.slice(0, list.length - end);
	const shared = (count: number) => Array.from({ length: count }, () => "same" as const);
	const told = [...shared(start), ...middleOf(cut(oldRest), cut(newRest), same), ...shared(end)];
	const [old, fresh] = [before.values(), after.values()];
	return told.map((is): Step<T> => {
		if (is === "gone") return { is, before: next(old) };
		if (is === "new") return { is, after: next(fresh) };
		return { is, before: next(old), after: next(fresh) };
	});
}

/** A stretch of words that stayed, went or came. */
export type WordChange = { is: Step<string>["is"]; text: string };

/** Knows words by each script's own rules, whatever the language: Japanese and Thai write no spaces. */
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** Words, the white space between them, and each sign by itself. */
const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

function textOf(step: Step<string>): string {
	return step.is === "new" ? step.after : step.before;
}

/** Gone before new, and neighbours of one kind together. */
function joined(steps: WordChange[]): WordChange[] {
	const changes: WordChange[] = [];
	let gone = "";
	let fresh = "";
	const flush = () => {
		if (gone) changes.push({ is: "gone", text: gone });
		if (fresh) changes.push({ is: "new", text: fresh });
		[gone, fresh] = ["", ""];
	};
	for (const { is, text } of steps) {
		if (is === "gone") gone += text;
		else if (is === "new") fresh += text;
		else {
			flush();
			const last = changes.at(-1);
			if (last?.is === "same") last.text += text;
			else changes.push({ is, text });
		}
	}
	flush();
	return changes;
}

/** A space between two words that both changed is no reason to tell them apart. */
function withoutIslands(steps: Step<string>[]): WordChange[] {
	return steps.flatMap((step, index): WordChange[] => {
		const text = textOf(step);
		const between = steps[index - 1]?.is !== "same" && steps[index + 1]?.is !== "same";
		const island =
			step.is === "same" && !text.trim() && between && index > 0 && index < steps.length - 1;
		if (!island) return [{ is: step.is, text }];
		return [
			{ is: "gone", text },
			{ is: "new", text },
		];
	});
}

/** How one text becomes another, word by word. */
export function wordDifference(before: string, after: string): WordChange[] {
	return joined(withoutIslands(difference(wordsOf(before), wordsOf(after))));
}

/** A block that stayed as it is, was changed, went or came. */
export type BlockChange =
	| { is: "same" | "changed"; before: Block; after: Block }
	| { is: "gone"; before: Block }
	| { is: "new"; after: Block };

/**
 * How one text becomes another, block by block: blocks are the same by their ids, and by their words
 * where a machine gave them new ones. A block that was moved is told as gone there and new here.
 */
export function bodyDifference(before: StoryBody, after: StoryBody): BlockChange[] {
	const known = new Set(before.content.map((block) => block.attrs.id));
	const wanted = new Set(after.content.map((block) => block.attrs.id));
	const alike = (a: Block, b: Block) => {
		if (a.attrs.id === b.attrs.id) return true;
		const renamed = !wanted.has(a.attrs.id) && !known.has(b.attrs.id);
		return renamed && a.type === b.type && blockText(a) !== "" && blockText(a) === blockText(b);
	};
	return difference(before.content, after.content, alike).map((step) => {
		if (step.is !== "same") return step;
		const attrs = { ...step.before.attrs, id: step.after.attrs.id };
		const unchanged = sameValue({ ...step.before, attrs }, step.after);
		return { ...step, is: unchanged ? "same" : "changed" };
	});
}
