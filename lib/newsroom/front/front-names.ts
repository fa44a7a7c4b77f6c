import { newsroomClient } from "@/lib/db/newsroom";
import { cardsOf, type FrontContainer } from "@/lib/domain/front/front";
import type { FrontNames } from "@/lib/domain/front/front-difference";
import type { StoryStanding } from "./story-standings";
import { storyStandings } from "./story-standings";

const kinds = {
	lead: "Top stories",
	grid: "Block",
	list: "List",
	opinion: "Opinion",
	pictures: "Pictures",
	recent: "Most recent",
} as const;

/** How the blocks of some fronts and their stories are spoken of, and how the stories stand at an instant. */
export async function frontNames(
	fronts: FrontContainer[][],
	instant: Date,
): Promise<FrontNames & { standings: Map<string, StoryStanding> }> {
	const storyIds = [...new Set(cardsOf(fronts.flat()).map(({ storyId }) => storyId))];
	const select = { id: true, name: true } as const;
	const [standings, sections, topics] = await Promise.all([
		storyStandings(storyIds, instant),
		newsroomClient().section.findMany({ select }),
		newsroomClient().topic.findMany({ select }),
	]);
	const names = new Map([...sections, ...topics].map(({ id, name }) => [id, name]));
	const sourceOf = ({ fill }: FrontContainer) => {
		if (fill.from === "section") return names.get(fill.sectionId);
		return fill.from === "topic" ? names.get(fill.topicId) : undefined;
	};
	return {
		standings,
		story: (storyId) => standings.get(storyId)?.headline || "a story without a headline",
		container: (container) => container.title || sourceOf(container) || kinds[container.kind],
	};
}
