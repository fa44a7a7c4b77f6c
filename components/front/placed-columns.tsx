import type { FrontContext } from "./front-context";
import type { BlockLayout, Columns } from "./lay-out-block";
import { PlacedCard } from "./placed-card";

type Props = FrontContext & {
	layout: BlockLayout;
	columns: Columns;
	level?: 2 | 3;
	first?: boolean;
	sectionName?: boolean;
};

/** Columns of cards as they were laid out. */
export function PlacedColumns({ layout, columns, level = 3, first = false, ...context }: Props) {
	const widens = layout === "feature" || layout === "shelf";
	return (
		<div className={`block-columns columns-${layout}`} data-columns={columns.length}>
			{columns.map((column, place) => (
				<div className="column" key={column[0]?.story.storyId}>
					{column.map((placed, row) => (
						<PlacedCard
							key={placed.story.storyId}
							placed={placed}
							wide={widens && place === 0}
							leads={place === 0 && row === 0}
							first={first && place === 0 && row === 0}
							level={level}
							{...context}
						/>
					))}
				</div>
			))}
		</div>
	);
}
