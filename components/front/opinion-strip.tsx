import { sectionPath } from "@/lib/domain/urls";
import type { Front } from "./arrange-front";
import { Card } from "./card";
import type { FrontContext } from "./front-context";

type Props = FrontContext & { opinion: NonNullable<Front["opinion"]> };

/** Opinion, apart from the news: the writer's name first, the headline in italics, no pictures. */
export function OpinionStrip({ opinion: { section, stories }, ...context }: Props) {
	return (
		<section className="block opinion" data-section={section.slug} aria-labelledby="block-opinion">
			<h2 className="block-name" id="block-opinion">
				<a href={sectionPath(section.slug)}>{section.name}</a>
			</h2>
			<div className="opinion-cards" data-count={stories.length}>
				{stories.map((story) => (
					<Card key={story.storyId} story={story} {...context} weight="minor" standfirst />
				))}
			</div>
		</section>
	);
}
