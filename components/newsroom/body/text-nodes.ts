import { mergeAttributes, Node, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core";

/** The nodes of words: what `lib/domain/story-body` allows, and nothing else. */

/** Ids are given by `BlockIds`, never read from pasted markup. */
const id = { default: null, rendered: false };

export const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });

export const Text = Node.create({ name: "text", group: "inline" });

export const Paragraph = Node.create({
	name: "paragraph",
	priority: 1000,
	group: "block",
	content: "inline*",
	addAttributes: () => ({ id }),
	parseHTML: () => [{ tag: "p" }],
	renderHTML: ({ HTMLAttributes }) => ["p", mergeAttributes(HTMLAttributes), 0],
});

export const Heading = Node.create({
	name: "heading",
	group: "block",
	content: "inline*",
	marks: "italic",
	defining: true,
	addAttributes: () => ({ id }),
	parseHTML: () => ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag })),
	renderHTML: ({ HTMLAttributes }) => ["h2", mergeAttributes(HTMLAttributes), 0],
	addInputRules() {
		return [textblockTypeInputRule({ find: /^##?\s$/, type: this.type })];
	},
});

export const ListItem = Node.create({
	name: "listItem",
	content: "paragraph",
	defining: true,
	parseHTML: () => [{ tag: "li" }],
	renderHTML: ({ HTMLAttributes }) => ["li", mergeAttributes(HTMLAttributes), 0],
	addKeyboardShortcuts() {
		return { Enter: () => this.editor.commands.splitListItem(this.name) };
	},
});

export const BulletList = Node.create({
	name: "bulletList",
	group: "block",
	content: "listItem+",
	addAttributes: () => ({ id }),
	parseHTML: () => [{ tag: "ul" }],
	renderHTML: ({ HTMLAttributes }) => ["ul", mergeAttributes(HTMLAttributes), 0],
	addInputRules() {
		return [wrappingInputRule({ find: /^\s*[-*]\s$/, type: this.type })];
	},
});

export const OrderedList = Node.create({
	name: "orderedList",
	group: "block",
	content: "listItem+",
	addAttributes: () => ({ id }),
	parseHTML: () => [{ tag: "ol" }],
	renderHTML: ({ HTMLAttributes }) => ["ol", mergeAttributes(HTMLAttributes), 0],
	addInputRules() {
		return [wrappingInputRule({ find: /^1[.)]\s$/, type: this.type })];
	},
});

export const Rule = Node.create({
	name: "rule",
	group: "block",
	addAttributes: () => ({ id }),
	parseHTML: () => [{ tag: "hr" }],
	renderHTML: ({ HTMLAttributes }) => ["hr", mergeAttributes(HTMLAttributes)],
});
