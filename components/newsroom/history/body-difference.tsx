import { tellBlock } from "@/components/newsroom/conflicts/told";
import { WordChanges } from "@/components/story/word-changes";
import { type BlockChange, bodyDifference, wordDifference } from "@/lib/domain/difference";
import { type Block, blockText, type StoryBody } from "@/lib/domain/story-body";
import { BlockView } from "./read-body";

const kinds: Record<Block["type"], string> = {
	paragraph: "a paragraph",
	heading: "a cross-head",
	quote: "a quote",
	bulletList: "a list with bullets",
	orderedList: "a numbered list",
	picture: "a picture",
	relatedStory: "a related story",
	rule: "a rule",
};

/** What is different about a block beside its words. */
function besides(before: Block, after: Block): string | null {
	if (before.type !== after.type)
		return `It was ${kinds[before.type]}, and is ${kinds[after.type]}.`;
	if (before.type === "quote" && after.type === "quote") {
		const [was, now] = [before.attrs.attribution, after.attrs.attribution];
		if (was !== now) return `Who said it: “${was}” → “${now}”.`;
	}
	return tellBlock(before) === tellBlock(after)
		? "Bold, italic, links or alt text are different."
		: null;
}

function Changed({ before, after }: { before: Block; after: Block }) {
	const note = besides(before, after);
	return (
		<div className="change">
			<p>
				<WordChanges words={wordDifference(tellBlock(before), tellBlock(after))} />
			</p>
			{note ? <p className="change__note">{note}</p> : null}
		</div>
	);
}

function ChangeView({ change }: { change: BlockChange }) {
	switch (change.is) {
		case "same":
			return <BlockView block={change.after} />;
		case "changed":
			return <Changed before={change.before} after={change.after} />;
		case "gone":
			return (
				<div className="change">
					<del>{tellBlock(change.before)}</del>
				</div>
			);
		case "new":
			return (
				<div className="change">
					<ins>{tellBlock(change.after)}</ins>
				</div>
			);
	}
}

/** Runs of parts that stayed, and each part that did not. */
function grouped(changes: BlockChange[]): BlockChange[][] {
	const groups: BlockChange[][] = [];
	for (const change of changes) {
		const last = groups.at(-1);
		if (change.is === "same" && last?.[0]?.is === "same") last.push(change);
		else groups.push([change]);
	}
	return groups;
}

function Group({ changes }: { changes: BlockChange[] }) {
	const views = [...changes.entries()].map(([at, change]) => (
		<ChangeView key={at} change={change} />
	));
	if (changes[0]?.is !== "same") return views;
	const words = changes.map((change) => (change.is === "same" ? blockText(change.after) : ""));
	const opening = words.find(Boolean) ?? "";
	return (
		<details className="same-parts">
			<summary>
				{changes.length === 1 ? "One part" : `${changes.length} parts`} the same
				<span className="same-parts__words">{opening}</span>
			</summary>
			{views}
		</details>
	);
}

/** How one text becomes another; what stayed the same is folded. */
export function BodyDifference({
	before,
	after,
	language,
}: {
	before: StoryBody;
	after: StoryBody;
	language: string;
}) {
	const groups = grouped(bodyDifference(before, after));
	const unchanged = groups.flat().every(({ is }) => is === "same");
	if (unchanged) return <p className="soft">The text is the same, word for word.</p>;
	return (
		<div className="body-text body-text--compared" lang={language}>
			{[...groups.entries()].map(([at, changes]) => (
				<Group key={at} changes={changes} />
			))}
		</div>
	);
}
