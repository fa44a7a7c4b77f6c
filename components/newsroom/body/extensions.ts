import { Extension, type Extensions } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { history, redo, undo } from "@tiptap/pm/history";
import { BlockIds } from "./block-ids";
import { commandsByKey } from "./commands";
import { Bold, Italic, Link } from "./marks";
import { Picture } from "./picture-node";
import { Quote } from "./quote-node";
import { RelatedStory } from "./related-story-node";
import {
	BulletList,
	Doc,
	Heading,
	ListItem,
	OrderedList,
	Paragraph,
	Rule,
	Text,
} from "./text-nodes";

/** Undo and redo, the marks of where a drop will land, and the keys of the toolbar. */
const Desk = Extension.create({
	name: "desk",
	addProseMirrorPlugins: () => [
		history(),
		dropCursor({ color: false, class: "drop-cursor" }),
		gapCursor(),
	],
	addKeyboardShortcuts() {
		const { editor } = this;
		const undoOnce = () => undo(editor.view.state, editor.view.dispatch);
		const redoOnce = () => redo(editor.view.state, editor.view.dispatch);
		const splitBlock = () => editor.commands.splitBlock();
		return {
			...commandsByKey(editor),
			"Mod-z": undoOnce,
			"Shift-Mod-z": redoOnce,
			"Mod-y": redoOnce,
			"Shift-Enter": splitBlock,
		};
	},
});

/** The editor's schema: exactly that of `lib/domain/story-body`. */
export const bodyExtensions: Extensions = [
	Doc,
	Text,
	Paragraph,
	Heading,
	Quote,
	BulletList,
	OrderedList,
	ListItem,
	Picture,
	RelatedStory,
	Rule,
	Bold,
	Italic,
	Link,
	BlockIds,
	Desk,
];
