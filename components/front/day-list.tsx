import { dayOf, longDate } from "@/components/story/spoken-time";
import type { StoryCard } from "@/lib/published/story-card";
import { Card } from "./card";
import type { FrontContext } from "./front-context";

type Props = FrontContext & { stories: StoryCard[]; sectionName?: boolean };

/** The stories of one day after the other; the order of the list is kept. */
function byDay(stories: StoryCard[], timeZone: string): [string, StoryCard[]][] {
	const days = new Map<string, StoryCard[]>();
	for (const story of stories) {
		const day = dayOf(story.firstPublishedAt, timeZone);
		days.set(day, [...(days.get(day) ?? []), story]);
	}
	return [...days];
}

const thumbnail = "240px";

/** A list of stories under their days, newest first. */
export function DayList({ stories, sectionName, ...context }: Props) {
	return (
		<div className="days">
			{byDay(stories, context.site.timeZone).map(([day, ofDay]) => (
				<section className="day" key={day} aria-labelledby={`day-${day}`}>
					<h2 className="day-name" id={`day-${day}`}>
						{ofDay[0] && longDate(ofDay[0].firstPublishedAt, context.site)}
					</h2>
					<div className="day-stories">
						{ofDay.map((story) => (
							<Card
								key={story.storyId}
								story={story}
								{...context}
								weight="minor"
								standfirst
								underDate
								sectionName={sectionName}
								pictureSizes={thumbnail}
							/>
						))}
					</div>
				</section>
			))}
		</div>
	);
}
