import { sectionPath } from "@/lib/domain/urls";
import type { FrontBlock } from "./arrange-front";
import type { FrontContext } from "./front-context";
import { PlacedColumns } from "./placed-columns";

/** A section on the home front: its name, and its columns as they were laid out. */
export function SectionBlock({ section, layout, ...columns }: FrontBlock & FrontContext) {
	const name = `block-${section.slug}`;
	return (
		<section className={`block block-${layout}`} data-section={section.slug} aria-labelledby={name}>
			<h2 className="block-name" id={name}>
				<a href={sectionPath(section.slug)}>{section.name}</a>
			</h2>
			<PlacedColumns layout={layout} {...columns} />
		</section>
	);
}
