import type { Editor } from "@tiptap/core";
import { redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import { newBlockId } from "./block-id";

/** Something that the toolbar and the keyboard can do to the text. */
export type Command = {
	name: string;
	label: string;
	/** As people read it, and as ProseMirror does. */
	keys?: { shown: string; bound: string };
	run: (editor: Editor) => boolean;
	/** Whether it is in force where the caret is; none for what is done once. */
	isOn?: (editor: Editor) => boolean;
	can?: (editor: Editor) => boolean;
};

const textBlocks = new Set(["paragraph", "heading", "quote"]);

/** Makes the chosen blocks of another kind; each keeps its id. */
function setBlocks(editor: Editor, kind: string): boolean {
	if (editor.isActive("listItem")) editor.commands.clearNodes();
	const { state, view } = editor;
	const type = state.schema.nodes[kind];
	if (!type) return false;
	const { from, to } = state.selection;
	const attrsFor = (id: unknown) => (kind === "quote" ? { id, attribution: "" } : { id });
	const tr = state.tr.setBlockType(from, to, type, (node) =>
		attrsFor(textBlocks.has(node.type.name) ? node.attrs.id : null),
	);
	view.dispatch(tr.scrollIntoView());
	return true;
}

function toggleBlocks(editor: Editor, kind: string): boolean {
	return setBlocks(editor, editor.isActive(kind) ? "paragraph" : kind);
}

function blockCommand(
	kind: "heading" | "quote",
	label: string,
	shown: string,
	bound: string,
): Command {
	return {
		name: kind,
		label,
		keys: { shown, bound },
		run: (editor) => toggleBlocks(editor, kind),
		isOn: (editor) => editor.isActive(kind),
	};
}

function markCommand(name: "bold" | "italic", label: string, letter: string): Command {
	return {
		name,
		label,
		keys: { shown: `Ctrl+${letter}`, bound: `Mod-${letter.toLowerCase()}` },
		run: (editor) => editor.chain().focus().toggleMark(name).run(),
		isOn: (editor) => editor.isActive(name),
	};
}

function listCommand(name: "bulletList" | "orderedList", label: string, digit: number): Command {
	return {
		name,
		label,
		keys: { shown: `Ctrl+Shift+${digit}`, bound: `Mod-Shift-${digit}` },
		run: (editor) => editor.chain().focus().toggleList(name, "listItem").run(),
		isOn: (editor) => editor.isActive(name),
	};
}

/** Everything that changes the text without asking first. */
export const commands: Command[] = [
	markCommand("bold", "Bold", "B"),
	markCommand("italic", "Italic", "I"),
	blockCommand("heading", "Cross-head", "Ctrl+Alt+2", "Mod-Alt-2"),
	blockCommand("quote", "Quote", "Ctrl+Shift+9", "Mod-Shift-9"),
	listCommand("bulletList", "Bullets", 8),
	listCommand("orderedList", "Numbers", 7),
	{
		name: "rule",
		label: "Rule",
		run: (editor) => insertBlock(editor, "rule", {}),
	},
	{
		name: "undo",
		label: "Undo",
		keys: { shown: "Ctrl+Z", bound: "" },
		run: ({ view }) => undo(view.state, view.dispatch),
		can: ({ state }) => undoDepth(state) > 0,
	},
	{
		name: "redo",
		label: "Redo",
		keys: { shown: "Ctrl+Shift+Z", bound: "" },
		run: ({ view }) => redo(view.state, view.dispatch),
		can: ({ state }) => redoDepth(state) > 0,
	},
];

/** The commands that have a key of their own, as Tiptap binds them. */
export function commandsByKey(editor: Editor): Record<string, () => boolean> {
	const bound = commands.flatMap(({ keys, run }) =>
		keys?.bound ? [[keys.bound, () => run(editor)] as const] : [],
	);
	return { ...Object.fromEntries(bound), "Mod-Alt-0": () => setBlocks(editor, "paragraph") };
}

/** Puts a block behind the one that the caret is in; in place of an empty one. */
export function insertBlock(editor: Editor, kind: string, attrs: Record<string, string>): boolean {
	const { state, view } = editor;
	const type = state.schema.nodes[kind];
	if (!type) return false;
	const node = type.create({ ...attrs, id: newBlockId() });
	const { $to } = state.selection;
	const block = $to.depth > 0 ? $to.node(1) : null;
	const end = block ? $to.after(1) : $to.pos;
	const empty = block?.type.name === "paragraph" && block.content.size === 0;
	const tr =
		empty && block
			? state.tr.replaceWith(end - block.nodeSize, end, node)
			: state.tr.insert(end, node);
	if (tr.doc.lastChild?.type === type)
		tr.insert(tr.doc.content.size, state.schema.nodes.paragraph?.create() ?? []);
	view.dispatch(tr.scrollIntoView());
	view.focus();
	return true;
}
