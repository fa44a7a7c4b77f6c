import { sectionPath } from "@/lib/domain/urls";
import type { FrontBlock } from "./arrange-front";
import type { FrontContext } from "./front-context";
import { PlacedCard } from "./placed-card";

/** A section on the home front: its name, and its columns as they were laid out. */
export function SectionBlock({ section, layout, columns, ...context }: FrontBlock & FrontContext) {
	const name = `block-${section.slug}`;
	return (
		<section className={`block block-${layout}`} data-section={section.slug} aria-labelledby={name}>
			<h2 className="block-name" id={name}>
				<a href={sectionPath(section.slug)}>{section.name}</a>
			</h2>
			<div className="block-columns" data-columns={columns.length}>
				{columns.map((column, place) => (
					<div className="column" key={column[0]?.story.storyId}>
						{column.map((placed) => (
							<PlacedCard
								key={placed.story.storyId}
								placed={placed}
								wide={place === 0 && (layout === "feature" || layout === "shelf")}
								{...context}
							/>
						))}
					</div>
				))}
			</div>
		</section>
	);
}
