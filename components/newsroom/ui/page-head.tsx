import type { ReactNode } from "react";

/** A page's title, a sentence about it, and what can be done there. */
export function PageHead({
	title,
	intro,
	children,
}: {
	title: ReactNode;
	intro?: ReactNode;
	children?: ReactNode;
}) {
	return (
		<div className="page-head">
			<div>
				<h1>{title}</h1>
				{intro ? <p className="page-head__intro">{intro}</p> : null}
			</div>
			{children ? <div className="page-head__acts">{children}</div> : null}
		</div>
	);
}
