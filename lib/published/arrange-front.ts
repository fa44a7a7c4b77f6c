import type { Section } from "./site";
import type { StoryCard } from "./story-card";

/** How a section's block is laid out: by how much news it has, and whether there are pictures. */
export type BlockLayout = "feature" | "quartet" | "half" | "ribbon";

export type SectionBlock = { section: Section; layout: BlockLayout; stories: StoryCard[] };

/** A front: its stories in their places, each at most once. */
export type Front = {
	lead: StoryCard | null;
	secondaries: StoryCard[];
	/** Text only, under the lead. */
	briefs: StoryCard[];
	latest: StoryCard[];
	blocks: SectionBlock[];
	opinion: { section: Section; stories: StoryCard[] } | null;
};

const places = { secondaries: 3, briefs: 2, latest: 7, block: 6, opinion: 6 };

const byNewest = (a: StoryCard, b: StoryCard) =>
	b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime();

/** Takes stories out of a pile, so that none can be placed twice. */
function dealer(stories: StoryCard[]) {
	const pile = stories.toSorted(byNewest);
	function take(count: number, wanted: (story: StoryCard) => boolean = () => true): StoryCard[] {
		const taken = pile.filter(wanted).slice(0, count);
		for (const story of taken) pile.splice(pile.indexOf(story), 1);
		return taken;
	}
	/** At most one of each section, the newest first: the top of a front shows the whole paper. */
	function takeVaried(count: number, wanted: (story: StoryCard) => boolean): StoryCard[] {
		const taken: StoryCard[] = [];
		while (taken.length < count) {
			const used = new Set(taken.map(({ section }) => section.slug));
			const next = take(1, (story) => wanted(story) && !used.has(story.section.slug));
			if (next.length === 0) break;
			taken.push(...next);
		}
		return [...taken, ...take(count - taken.length, wanted)];
	}
	return { take, takeVaried };
}

const isNews = ({ kind }: StoryCard) => kind !== "opinion";

function layoutFor(stories: StoryCard[], used: BlockLayout[]): BlockLayout {
	const pictures = stories.filter(({ picture }) => picture).length;
	if (pictures === 0) return "ribbon";
	if (stories.length < 5) return "half";
	if (pictures > 1 && used.filter((layout) => layout === "feature").length <= used.length / 3)
		return "feature";
	return pictures > 1 && !used.includes("quartet") ? "quartet" : "half";
}

/** Within a block the newest story that has a picture leads; the others follow by time. */
function leadWithPicture(stories: StoryCard[]): StoryCard[] {
	const lead = stories.find(({ picture }) => picture);
	return lead ? [lead, ...stories.filter((story) => story !== lead)] : stories;
}

function arrangeBlocks(
	sections: Section[],
	take: ReturnType<typeof dealer>["take"],
): SectionBlock[] {
	const filled = sections
		.map((section) => ({
			section,
			stories: leadWithPicture(
				take(places.block, (story) => story.section.slug === section.slug && isNews(story)),
			),
		}))
		.filter(({ stories }) => stories.length > 0);
	const used: BlockLayout[] = [];
	for (const { stories } of filled) used.push(layoutFor(stories, used));
	return filled.map((block, index) => ({ ...block, layout: used[index] ?? "half" }));
}

/**
 * Places stories on the home front. Nobody has to: an editor's own front comes before this one, but a
 * paper without an editor at the desk still has a front that follows the news.
 */
export function arrangeFront(stories: StoryCard[], sections: Section[]): Front {
	const { take, takeVaried } = dealer(stories);
	const lead =
		take(1, (story) => isNews(story) && story.picture !== null)[0] ??
		take(1, isNews)[0] ??
		take(1)[0] ??
		null;
	const secondaries = takeVaried(places.secondaries, isNews);
	const briefs = takeVaried(places.briefs, isNews);
	const opinionSection = sections.find(({ slug }) => slug === "opinion");
	const opinion = take(places.opinion, (story) => !isNews(story));
	const latest = take(places.latest, isNews);
	return {
		lead,
		secondaries,
		briefs,
		latest,
		opinion:
			opinionSection && opinion.length > 0 ? { section: opinionSection, stories: opinion } : null,
		blocks: arrangeBlocks(sections, take),
	};
}
