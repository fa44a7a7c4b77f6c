"use client";

import { useContext, useMemo } from "react";
import { ProblemsContext } from "@/components/newsroom/desk/problems";
import { useDraft } from "@/components/newsroom/desk/use-draft";
import { missingParts } from "@/lib/domain/publishable";
import type { Problem } from "@/lib/domain/refusal";

/** The control of a field, or the text itself: one goes there to write, not to look. */
function focusField(id: string): void {
	const field = document.getElementById(id);
	const control = field?.querySelector<HTMLElement>("input, textarea, select, button");
	(control ?? field)?.focus();
}

function ProblemList({ problems }: { problems: Problem[] }) {
	return (
		<ul>
			{problems.map(({ field, sentence }) => {
				const id = field === "body" ? "story-body" : `field-${field}`;
				return (
					<li key={field + sentence}>
						<a
							href={`#${id}`}
							onClick={(event) => {
								event.preventDefault();
								focusField(id);
							}}
						>
							{sentence}
						</a>
					</li>
				);
			})}
		</ul>
	);
}

/** What an attempt to publish found wanting, each with a way to its field. */
export function FoundWanting() {
	const { list } = useContext(ProblemsContext);
	const named = list.filter(({ field }) => field !== "at" && field !== "until");
	return named.length > 0 ? <ProblemList problems={named} /> : null;
}

/** What the draft still lacks before it can run, said before anybody tries. */
export function StillWanting() {
	const { list } = useContext(ProblemsContext);
	const content = useDraft((view) => view.content);
	const missing = useMemo(() => missingParts(content), [content]);
	if (missing.length === 0 || list.length > 0) return null;
	return (
		<div className="wanting soft">
			<p>Before it can run:</p>
			<ProblemList problems={missing} />
		</div>
	);
}
