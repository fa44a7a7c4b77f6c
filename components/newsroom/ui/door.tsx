import type { ReactNode } from "react";

type DoorProps = {
	/** The paper's name, or what stands in its place. */
	paper: string;
	word: string;
	wide?: boolean;
	children: ReactNode;
};

/** A page before the newsroom: nameplate and a form. */
export function Door({ paper, word, wide, children }: DoorProps) {
	return (
		<div className={wide ? "door door--wide" : "door"}>
			<div className="door__plate">
				<h1 className="door__name">{paper}</h1>
				<p className="door__word">{word}</p>
			</div>
			<div className="form">{children}</div>
		</div>
	);
}
