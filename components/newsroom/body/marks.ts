import { Mark, mergeAttributes } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { isSafeHref } from "@/lib/domain/story-body";

/** The marks of a text: `lib/domain/story-body` allows these three. */

export const Bold = Mark.create({
	name: "bold",
	parseHTML: () => [{ tag: "strong" }, { tag: "b" }],
	renderHTML: ({ HTMLAttributes }) => ["strong", mergeAttributes(HTMLAttributes), 0],
	addKeyboardShortcuts() {
		return { "Mod-b": () => this.editor.commands.toggleMark(this.name) };
	},
});

export const Italic = Mark.create({
	name: "italic",
	parseHTML: () => [{ tag: "em" }, { tag: "i" }],
	renderHTML: ({ HTMLAttributes }) => ["em", mergeAttributes(HTMLAttributes), 0],
	addKeyboardShortcuts() {
		return { "Mod-i": () => this.editor.commands.toggleMark(this.name) };
	},
});

/** A web address as people paste it, made whole; null where it cannot be a link of ours. */
export function hrefFrom(text: string): string | null {
	const trimmed = text.trim();
	if (isSafeHref(trimmed)) return new URL(trimmed).href;
	const withScheme = /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/u.test(trimmed) ? `https://${trimmed}` : "";
	return isSafeHref(withScheme) ? new URL(withScheme).href : null;
}

export const Link = Mark.create({
	name: "link",
	inclusive: false,
	addAttributes: () => ({ href: { default: null } }),
	parseHTML: () => [
		{
			tag: "a[href]",
			getAttrs: (node) => {
				const href = hrefFrom(node.getAttribute("href") ?? "");
				return href ? { href } : false;
			},
		},
	],
	renderHTML: ({ HTMLAttributes }) => [
		"a",
		mergeAttributes(HTMLAttributes, { rel: "noopener" }),
		0,
	],
	addProseMirrorPlugins() {
		const { editor, name } = this;
		return [
			new Plugin({
				props: {
					// An address pasted over words makes them a link.
					handlePaste: (view, event) => {
						const href = hrefFrom(event.clipboardData?.getData("text/plain") ?? "");
						if (!href || view.state.selection.empty) return false;
						return editor.commands.setMark(name, { href });
					},
				},
			}),
		];
	},
});
