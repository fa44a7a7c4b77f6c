import type { Front } from "./arrange-front";
import type { FrontContext } from "./front-context";
import { LatestNews } from "./latest-news";
import { PlacedCard } from "./placed-card";

type Props = FrontContext &
	Pick<Front, "lead" | "secondaries" | "briefs" | "latest"> & {
		title?: string;
		/** Of an edited front: which block it is. */
		container?: string;
	};

/** What opens the front: the lead, two briefs under it, the stories next to it, and the newest. */
export function TopStories({
	lead,
	secondaries,
	briefs,
	latest,
	title = "Top stories",
	container,
	...context
}: Props) {
	if (!lead) return null;
	const columns = [lead, secondaries[0], latest[0]].filter(Boolean).length;
	return (
		<section className="top" aria-label={title} data-columns={columns} data-container={container}>
			<div className="column top-lead">
				<PlacedCard placed={lead} {...context} wide first sectionName level={2} />
				{briefs.length > 0 && (
					<div className="top-briefs">
						{briefs.map((brief) => (
							<PlacedCard
								key={brief.story.storyId}
								placed={brief}
								{...context}
								sectionName
								level={2}
							/>
						))}
					</div>
				)}
			</div>
			{secondaries.length > 0 && (
				<div className="column">
					{secondaries.map((secondary) => (
						<PlacedCard
							key={secondary.story.storyId}
							placed={secondary}
							{...context}
							sectionName
							level={2}
						/>
					))}
				</div>
			)}
			<LatestNews stories={latest} {...context} />
		</section>
	);
}
