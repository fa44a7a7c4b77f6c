import type { JSONContent } from "@tiptap/core";
import type { Mark, Node } from "@tiptap/pm/model";
import type { z } from "zod";
import type { Block, InlineText, List, StoryBody } from "@/lib/domain/story-body";
import { newBlockId } from "./block-id";

type TextMark = NonNullable<InlineText["marks"]>[number];

function markOf({ type, attrs }: Mark): TextMark[] {
	if (type.name === "bold" || type.name === "italic") return [{ type: type.name }];
	return type.name === "link" ? [{ type: "link", attrs: { href: String(attrs.href) } }] : [];
}

function inlineOf(node: Node): InlineText[] {
	const content: InlineText[] = [];
	node.forEach((child) => {
		if (!child.text) return;
		const marks = child.marks.flatMap(markOf);
		content.push({ type: "text", text: child.text, ...(marks.length > 0 ? { marks } : {}) });
	});
	return content;
}

type ListBlock = z.infer<typeof List>;

function itemsOf(list: Node): ListBlock["content"] {
	const items: ListBlock["content"] = [];
	list.forEach((item) => {
		const content = item.firstChild ? inlineOf(item.firstChild) : [];
		if (content.length > 0)
			items.push({ type: "listItem", content: [{ type: "paragraph", content }] });
	});
	return items;
}

function wordsOf(node: Node, id: string): Block | null {
	const content = inlineOf(node);
	const attribution = String(node.attrs.attribution ?? "");
	if (node.type.name === "quote") {
		return content.length > 0 || attribution
			? { type: "quote", attrs: { id, attribution }, content }
			: null;
	}
	if (content.length === 0) return null;
	return { type: node.type.name === "heading" ? "heading" : "paragraph", attrs: { id }, content };
}

function listOf(node: Node, id: string): Block | null {
	const content = itemsOf(node);
	const type = node.type.name === "orderedList" ? "orderedList" : "bulletList";
	return content.length > 0 ? { type, attrs: { id }, content } : null;
}

function makeBlock(node: Node): Block | null {
	const id = String(node.attrs.id ?? "");
	const { attrs } = node;
	switch (node.type.name) {
		case "bulletList":
		case "orderedList":
			return listOf(node, id);
		case "picture": {
			const { pictureId, caption, alt } = attrs;
			return {
				type: "picture",
				attrs: { id, pictureId: String(pictureId), caption: String(caption), alt: String(alt) },
			};
		}
		case "relatedStory":
			return { type: "relatedStory", attrs: { id, storyId: String(attrs.storyId) } };
		case "rule":
			return { type: "rule", attrs: { id } };
		default:
			return wordsOf(node, id);
	}
}

/** Nodes never change, so each is read once however long the text is. */
const known = new WeakMap<Node, Block | null>();

function blockOf(node: Node): Block | null {
	const before = known.get(node);
	if (before !== undefined) return before;
	const block = makeBlock(node);
	known.set(node, block);
	return block;
}

/** What the editor shows, as it is stored. An empty line is room to write in, not a part of the text. */
export function bodyOf(doc: Node): StoryBody {
	const content: Block[] = [];
	doc.forEach((node) => {
		const block = blockOf(node);
		if (block) content.push(block);
	});
	return { type: "doc", content };
}

/** A stored text, as the editor takes it: it needs a line to write in. */
export function docOf(body: StoryBody): JSONContent {
	if (body.content.length > 0) return body;
	return { type: "doc", content: [{ type: "paragraph", attrs: { id: newBlockId() } }] };
}
