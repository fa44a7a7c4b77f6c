"use client";

import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from "react";

/** What is dragged: a card of the front, or a story that has none yet. */
export type Dragged = { cardId: string } | { storyId: string };

/** Where it would go: on which element, and whether in front of it. */
export type DropPlace = { containerId: string; cardId: string | null; after: boolean };

export type Drag = {
	label: string;
	what: Dragged;
	x: number;
	y: number;
	place: DropPlace | null;
	/** Where a line shows the place. */
	mark: { left: number; top: number; width: number } | null;
};

/** A hand that only clicks moves less than this, in pixels. */
const slack = 6;
/** So near to an edge of the window the page scrolls along. */
const edge = 48;

function placeAt(x: number, y: number): Pick<Drag, "place" | "mark"> {
	const element = document
		.elementsFromPoint(x, y)
		.find((one): one is HTMLElement => one instanceof HTMLElement && "drop" in one.dataset);
	const containerId = element?.dataset.drop;
	if (!element || !containerId) return { place: null, mark: null };
	const { left, top, width, height } = element.getBoundingClientRect();
	const cardId = element.dataset.dropCard ?? null;
	const after = cardId === null || y > top + height / 2;
	return {
		place: { containerId, cardId, after },
		mark: { left, width, top: after ? top + height : top },
	};
}

function scrollAlong(y: number): void {
	if (y < edge) window.scrollBy(0, -16);
	else if (y > window.innerHeight - edge) window.scrollBy(0, 16);
}

/**
 * Dragging with the mouse, over anything that says by `data-drop` which block it belongs to. Fingers scroll
 * instead and use the buttons; Escape gives up.
 */
export function useDrag(onDrop: (what: Dragged, place: DropPlace) => void) {
	const [drag, setDrag] = useState<Drag | null>(null);
	const drop = useRef(onDrop);
	const ending = useRef<(() => void) | null>(null);
	useEffect(() => {
		drop.current = onDrop;
	}, [onDrop]);
	useEffect(() => () => ending.current?.(), []);

	const begin = (what: Dragged, label: string) => (event: ReactPointerEvent) => {
		if (event.button !== 0 || event.pointerType === "touch") return;
		const from = { x: event.clientX, y: event.clientY };
		let dragging: Drag | null = null;
		const move = ({ clientX: x, clientY: y }: PointerEvent) => {
			if (!dragging && Math.hypot(x - from.x, y - from.y) < slack) return;
			scrollAlong(y);
			dragging = { what, label, x, y, ...placeAt(x, y) };
			setDrag(dragging);
		};
		// What was dragged is not clicked as well.
		const click = (clicked: Event) => {
			if (dragging) clicked.stopPropagation();
		};
		const end = () => {
			for (const [name, listener] of listeners) window.removeEventListener(name, listener, true);
			ending.current = null;
			setDrag(null);
			setTimeout(() => window.removeEventListener("click", click, true));
		};
		const up = () => {
			const place = dragging?.place;
			end();
			if (place) drop.current(what, place);
		};
		const press = (pressed: Event) => {
			if (!(pressed instanceof KeyboardEvent) || pressed.key !== "Escape") return;
			pressed.preventDefault();
			end();
		};
		const listeners: [string, (event: Event) => void][] = [
			["pointermove", (moved) => moved instanceof PointerEvent && move(moved)],
			["pointerup", up],
			["pointercancel", end],
			["keydown", press],
		];
		window.addEventListener("click", click, true);
		for (const [name, listener] of listeners) window.addEventListener(name, listener, true);
		ending.current = end;
	};
	return { drag, begin };
}
export type BeginDrag = ReturnType<typeof useDrag>["begin"];
