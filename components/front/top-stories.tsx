import type { Front } from "@/lib/published/arrange-front";
import { Card } from "./card";
import type { FrontContext } from "./front-context";
import { LatestNews } from "./latest-news";

export const halfWidth = "(min-width: 1300px) 620px, (min-width: 980px) 48vw, calc(100vw - 32px)";
export const quarterWidth = "(min-width: 1300px) 300px, (min-width: 740px) 24vw, 128px";

type Props = FrontContext & Pick<Front, "lead" | "secondaries" | "briefs" | "latest">;

/** What opens the front: the lead, two briefs under it, the stories next to it, and the newest. */
export function TopStories({ lead, secondaries, briefs, latest, ...context }: Props) {
	if (!lead) return null;
	// Only the first of these carries a picture: a front lives from contrast.
	const pictured = secondaries.find(({ picture }) => picture);
	const others = secondaries.filter((story) => story !== pictured);
	return (
		<section className="top" aria-label="Top stories" data-columns={1 + Math.sign(secondaries.length) + Math.sign(latest.length)}>
			<div className="column top-lead">
				<Card story={lead} {...context} weight="lead" pictureSizes={halfWidth} first standfirst sectionName level={2} />
				{briefs.length > 0 && (
					<div className="top-briefs">
						{briefs.map((story) => (
							<Card key={story.storyId} story={story} {...context} weight="minor" standfirst sectionName level={2} />
						))}
					</div>
				)}
			</div>
			{secondaries.length > 0 && (
				<div className="column">
					{pictured && (
						<Card story={pictured} {...context} weight="major" pictureSizes={quarterWidth} standfirst sectionName level={2} />
					)}
					{others.map((story) => (
						<Card key={story.storyId} story={story} {...context} weight="major" standfirst sectionName level={2} />
					))}
				</div>
			)}
			<LatestNews stories={latest} {...context} />
		</section>
	);
}
