import type { StoryCard } from "@/lib/published/story-card";
import { Card } from "./card";
import type { FrontContext } from "./front-context";

type Props = FrontContext & { stories: StoryCard[] };

/**
 * The newest stories of the paper, beside whatever else is read. Reader modes leave out what is called a
 * sidebar, and what is called related (RM-02).
 */
export function LatestNews({ stories, ...context }: Props) {
	if (stories.length === 0) return null;
	return (
		<aside className="latest sidebar" aria-label="Latest News">
			<h2 className="block-name">
				<a href="/latest">Latest News</a>
			</h2>
			<ol className="latest-list">
				{stories.map((story) => (
					<li key={story.storyId}>
						<Card story={story} {...context} weight="line" sectionName />
					</li>
				))}
			</ol>
		</aside>
	);
}
