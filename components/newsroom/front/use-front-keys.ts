"use client";

import { useEffect, useRef } from "react";

type Acts = { undo: () => void; redo: () => void };

const writes = (target: EventTarget | null) =>
	target instanceof HTMLInputElement ||
	target instanceof HTMLTextAreaElement ||
	target instanceof HTMLSelectElement;

function meant(event: KeyboardEvent): "undo" | "redo" | "search" | null {
	const key = event.key.toLowerCase();
	if (!event.ctrlKey && !event.metaKey) return key === "/" ? "search" : null;
	if (key === "z") return event.shiftKey ? "redo" : "undo";
	return key === "y" ? "redo" : null;
}

/** Undo, redo and the way to the search, wherever the focus is; a field keeps its own undo. */
export function useFrontKeys(acts: Acts): void {
	const latest = useRef(acts);
	useEffect(() => {
		latest.current = acts;
	}, [acts]);
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			if (writes(event.target) || document.querySelector("dialog[open]")) return;
			const act = meant(event);
			if (!act) return;
			event.preventDefault();
			if (act === "search") document.querySelector<HTMLElement>("input[data-search]")?.focus();
			else latest.current[act]();
		};
		window.addEventListener("keydown", press);
		return () => window.removeEventListener("keydown", press);
	}, []);
}
