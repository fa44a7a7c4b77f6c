import type { Section } from "@/lib/published/site";
import type { StoryCard } from "@/lib/published/story-card";
import { columnHeight, heightOf, type Placed, trim } from "./copyfit";
import {
	type BlockLayout,
	type Columns,
	chooseLayouts,
	layOutBlock,
	levelHalves,
} from "./lay-out-block";

export type FrontBlock = { section: Section; layout: BlockLayout; columns: Columns };

/** A front: its stories in their places, each at most once. */
export type Front = {
	lead: Placed | null;
	/** Words only, under the lead. */
	briefs: Placed[];
	secondaries: Placed[];
	latest: StoryCard[];
	opinion: { section: Section; stories: StoryCard[] } | null;
	blocks: FrontBlock[];
};

const perBlock = 8;
const inOpinion = 6;
const inLatest = { least: 6, most: 12 };

const byNewest = (a: StoryCard, b: StoryCard) =>
	b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime();
const isNews = ({ kind }: StoryCard) => kind !== "opinion";

/** Takes stories from a pile, so that none can be placed twice. */
function pileOf(stories: StoryCard[]) {
	const pile = stories.toSorted(byNewest);
	function take(count: number, wanted: (story: StoryCard) => boolean = () => true): StoryCard[] {
		const taken = pile.filter(wanted).slice(0, Math.max(count, 0));
		for (const story of taken) pile.splice(pile.indexOf(story), 1);
		return taken;
	}
	/** One of each section while there are any: the top of a front shows the whole paper. */
	function takeVaried(count: number, beside: StoryCard[] = []): StoryCard[] {
		const taken: StoryCard[] = [];
		const used = new Set(beside.map(({ section }) => section.slug));
		while (taken.length < count) {
			const next = take(1, (story) => isNews(story) && !used.has(story.section.slug))[0];
			if (!next) break;
			used.add(next.section.slug);
			taken.push(next);
		}
		return [...taken, ...take(count - taken.length, isNews)];
	}
	return { take, takeVaried };
}

/** The stories next to the lead: the first that has a picture shows it. */
function besideLead(stories: StoryCard[]): Placed[] {
	const pictured = stories.find(({ picture }) => picture);
	const ordered = pictured ? [pictured, ...stories.filter((story) => story !== pictured)] : stories;
	return ordered.map((story) => ({
		story,
		weight: "major",
		pictured: story === pictured,
		standfirst: true,
	}));
}

/** Makes the column beside the lead about as high: another story where there is room, fewer words where there is none. */
function fitBeside(
	stories: StoryCard[],
	height: number,
	another: () => StoryCard | undefined,
): Placed[] {
	const column = besideLead(stories);
	const fourth = columnHeight(column, 3) + 140 < height ? another() : undefined;
	return trim(
		fourth
			? [...column, { story: fourth, weight: "major", pictured: false, standfirst: true }]
			: column,
		height + 48,
	);
}

/** How many of the newest stand as high as the columns beside them. */
export function fitLatest(stories: StoryCard[], height: number): number {
	let used = 40;
	let count = 0;
	for (const story of stories.slice(0, inLatest.most)) {
		used += heightOf({ story, weight: "line", pictured: false, standfirst: false }, 3);
		if (used > height && count >= inLatest.least) break;
		count++;
	}
	return count;
}

/** Halves come in pairs, and the two of a pair are cut to one height. */
export function levelPairs<T extends { layout: BlockLayout; columns: Columns }>(blocks: T[]): T[] {
	const level = blocks.map(({ columns }) => columns);
	for (let i = 0; i < blocks.length - 1; i++) {
		if (blocks[i]?.layout !== "half") continue;
		level.splice(i, 2, ...levelHalves(level.slice(i, i + 2)));
		i++;
	}
	return blocks.map((block, index) => ({ ...block, columns: level[index] ?? block.columns }));
}

function arrangeBlocks(
	sections: Section[],
	take: (count: number, wanted: (story: StoryCard) => boolean) => StoryCard[],
): FrontBlock[] {
	const filled = sections
		.map((section) => ({
			section,
			stories: take(perBlock, (story) => story.section.slug === section.slug),
		}))
		.filter(({ stories }) => stories.length > 0);
	const layouts = chooseLayouts(filled.map(({ stories }) => stories));
	const blocks = filled.map(({ section, stories }, index): FrontBlock => {
		const layout = layouts[index] ?? "ribbon";
		return { section, layout, columns: layOutBlock(layout, stories) };
	});
	return levelPairs(blocks);
}

/**
 * Places stories on the home front, by the newest news and the room that it takes. A paper without an
 * editor at the desk still has a front that follows the news.
 */
export function arrangeFront(stories: StoryCard[], sections: Section[]): Front {
	const { take, takeVaried } = pileOf(stories);
	const [leading] = [
		...take(1, (story) => isNews(story) && story.picture !== null),
		...(stories.some(isNews) ? [] : take(1)),
	];
	const lead = leading ?? take(1, isNews)[0];
	if (!lead)
		return { lead: null, briefs: [], secondaries: [], latest: [], opinion: null, blocks: [] };

	const leadCard: Placed = { story: lead, weight: "lead", pictured: true, standfirst: true };
	const beside = takeVaried(3, [lead]);
	const briefs = takeVaried(2, [lead]).map(
		(story): Placed => ({ story, weight: "minor", pictured: false, standfirst: true }),
	);
	const opinionSection = sections.find(({ slug }) => slug === "opinion");
	const opinion = opinionSection ? take(inOpinion, (story) => !isNews(story)) : [];

	const leadHeight =
		heightOf(leadCard, 6) + Math.max(0, ...briefs.map((brief) => heightOf(brief, 3)));
	const secondaries = fitBeside(beside, leadHeight, () => takeVaried(1, [lead, ...beside])[0]);
	const height = Math.max(leadHeight, columnHeight(secondaries, 3));
	const candidates = take(inLatest.most, isNews);
	const latest = candidates.splice(0, fitLatest(candidates, height));
	const rest = pileOf([
		...candidates,
		...take(stories.length, (story) => isNews(story) || !opinionSection),
	]);
	return {
		lead: leadCard,
		briefs,
		secondaries,
		latest,
		opinion:
			opinionSection && opinion.length > 0 ? { section: opinionSection, stories: opinion } : null,
		blocks: arrangeBlocks(sections, rest.take),
	};
}
