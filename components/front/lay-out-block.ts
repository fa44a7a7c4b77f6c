import type { StoryCard } from "@/lib/published/story-card";
import { columnHeight, dealToColumns, type Placed, trim, type Weight } from "./copyfit";

/** How a section's block is laid out, by how much news it has and whether there are pictures. */
export type BlockLayout = "feature" | "quartet" | "shelf" | "half" | "ribbon";

/** A block's columns from its start to its end; the first of a feature is twice as wide. */
export type Columns = Placed[][];

function place(story: StoryCard, weight: Weight, shown: Partial<Placed> = {}): Placed {
	return { story, weight, pictured: false, standfirst: true, ...shown };
}

const hasPicture = ({ picture }: StoryCard) => picture !== null;

/** Among so many of the newest a story may be passed over for one that has a picture. */
const newest = 4;

/** The newest with a picture, and the rest by time. Nothing old leads because it has one. */
function pictureFirst(stories: StoryCard[]): [StoryCard | undefined, StoryCard[]] {
	const lead = stories.slice(0, newest).find(hasPicture) ?? stories[0];
	return [lead, stories.filter((story) => story !== lead)];
}

/** The most room that stays empty under a card where columns end unevenly, in pixels. */
function worstGap(heights: number[], columns: Columns): number {
	const tallest = Math.max(...heights);
	return Math.max(
		...columns.map((column, index) => (tallest - (heights[index] ?? 0)) / column.length),
	);
}

/** Two narrow columns beside a wide one: of all ways to part the stories, the one that ends most evenly. */
function besideWide(second: Placed, rest: Placed[], height: number): Columns {
	const ways = rest.map((_, moved) =>
		[[second, ...rest.slice(rest.length - moved)], rest.slice(0, rest.length - moved)].map(
			(column) => trim(column, height + 24),
		),
	);
	const gap = (way: Columns) =>
		worstGap([height, ...way.map((column) => columnHeight(column, 3))], [[second], ...way]);
	return ways.sort((a, b) => gap(a) - gap(b))[0] ?? [[second]];
}

/** A large picture story, one smaller, and words. */
function feature(stories: StoryCard[]): Columns {
	const [lead, others] = pictureFirst(stories);
	const [second, rest] = pictureFirst(others);
	if (!lead || !second) return [];
	const wide = [place(lead, "major", { pictured: true })];
	const words = rest.map((story) => place(story, "minor"));
	const beside = place(second, "minor", { pictured: hasPicture(second) });
	return [wide, ...besideWide(beside, words, columnHeight(wide, 6))];
}

/** Four columns, in which pictures and words take turns. */
function quartet(stories: StoryCard[]): Columns {
	const [first, others] = pictureFirst(stories);
	if (!first) return [];
	const second = others.find(hasPicture);
	const rest = others.filter((story) => story !== second);
	const columns: Columns = [
		[place(first, "minor", { pictured: hasPicture(first) })],
		[],
		second ? [place(second, "minor", { pictured: true })] : [],
		[],
	];
	return dealToColumns(
		columns,
		rest.map((story) => place(story, "minor")),
	).filter((column) => column.length > 0);
}

/** Half the page: a picture story with headlines next to it, or two columns of words. */
function half(stories: StoryCard[]): Columns {
	const [lead, others] = pictureFirst(stories);
	if (!lead) return [];
	const words = others.map((story) => place(story, "minor"));
	if (!hasPicture(lead)) return dealToColumns([[], []], [place(lead, "minor"), ...words]);
	return [[place(lead, "minor", { pictured: true })], words].filter((column) => column.length > 0);
}

const plain = (column: Placed[]) =>
	column.map((card) => (card.pictured ? card : { ...card, standfirst: false }));

/** Cuts two halves to one height: that of the tallest column that cannot be cut. */
export function levelHalves(halves: Columns[]): Columns[] {
	const height = Math.max(...halves.flat().map((column) => columnHeight(plain(column), 3)));
	return halves.map((columns) =>
		columns.map((column) => (column[0]?.pictured ? column : trim(column, height + 24))),
	);
}

/** A picture with its words beside it, and a few headlines. */
function shelf(stories: StoryCard[]): Columns {
	const [lead, others] = pictureFirst(stories);
	if (!lead) return [];
	const words = others.map((story) => place(story, "minor", { standfirst: others.length < 3 }));
	return [[place(lead, "major", { pictured: true })], words].filter((column) => column.length > 0);
}

/** Words only. The first weighs more where the rest would not fill their rows. */
function ribbon(stories: StoryCard[]): Columns {
	const heavyFirst = stories.length === 2 || stories.length === 5;
	return stories.map((story, index) => [
		place(story, heavyFirst && index === 0 ? "major" : "minor"),
	]);
}

const layouts = { feature, quartet, shelf, half, ribbon };

export function layOutBlock(layout: BlockLayout, stories: StoryCard[]): Columns {
	return layouts[layout](stories);
}

/** Whether a section can fill half a page, and no more than that. */
function fitsHalf(stories: StoryCard[] | undefined): boolean {
	return stories !== undefined && stories.length > 2 && stories.length < 6;
}

function fullLayout(stories: StoryCard[]): BlockLayout {
	if (!stories.slice(0, newest).some(hasPicture)) return "ribbon";
	if (stories.length < 5) return "shelf";
	const gap = (layout: "feature" | "quartet") => {
		const columns = layOutBlock(layout, stories);
		const span = (index: number) => (layout === "feature" && index === 0 ? 6 : 3);
		return worstGap(
			columns.map((column, index) => columnHeight(column, span(index))),
			columns,
		);
	};
	return gap("quartet") < gap("feature") ? "quartet" : "feature";
}

type Plan = { layouts: BlockLayout[]; cost: number };

/** How dull a block is by itself; the like of the one above it is duller. */
const dullness: Record<BlockLayout, number> = {
	feature: 0,
	quartet: 0,
	half: 1,
	shelf: 2,
	ribbon: 2,
};
const repetition = 3;

function planFrom(sections: StoryCard[][], last: BlockLayout | null): Plan {
	const [first, second] = sections;
	if (!first) return { layouts: [], cost: 0 };
	const begin = (layout: BlockLayout, blocks: number): Plan => {
		const rest = planFrom(sections.slice(blocks), layout);
		const cost = dullness[layout] + (layout === last ? repetition : 0) + rest.cost;
		return { layouts: [...Array<BlockLayout>(blocks).fill(layout), ...rest.layouts], cost };
	};
	const whole = begin(fullLayout(first), 1);
	if (!fitsHalf(first) || !fitsHalf(second)) return whole;
	const pair = begin("half", 2);
	return pair.cost <= whole.cost ? pair : whole;
}

/**
 * Chooses the layouts of sections that follow each other: halves only in pairs, and as seldom as can be
 * one like the one above it.
 */
export function chooseLayouts(sections: StoryCard[][]): BlockLayout[] {
	return planFrom(sections, null).layouts;
}
