import type { ReactNode } from "react";

type SureProps = {
	/** The button that opens it. */
	ask: string;
	/** What it is about, read out with the button. */
	about?: string;
	children: ReactNode;
};

/** Something that is done only at the second click: opens to the button that does it. Needs no script. */
export function Sure({ ask, about, children }: SureProps) {
	return (
		<details className="sure">
			<summary className="button button--small">
				{ask}
				{about ? <span className="unseen"> {about}</span> : null}
			</summary>
			{children}
		</details>
	);
}
