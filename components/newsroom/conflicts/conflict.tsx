import type { ReactNode } from "react";
import { Button } from "@/components/newsroom/ui/button";

type ConflictProps = {
	title: string;
	mine: string;
	theirs: string;
	onMine: () => void;
	onTheirs: () => void;
	/** Further ways out. */
	children?: ReactNode;
};

/** Two texts for one place, side by side. Neither goes without a word: the other stays in the story's history. */
export function ConflictView({ title, mine, theirs, onMine, onTheirs, children }: ConflictProps) {
	return (
		<fieldset className="conflict">
			<legend className="conflict__title">{title}</legend>
			<div className="conflict__sides">
				<div>
					<h3>Yours</h3>
					<p className="conflict__text">{mine}</p>
					<Button small variant="primary" onClick={onMine}>
						Keep mine
					</Button>
				</div>
				<div>
					<h3>Theirs</h3>
					<p className="conflict__text">{theirs}</p>
					<Button small onClick={onTheirs}>
						Take theirs
					</Button>
				</div>
			</div>
			{children}
		</fieldset>
	);
}
