import type { StoryCard } from "@/lib/published/story-card";

export type Weight = "lead" | "major" | "minor" | "line";

/** A story in its place: how much it weighs there, and what is shown of it. */
export type Placed = { story: StoryCard; weight: Weight; pictured: boolean; standfirst: boolean };

/** Columns of the twelve that a card may be wide, in pixels at full width. */
export type Span = 3 | 6;
const widths: Record<Span, number> = { 3: 300, 6: 620 };

/** Size and line of headlines and standfirsts, as card.css sets them. */
const headline: Record<Weight, { size: number; line: number }> = {
	lead: { size: 50, line: 52 },
	major: { size: 24, line: 27 },
	minor: { size: 19, line: 22 },
	line: { size: 16, line: 20 },
};

/** Letters of our serifs are on average so wide, in parts of their size. */
const letter = 0.47;

function lines(text: string, size: number, width: number): number {
	return Math.ceil((text.length * size * letter) / (width * 0.94));
}

/** Pictures that are taller stand in a frame of 4:3 on a front, as card.css sets it: one must not outweigh the news. */
const tallest = 3 / 4;

/** How high a picture stands on a front, in parts of its width. */
function pictureHeight({ width, height }: { width: number; height: number }): number {
	return Math.min(height / width, tallest);
}

/** Whether a picture is too tall for a front as it is. */
export function isTall({ width, height }: { width: number; height: number }): boolean {
	return height / width > tallest;
}

/** About how high a card will stand, in pixels: editors once cast copy off in the same way. */
export function heightOf({ story, weight, pictured, standfirst }: Placed, span: Span): number {
	const width = widths[span];
	const type = headline[weight];
	const small = weight === "lead" ? { size: 19, line: 26 } : { size: 16, line: 21 };
	const kicker = weight === "line" ? 0 : 19;
	const picture = pictured && story.picture ? width * pictureHeight(story.picture.view) + 10 : 0;
	const words =
		standfirst && story.standfirst
			? 6 + lines(story.standfirst, small.size, width) * small.line
			: 0;
	return 24 + kicker + lines(story.headline, type.size, width) * type.line + words + 22 + picture;
}

/** About how high a column will stand. */
export function columnHeight(column: Placed[], span: Span): number {
	return column.reduce((sum, card) => sum + heightOf(card, span), 0);
}

/** The shortest of some columns. */
function shortest(columns: Placed[][]): Placed[] {
	const heights = columns.map((column) => columnHeight(column, 3));
	return columns[heights.indexOf(Math.min(...heights))] ?? [];
}

/** Deals cards to columns, each to the one that is shortest then. */
export function dealToColumns(columns: Placed[][], cards: Placed[]): Placed[][] {
	for (const card of cards) shortest(columns).push(card);
	return columns;
}

/** Leaves standfirsts out, last first, until a column stands no higher than it should. */
export function trim(column: Placed[], height: number): Placed[] {
	const trimmed = [...column];
	for (let i = trimmed.length - 1; i >= 0 && columnHeight(trimmed, 3) > height; i--) {
		const card = trimmed[i];
		if (card) trimmed[i] = { ...card, standfirst: false };
	}
	return trimmed;
}
