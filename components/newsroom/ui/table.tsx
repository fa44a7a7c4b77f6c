import type { ReactNode } from "react";

type TableProps = {
	/** What the rows are; read out, and seen only with `showCaption`. */
	caption: string;
	showCaption?: boolean;
	/** The columns' names; an empty one heads a column of buttons. */
	columns: string[];
	/** `<tr>` of `<td data-label="Column">`, the first cell `<th scope="row">`. */
	children: ReactNode;
};

/** Rows of things. On a phone each row becomes a small sheet. */
export function Table({ caption, showCaption, columns, children }: TableProps) {
	return (
		<div className="table-box">
			<table className="table table--stack">
				<caption className={showCaption ? undefined : "unseen"}>{caption}</caption>
				<thead>
					<tr>
						{columns.map((column) => (
							<th key={column} scope="col">
								{column || <span className="unseen">What can be done</span>}
							</th>
						))}
					</tr>
				</thead>
				<tbody>{children}</tbody>
			</table>
		</div>
	);
}
