import { type BlockChange, bodyDifference, wordDifference } from "@/lib/domain/difference";
import { blockText } from "@/lib/domain/story-body";
import type { ChangedPart, PublicText, StoryChange } from "@/lib/domain/story-change";

const isChanged = ({ words }: ChangedPart) => words.some(({ is }) => is !== "same");

function textPart(change: BlockChange): ChangedPart {
	const before = "before" in change ? blockText(change.before) : "";
	const after = "after" in change ? blockText(change.after) : "";
	const { id } = ("after" in change ? change.after : change.before).attrs;
	return { id: `${change.is}-${id}`, part: "text", words: wordDifference(before, after) };
}

function changedParts(before: PublicText, after: PublicText): ChangedPart[] {
	const lines = (["headline", "standfirst", "dateline"] as const).map(
		(part): ChangedPart => ({ id: part, part, words: wordDifference(before[part], after[part]) }),
	);
	const blocks = bodyDifference(before.body, after.body).map(textPart);
	return [...lines, ...blocks].filter(isChanged);
}

/** A run of silent fixes is one step; every other change is a step of its own. */
function stepsOf(texts: PublicText[]): PublicText[][] {
	const steps: PublicText[][] = [];
	for (const text of texts.slice(1)) {
		const last = steps.at(-1);
		if (text.kind === "minor" && last?.[0]?.kind === "minor") last.push(text);
		else steps.push([text]);
	}
	return steps;
}

/**
 * What changed between the texts of a story, oldest first, as readers had them: word by word, newest
 * change first. Silent fixes that changed no word are left out.
 */
export function whatChanged(texts: PublicText[]): StoryChange[] {
	let before = texts[0];
	const changes: StoryChange[] = [];
	for (const step of stepsOf(texts)) {
		const after = step.at(-1);
		if (!before || !after) continue;
		const { publicationId, at, notice } = after;
		const kind = after.kind ?? "update";
		const parts = changedParts(before, after);
		const fixes = kind === "minor" ? step.length : 0;
		before = after;
		if (kind === "minor" && parts.length === 0) continue;
		changes.push({ publicationId, at, kind, notice, fixes, parts });
	}
	return changes.reverse();
}
