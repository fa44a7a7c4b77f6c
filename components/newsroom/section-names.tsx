"use client";

import { useState } from "react";
import { Button } from "./ui/button";
import { useProblem } from "./ui/form-state";

type Line = { id: number; name: string };

function movedUp(lines: Line[], at: number): Line[] {
	const moved = [...lines];
	const [line] = moved.splice(at, 1);
	if (line) moved.splice(at - 1, 0, line);
	return moved;
}

type SectionLineProps = { index: number; name: string; moveUp: () => void; remove: () => void };

function SectionLine({ index, name, moveUp, remove }: SectionLineProps) {
	const problem = useProblem(`sections.${index}`);
	const errorId = `section-${index}-error`;
	return (
		<li className="field">
			<div className="lines__line">
				<input
					className="input"
					name="sections[]"
					defaultValue={name}
					maxLength={60}
					autoComplete="off"
					aria-label={`Section ${index + 1}`}
					aria-invalid={problem ? true : undefined}
					aria-describedby={problem ? errorId : undefined}
				/>
				<Button small disabled={index === 0} onClick={moveUp}>
					Up<span className="unseen">, section {index + 1}</span>
				</Button>
				<Button small onClick={remove}>
					Remove<span className="unseen"> section {index + 1}</span>
				</Button>
			</div>
			{problem ? (
				<p className="field__error" id={errorId}>
					{problem}
				</p>
			) : null}
		</li>
	);
}

/** The names of sections, one a line, that can be changed, moved up, taken out and added to. */
export function SectionNames({ first }: { first: string[] }) {
	const [lines, setLines] = useState(() => first.map((name, id) => ({ id, name })));
	const problem = useProblem("sections");
	const nextId = Math.max(-1, ...lines.map(({ id }) => id)) + 1;
	return (
		<div className="form">
			<ol className="lines">
				{lines.map(({ id, name }, index) => (
					<SectionLine
						key={id}
						index={index}
						name={name}
						moveUp={() => setLines(movedUp(lines, index))}
						remove={() => setLines(lines.filter((line) => line.id !== id))}
					/>
				))}
			</ol>
			{problem ? <p className="field__error">{problem}</p> : null}
			<div className="needs-script">
				<Button small onClick={() => setLines([...lines, { id: nextId, name: "" }])}>
					Add a section
				</Button>
			</div>
		</div>
	);
}
