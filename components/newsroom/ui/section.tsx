import type { ReactNode } from "react";

type SectionProps = { title: string; intro?: ReactNode; acts?: ReactNode; children: ReactNode };

/** A part of a page under its own heading. */
export function Section({ title, intro, acts, children }: SectionProps) {
	return (
		<section className="section">
			<div className="section__head">
				<h2>{title}</h2>
				{acts}
			</div>
			{intro ? <p className="section__intro">{intro}</p> : null}
			{children}
		</section>
	);
}
