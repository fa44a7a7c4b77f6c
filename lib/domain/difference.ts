import { sameValue } from "./draft";
import { type Block, blockText, type StoryBody } from "./story-body";

/** What becomes of one thing between two sequences. */
export type Step<T> =
	| { is: "same"; before: T; after: T }
	| { is: "gone"; before: T }
	| { is: "new"; after: T };

/** Above this many comparisons the middle of two sequences is told as replaced whole. */
const most = 4_000_000;

/** For each place in both sequences, how long the longest common run from there on is. */
function commonLengths<T>(before: T[], after: T[], same: (a: T, b: T) => boolean): Uint32Array {
	const width = after.length + 1;
	const lengths = new Uint32Array((before.length + 1) * width);
	for (let i = before.length - 1; i >= 0; i -= 1) {
		for (let j = after.length - 1; j >= 0; j -= 1) {
			const [a, b] = [before[i], after[j]];
			const equal = a !== undefined && b !== undefined && same(a, b);
			const longest = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
			lengths[i * width + j] = equal ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : longest;
		}
	}
	return lengths;
}

/** The steps along a longest common run; what is left over on one side is not among them. */
function stepsAlong<T>(before: T[], after: T[], same: (a: T, b: T) => boolean): Step<T>[] {
	const lengths = commonLengths(before, after, same);
	const length = (i: number, j: number) => lengths[i * (after.length + 1) + j] ?? 0;
	const steps: Step<T>[] = [];
	let [i, j] = [0, 0];
	for (;;) {
		const [a, b] = [before[i], after[j]];
		if (a === undefined || b === undefined) return steps;
		if (same(a, b)) {
			steps.push({ is: "same", before: a, after: b });
			[i, j] = [i + 1, j + 1];
		} else if (length(i + 1, j) >= length(i, j + 1)) {
			steps.push({ is: "gone", before: a });
			i += 1;
		} else {
			steps.push({ is: "new", after: b });
			j += 1;
		}
	}
}

function middleOf<T>(before: T[], after: T[], same: (a: T, b: T) => boolean): Step<T>[] {
	const comparable = before.length * after.length <= most;
	const steps = comparable ? stepsAlong(before, after, same) : [];
	const told = (but: Step<T>["is"]) => steps.filter(({ is }) => is !== but).length;
	return [
		...steps,
		...before.slice(told("new")).map((one): Step<T> => ({ is: "gone", before: one })),
		...after.slice(told("gone")).map((one): Step<T> => ({ is: "new", after: one })),
	];
}

/** The shortest telling of how one sequence becomes another. */
export function difference<T>(
	before: T[],
	after: T[],
	same: (a: T, b: T) => boolean = Object.is,
): Step<T>[] {
	const start: Step<T>[] = [];
	for (const [index, one] of before.entries()) {
		const other = after[index];
		if (other === undefined || !same(one, other)) break;
		start.push({ is: "same", before: one, after: other });
	}
	const end: Step<T>[] = [];
	const shorter = Math.min(before.length, after.length) - start.length;
	while (end.length < shorter) {
		const [one, other] = [before.at(-1 - end.length), after.at(-1 - end.length)];
		if (one === undefined || other === undefined || !same(one, other)) break;
		end.unshift({ is: "same", before: one, after: other });
	}
	const cut = <S>(list: S[]) => list.slice(start.length, list.length - end.length);
	return [...start, ...middleOf(cut(before), cut(after), same), ...end];
}

/** A stretch of words that stayed, went or came. */
export type WordChange = { is: Step<string>["is"]; text: string };

/** Words, the white space between them, and each sign by itself. */
const wordsOf = (text: string) =>
	text.match(/[\p{L}\p{M}\p{N}’'-]+|\s|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

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
