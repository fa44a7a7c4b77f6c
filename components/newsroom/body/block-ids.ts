import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { newBlockId } from "./block-id";

type Placed = { node: Node; at: number };

function topBlocks(doc: Node): Placed[] {
	const blocks: Placed[] = [];
	doc.forEach((node, at) => {
		blocks.push({ node, at });
	});
	return blocks;
}

/** Which of two blocks with one id keeps it: the words do, the empty half of a split does not. */
function keepers(blocks: Placed[]): Map<string, Placed> {
	const keeping = new Map<string, Placed>();
	for (const block of blocks) {
		const id: unknown = block.node.attrs.id;
		if (typeof id !== "string") continue;
		const first = keeping.get(id);
		if (!first || (first.node.content.size === 0 && block.node.content.size > 0))
			keeping.set(id, block);
	}
	return keeping;
}

/** Gives every top block that has no id of its own a new one. */
function giveIds(tr: Transaction): Transaction | null {
	const blocks = topBlocks(tr.doc);
	const keeping = keepers(blocks);
	const without = blocks.filter((block) => keeping.get(String(block.node.attrs.id)) !== block);
	for (const { at } of without) tr.setNodeAttribute(at, "id", newBlockId());
	return without.length > 0 ? tr : null;
}

/**
 * Sees to it that each block of the text has an id of its own: kept while the block is edited or
 * moved, new for a new block, for the new half of a split, and for what is pasted.
 */
export const BlockIds = Extension.create({
	name: "blockIds",
	addProseMirrorPlugins() {
		return [
			new Plugin({
				appendTransaction: (transactions, _old, state) =>
					transactions.some(({ docChanged }) => docChanged) ? giveIds(state.tr) : null,
			}),
		];
	},
});
