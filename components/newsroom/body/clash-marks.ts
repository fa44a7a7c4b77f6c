import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const key = new PluginKey<ReadonlySet<string>>("clashMarks");

/** Marks the blocks that two people changed at once. */
export const ClashMarks = Extension.create({
	name: "clashMarks",
	addProseMirrorPlugins: () => [
		new Plugin<ReadonlySet<string>>({
			key,
			state: {
				init: () => new Set<string>(),
				apply: (tr, ids) => {
					const next: unknown = tr.getMeta(key);
					return next instanceof Set ? next : ids;
				},
			},
			props: {
				decorations: (state) => {
					const ids = key.getState(state);
					if (!ids?.size) return null;
					const marks: Decoration[] = [];
					state.doc.forEach((node, at) => {
						if (ids.has(String(node.attrs.id)))
							marks.push(Decoration.node(at, at + node.nodeSize, { class: "clash" }));
					});
					return DecorationSet.create(state.doc, marks);
				},
			},
		}),
	],
});

export const clashMarksKey = key;
