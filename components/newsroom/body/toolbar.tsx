"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useState } from "react";
import { commands } from "./commands";

/** What the toolbar opens: it asks for something first. */
export type Asking = "link" | "picture" | "related" | null;

type ToolbarProps = {
	editor: Editor;
	asking: Asking;
	onAsk: (asking: Asking) => void;
};

type Tool = {
	name: string;
	label: string;
	shown?: string;
	on?: boolean;
	off?: boolean;
	expands?: boolean;
	press: () => void;
};

function title({ label, shown }: Tool): string {
	return shown ? `${label} (${shown})` : label;
}

const moves: Record<string, (at: number, last: number) => number> = {
	ArrowRight: (at, last) => (at === last ? 0 : at + 1),
	ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
	Home: () => 0,
	End: (_at, last) => last,
};

function useTools({ editor, asking, onAsk }: ToolbarProps): Tool[] {
	const states = useEditorState({
		editor,
		selector: (snapshot) =>
			commands.map(({ isOn, can }) => ({
				on: isOn?.(snapshot.editor),
				off: can ? !can(snapshot.editor) : false,
			})),
	});
	const plain: Tool[] = commands.map(({ name, label, keys, run }, index) => ({
		name,
		label,
		shown: keys?.shown,
		...states[index],
		press: () => {
			run(editor);
			editor.view.focus();
		},
	}));
	const ask = (name: "link" | "picture" | "related", label: string, shown?: string): Tool => ({
		name,
		label,
		shown,
		expands: true,
		on: asking === name,
		press: () => onAsk(asking === name ? null : name),
	});
	const [bold, italic, ...rest] = plain;
	const undoing = rest.splice(-2);
	return [
		...(bold && italic ? [bold, italic] : []),
		ask("link", "Link", "Ctrl+K"),
		...rest,
		ask("picture", "Picture"),
		ask("related", "Related story"),
		...undoing,
	];
}

/** The tools of the text: one stop of the Tab key, arrows within. */
export function Toolbar(props: ToolbarProps) {
	const tools = useTools(props);
	const [at, setAt] = useState(0);
	const move = (event: KeyboardEvent<HTMLDivElement>) => {
		const next = moves[event.key]?.(at, tools.length - 1);
		if (next === undefined) return;
		event.preventDefault();
		setAt(next);
		event.currentTarget.querySelectorAll("button")[next]?.focus();
	};
	return (
		<div
			className="toolbar"
			role="toolbar"
			aria-label="Formatting"
			aria-controls="story-body"
			onKeyDown={move}
		>
			{tools.map((tool, index) => (
				<button
					key={tool.name}
					type="button"
					className="toolbar__tool"
					title={title(tool)}
					aria-pressed={tool.expands ? undefined : tool.on}
					aria-expanded={tool.expands ? tool.on : undefined}
					aria-disabled={tool.off || undefined}
					tabIndex={index === at ? 0 : -1}
					onFocus={() => setAt(index)}
					onClick={() => tool.off || tool.press()}
				>
					{tool.label}
				</button>
			))}
		</div>
	);
}
