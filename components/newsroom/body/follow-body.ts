import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { sameValue } from "@/lib/domain/draft";
import type { Block, StoryBody } from "@/lib/domain/story-body";
import { bodyOf, docOf } from "./body-json";

function find(doc: Node, id: string): { node: Node; at: number } | null {
	let found: { node: Node; at: number } | null = null;
	doc.forEach((node, at) => {
		if (node.attrs.id === id) found = { node, at };
	});
	return found;
}

const idsOf = (body: StoryBody) => body.content.map((block) => block.attrs.id);

function removeGone(tr: Transaction, body: StoryBody): void {
	const wanted = new Set(idsOf(body));
	for (const id of idsOf(bodyOf(tr.doc))) {
		const block = wanted.has(id) ? null : find(tr.doc, id);
		if (block && tr.doc.childCount > 1) tr.delete(block.at, block.at + block.node.nodeSize);
	}
}

function putBlock(tr: Transaction, block: Block, before: string | undefined): void {
	const node = tr.doc.type.schema.nodeFromJSON(block);
	const shown = find(tr.doc, block.attrs.id);
	if (shown) {
		tr.replaceWith(shown.at, shown.at + shown.node.nodeSize, node);
		return;
	}
	const previous = before === undefined ? null : find(tr.doc, before);
	tr.insert(previous ? previous.at + previous.node.nodeSize : 0, node);
}

/**
 * Brings what came from elsewhere into an open editor, block by block, so that the caret, the blank
 * lines and the undo history of the writer stay as they are.
 */
export function followBody(editor: Editor, body: StoryBody): void {
	const { tr } = editor.state;
	const shown = new Map(bodyOf(tr.doc).content.map((block) => [block.attrs.id, block]));
	removeGone(tr, body);
	body.content.forEach((block, index) => {
		if (sameValue(shown.get(block.attrs.id), block)) return;
		putBlock(tr, block, body.content[index - 1]?.attrs.id);
	});
	if (!sameValue(idsOf(bodyOf(tr.doc)), idsOf(body))) {
		const doc = editor.schema.nodeFromJSON(docOf(body));
		tr.replaceWith(0, tr.doc.content.size, doc.content);
	}
	if (tr.docChanged)
		editor.view.dispatch(tr.setMeta("addToHistory", false).setMeta("fromElsewhere", true));
}
