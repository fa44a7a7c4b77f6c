import { type CardSize, type FrontContainer, plainCard } from "@/lib/domain/front/front";
import type { UnarrangedFront } from "@/lib/published/get-home-front";
import { arrangeFront } from "./arrange-front";
import type { Placed } from "./copyfit";

type Sections = { id: string; slug: string }[];

/** How many stories a section's block asks for: as many as the page that arranges itself. */
const perBlock = 8;

function block(id: string, part: Omit<FrontContainer, "id" | "title" | "cards">): FrontContainer {
	return { id, title: "", cards: [], ...part };
}

/**
 * The home page as it arranges itself, for an editor to begin from: its top placed by hand, its sections
 * filling themselves as before. `newId` makes ids.
 */
export function homeAsArranged(
	unarranged: UnarrangedFront,
	sections: Sections,
	newId: () => string,
): FrontContainer[] {
	const front = arrangeFront(unarranged.stories, unarranged.sections);
	const cardsIn = (placed: Placed[], size: CardSize) =>
		placed.map(({ story }) => plainCard(newId(), story.storyId, size));
	const top: FrontContainer = {
		...block(newId(), { kind: "lead", fill: { from: "paper" }, count: 6 }),
		cards: [
			...cardsIn(front.lead ? [front.lead] : [], "lead"),
			...cardsIn(front.secondaries, "large"),
			...cardsIn(front.briefs, "normal"),
		],
	};
	const idOf = new Map(sections.map(({ id, slug }) => [slug, id]));
	const filledFrom = (slug: string, kind: "grid" | "opinion", count: number) => {
		const sectionId = idOf.get(slug);
		return sectionId ? [block(newId(), { kind, fill: { from: "section", sectionId }, count })] : [];
	};
	const blocks = front.blocks.map(({ section }) => filledFrom(section.slug, "grid", perBlock));
	const afterFirst = front.blocks[0]?.layout === "half" ? 2 : 1;
	const { opinion } = front;
	const strip = opinion ? filledFrom(opinion.section.slug, "opinion", opinion.stories.length) : [];
	return [top, ...blocks.slice(0, afterFirst).flat(), ...strip, ...blocks.slice(afterFirst).flat()];
}

/** A section's page, to begin from: one block of its newest. */
export function sectionAsArranged(sectionId: string, newId: () => string): FrontContainer[] {
	return [block(newId(), { kind: "grid", fill: { from: "section", sectionId }, count: 6 })];
}
