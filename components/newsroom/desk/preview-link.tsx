"use client";

import type { MouseEvent } from "react";
import { useDesk } from "./desk";

/** The draft as readers would see it, in a window of its own; what was just typed is saved first. */
export function PreviewLink({ storyId }: { storyId: string }) {
	const { keeper } = useDesk();
	const path = `/newsroom/preview/stories/${storyId}`;
	const open = async (event: MouseEvent) => {
		if (keeper.view().status.is === "saved") return;
		event.preventDefault();
		// Opened while the click is fresh: after the save a browser would take it for a pop-up.
		const preview = window.open("", "_blank");
		await keeper.saveNow();
		if (preview) preview.location.href = path;
		else window.location.assign(path);
	};
	return (
		<a
			className="button button--small"
			href={path}
			target="_blank"
			rel="noopener"
			onClick={(event) => void open(event)}
		>
			Preview
		</a>
	);
}
