"use client";

import type { ReactNode } from "react";
import { Tick } from "@/components/newsroom/ui/choices";
import { useProblem } from "@/components/newsroom/ui/form-state";

type Row = { id: string; name: string; line: ReactNode };

/** Stories to tick in an `ActionForm`, or all that were found, also those that are not shown. */
export function ChosenStories({ rows, total }: { rows: Row[]; total: number }) {
	const problem = useProblem("storyIds");
	return (
		<fieldset className="field">
			<legend className="field__label">Stories</legend>
			{total > 1 ? (
				<Tick
					name="all"
					value="1"
					label={
						total > rows.length
							? `All ${total.toLocaleString("en")} that were found; the newest ${rows.length} are shown`
							: `All ${total} of them`
					}
				/>
			) : null}
			<ul className="tick-list">
				{rows.map(({ id, name, line }) => (
					<li key={id}>
						<label className="tick-list__box">
							<input
								type="checkbox"
								name="storyIds[]"
								value={id}
								aria-invalid={problem ? true : undefined}
							/>
							<span className="unseen">{name}</span>
						</label>
						<span>{line}</span>
					</li>
				))}
			</ul>
			{problem ? <p className="field__error">{problem}</p> : null}
		</fieldset>
	);
}
