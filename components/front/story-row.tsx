import type { StoryCard } from "@/lib/published/story-card";
import { Card } from "./card";
import type { FrontContext } from "./front-context";

type Props = FrontContext & { title: string; stories: StoryCard[] };

/** Some stories side by side, words only. */
export function StoryRow({ title, stories, site, now }: Props) {
	return (
		<section className="row related" aria-labelledby="row-title">
			<h2 className="block-name" id="row-title">
				{title}
			</h2>
			<div className="row-cards">
				{stories.map((story) => (
					<Card
						key={story.storyId}
						story={story}
						site={site}
						now={now}
						weight="minor"
						sectionName
					/>
				))}
			</div>
		</section>
	);
}
