"use client";

import { Button } from "@/components/newsroom/ui/button";
import { Sure } from "@/components/newsroom/ui/sure";
import type { OpenFront } from "./use-front";

/** Ways to begin a draft: from the page as it is, or again from what is live. */
export function FrontStart({ front: { sheet, step } }: { front: OpenFront }) {
	const start = () =>
		step("start", "The draft is the page as it arranges itself. Undo brings back what was there.");
	if (sheet.containers.length === 0) {
		return (
			<div className="front-start">
				<p>
					Nobody has arranged this front yet. Begin from the page as it is, and change what should
					be otherwise.
				</p>
				<Button onClick={start}>Start from the page as it is</Button>
			</div>
		);
	}
	return (
		<div className="buttons front-start">
			{sheet.live && sheet.differs.length > 0 ? (
				<Button
					small
					onClick={() => step("drop", "The draft is what readers have. Undo brings it back.")}
				>
					Back to what is live
				</Button>
			) : null}
			<Sure ask="Start anew …">
				<Button small onClick={start}>
					Start from the page as it arranges itself
				</Button>
			</Sure>
		</div>
	);
}
