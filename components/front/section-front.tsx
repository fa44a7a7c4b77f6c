import { sectionPath } from "@/lib/domain/urls";
import type { EditedFront as EditedFrontStories } from "@/lib/published/get-front";
import type { SectionFront as Stories } from "@/lib/published/get-section-front";
import type { StoryCard } from "@/lib/published/story-card";
import { Card } from "./card";
import { DayList } from "./day-list";
import { EditedFront } from "./edited-front";
import type { FrontContext } from "./front-context";
import { chooseLayouts, layOutBlock } from "./lay-out-block";
import { OlderLink } from "./older-link";
import { PlacedColumns } from "./placed-columns";

type Props = FrontContext & Stories;

/** How many stories are laid out; the others are listed by day. */
const laidOut = 6;

const isOpinion = (stories: StoryCard[]) =>
	stories.length > 0 && stories.every(({ kind }) => kind === "opinion");

function Top({ stories, ...context }: FrontContext & { stories: StoryCard[] }) {
	if (isOpinion(stories)) {
		return (
			<div className="opinion-cards opinion-front" data-count={stories.length}>
				{stories.map((story) => (
					<Card
						key={story.storyId}
						story={story}
						{...context}
						weight="major"
						standfirst
						level={2}
					/>
				))}
			</div>
		);
	}
	const [layout = "ribbon"] = chooseLayouts([stories]);
	return (
		<PlacedColumns
			layout={layout}
			columns={layOutBlock(layout, stories)}
			level={2}
			first
			{...context}
		/>
	);
}

/** The stories of a list that stand nowhere on a front. */
function notOn(front: EditedFrontStories, stories: StoryCard[]): StoryCard[] {
	const shown = new Set(
		front
			.flatMap(({ cards, latest }) => [...cards.map(({ story }) => story), ...latest])
			.map(({ storyId }) => storyId),
	);
	return stories.filter(({ storyId }) => !shown.has(storyId));
}

/** The front of a section: as editors arranged it, or the newest laid out, the older ones by day. */
export function SectionFront({ section, stories, older, edited, ...context }: Props) {
	const rest = edited ? notOn(edited, stories) : stories.slice(laidOut);
	return (
		<div className="section-front" data-section={section.slug}>
			<header className="list-head">
				<h1>{section.name}</h1>
				{section.description && <p>{section.description}</p>}
			</header>
			{stories.length === 0 && <p className="nothing-yet">Nothing has been published here yet.</p>}
			{edited && <EditedFront front={edited} {...context} />}
			{!edited && stories.length > 0 && <Top stories={stories.slice(0, laidOut)} {...context} />}
			{rest.length > 0 && <DayList stories={rest} {...context} />}
			<OlderLink path={sectionPath(section.slug)} older={older} />
		</div>
	);
}
