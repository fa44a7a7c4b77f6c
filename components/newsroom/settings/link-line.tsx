"use client";

import type { MouseEvent } from "react";
import { Button } from "@/components/newsroom/ui/button";
import type { LinkPlace, PlacedLink } from "@/lib/domain/navigation";
import { moved } from "./placed-link";

export type Move = "up" | "down" | "remove";

type LinkLineProps = {
	place: LinkPlace;
	links: PlacedLink[];
	index: number;
	/** Null: what it led to is no more. */
	shown: { name: string; about: string } | null;
	shift: (from: number, by: number, name: string) => void;
	remove: (at: number, name: string) => void;
};

/** One link of an arrangement, and the buttons that move it. */
export function LinkLine({ place, links, index, shown, shift, remove }: LinkLineProps) {
	const name = shown?.name ?? "What is no more";
	/** Without script the button sends the arrangement that it would make. */
	const button = (move: Move, after: PlacedLink[], act: () => void) => ({
		type: "submit" as const,
		name: place,
		value: JSON.stringify(after),
		"data-move": move,
		small: true,
		onClick: (event: MouseEvent) => {
			event.preventDefault();
			act();
		},
	});
	return (
		<li className="link-line">
			<span className="link-line__name">
				{name} <span className="soft">{shown?.about ?? "Readers do not see it"}</span>
			</span>
			<span className="link-line__acts">
				<Button
					{...button("up", moved(links, index, -1), () => shift(index, -1, name))}
					disabled={index === 0}
				>
					Up<span className="unseen"> {name}</span>
				</Button>
				<Button
					{...button("down", moved(links, index, 1), () => shift(index, 1, name))}
					disabled={index === links.length - 1}
				>
					Down<span className="unseen"> {name}</span>
				</Button>
				<Button
					{...button(
						"remove",
						links.filter((_link, at) => at !== index),
						() => remove(index, name),
					)}
				>
					Remove<span className="unseen"> {name}</span>
				</Button>
			</span>
		</li>
	);
}
