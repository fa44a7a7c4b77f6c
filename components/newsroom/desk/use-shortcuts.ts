"use client";

import { useEffect, useRef } from "react";

/** The editor's own keys, shown on the page by `Shortcuts`. */
export const shortcuts = [
	{ keys: "Ctrl+S", does: "Keep a revision" },
	{ keys: "Ctrl+Enter", does: "Go to Publish" },
	{ keys: "Alt+F10", does: "Go to the tools of the text" },
	{ keys: "Ctrl+B, Ctrl+I, Ctrl+K", does: "Bold, italic, link" },
	{ keys: "Ctrl+Alt+2, Ctrl+Alt+0", does: "Cross-head, paragraph" },
	{ keys: "Ctrl+Shift+9, 8, 7", does: "Quote, bullets, numbers" },
	{ keys: "Ctrl+Z, Ctrl+Shift+Z", does: "Undo, redo" },
];

function focusFirst(...selectors: string[]): void {
	const found = selectors
		.map((selector) => document.querySelector<HTMLElement>(selector))
		.find(Boolean);
	found?.focus();
	found?.scrollIntoView({ block: "nearest" });
}

const goToPublish = () => focusFirst("#publish form button[type=submit]", "#publish-title");
const goToTools = () => focusFirst(".toolbar button[tabindex='0']");

/** Ctrl+S, Ctrl+Enter and Alt+F10, wherever the caret is; Cmd on a Mac. */
export function useShortcuts(keepRevision: () => void): void {
	const keep = useRef(keepRevision);
	useEffect(() => {
		keep.current = keepRevision;
	}, [keepRevision]);
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			const held = event.ctrlKey || event.metaKey;
			const acts: [boolean, () => void][] = [
				[held && event.key.toLowerCase() === "s", () => keep.current()],
				[held && event.key === "Enter", goToPublish],
				[event.altKey && event.key === "F10", goToTools],
			];
			const act = acts.find(([wanted]) => wanted)?.[1];
			if (!act || document.querySelector("dialog[open]")) return;
			event.preventDefault();
			event.stopPropagation();
			act();
		};
		window.addEventListener("keydown", press, { capture: true });
		return () => window.removeEventListener("keydown", press, { capture: true });
	}, []);
}
