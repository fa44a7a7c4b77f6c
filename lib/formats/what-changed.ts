import { diffArrays } from "diff";
import type { AmendmentKind } from "@/lib/domain/amendment";
import { type Block, blockText, type StoryBody } from "@/lib/domain/story-body";
import type { ChangedPart, Piece, StoryChange } from "@/lib/domain/story-change";

/** A text that readers had, as `lib/published` lists it. */
export type PublicText = {
	publicationId: string;
	at: Date;
	kind: AmendmentKind | null;
	notice: string;
	headline: string;
	standfirst: string;
	dateline: string;
	body: StoryBody;
};

const segmenters = new Map<string, Intl.Segmenter>();

/** Words as the language has them: Japanese and Thai write no spaces. */
function segmenterFor(language: string): Intl.Segmenter {
	const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
	segmenters.set(language, known);
	return known;
}

/** The words, spaces and points of a text, in order. */
function tokensOf(text: string, language: string): string[] {
	return Array.from(segmenterFor(language).segment(text), ({ segment }) => segment);
}

/** Words that were exchanged side by side are one old and one new stretch, their spaces among them. */
function joinStretches(pieces: Piece[]): Piece[] {
	const joined: Piece[] = [];
	let [removed, added] = ["", ""];
	const flush = () => {
		if (removed) joined.push({ is: "removed", words: removed });
		if (added) joined.push({ is: "added", words: added });
		[removed, added] = ["", ""];
	};
	pieces.forEach(({ is, words }, index) => {
		const next = pieces[index + 1]?.is;
		const bridges = words.trim() === "" && removed && added && next && next !== "same";
		if (is === "same" && !bridges) {
			flush();
			joined.push({ is, words });
			return;
		}
		if (is !== "added") removed += words;
		if (is !== "removed") added += words;
	});
	flush();
	return joined;
}

/** The words of two texts in one, each said to be kept, new or gone. */
export function compareWords(before: string, after: string, language: string): Piece[] {
	const found = diffArrays(tokensOf(before, language), tokensOf(after, language));
	return joinStretches(
		found.map(({ value, added, removed }) => ({
			is: added ? "added" : removed ? "removed" : "same",
			words: value.join(""),
		})),
	);
}

const isChanged = (pieces: Piece[]) => pieces.some(({ is }) => is !== "same");

/**
 * The blocks of two texts, each pair by its id: where the newer has them, and those that are gone where
 * they stood.
 */
function pairBlocks(before: Block[], after: Block[]): [Block | null, Block | null][] {
	const old = new Map(before.map((block) => [block.attrs.id, block]));
	const kept = new Set(after.map(({ attrs }) => attrs.id));
	const pairs: [Block | null, Block | null][] = after.map((block) => [
		old.get(block.attrs.id) ?? null,
		block,
	]);
	before.forEach((block, index) => {
		if (kept.has(block.attrs.id)) return;
		const above = before.slice(0, index).findLast(({ attrs }) => kept.has(attrs.id));
		const at = above ? pairs.findIndex(([, now]) => now?.attrs.id === above.attrs.id) + 1 : 0;
		pairs.splice(at, 0, [block, null]);
	});
	return pairs;
}

function changedParts(before: PublicText, after: PublicText, language: string): ChangedPart[] {
	const lines = (["headline", "standfirst", "dateline"] as const).map(
		(part): ChangedPart => ({
			id: part,
			part,
			pieces: compareWords(before[part], after[part], language),
		}),
	);
	const blocks = pairBlocks(before.body.content, after.body.content).map(
		([was, is]): ChangedPart => ({
			id: is?.attrs.id ?? was?.attrs.id ?? "",
			part: "text",
			pieces: compareWords(was ? blockText(was) : "", is ? blockText(is) : "", language),
		}),
	);
	return [...lines, ...blocks].filter(({ pieces }) => isChanged(pieces));
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
export function whatChanged(texts: PublicText[], language: string): StoryChange[] {
	let before = texts[0];
	const changes: StoryChange[] = [];
	for (const step of stepsOf(texts)) {
		const after = step.at(-1);
		if (!before || !after) continue;
		const { publicationId, at, notice } = after;
		const kind = after.kind ?? "update";
		const parts = changedParts(before, after, language);
		const fixes = kind === "minor" ? step.length : 0;
		before = after;
		if (kind === "minor" && parts.length === 0) continue;
		changes.push({ publicationId, at, kind, notice, fixes, parts });
	}
	return changes.reverse();
}
