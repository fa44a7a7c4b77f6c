"use client";

import { useState } from "react";
import { Button } from "./ui/button";
import { useProblem } from "./ui/form-state";

type Line = { id: number; name: string };

function swapped(lines: Line[], at: number): Line[] {
	const moved = [...lines];
	const [line] = moved.splice(at, 1);
	if (line) moved.splice(at - 1, 0, line);
	return moved;
}

/** The names of sections, one a line, that can be changed, moved up, taken out and added to. */
export function SectionNames({ first }: { first: string[] }) {
	const [lines, setLines] = useState(() => first.map((name, id) => ({ id, name })));
	const problem = useProblem("sections");
	const describedBy = problem ? "sections-error" : undefined;
	const nextId = Math.max(-1, ...lines.map(({ id }) => id)) + 1;
	return (
		<div className="field">
			<ol className="lines">
				{lines.map(({ id, name }, index) => (
					<li key={id} className="lines__line">
						<input
							className="input"
							name="sections[]"
							defaultValue={name}
							maxLength={60}
							autoComplete="off"
							aria-label={`Section ${index + 1}`}
							aria-invalid={problem ? true : undefined}
							aria-describedby={describedBy}
						/>
						<Button small disabled={index === 0} onClick={() => setLines(swapped(lines, index))}>
							Up<span className="unseen">, section {index + 1}</span>
						</Button>
						<Button small onClick={() => setLines(lines.filter((line) => line.id !== id))}>
							Remove<span className="unseen"> section {index + 1}</span>
						</Button>
					</li>
				))}
			</ol>
			{problem ? (
				<p className="field__error" id="sections-error">
					{problem}
				</p>
			) : null}
			<div>
				<Button small onClick={() => setLines([...lines, { id: nextId, name: "" }])}>
					Add a section
				</Button>
			</div>
		</div>
	);
}
