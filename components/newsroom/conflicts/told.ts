import type { Choices } from "@/components/newsroom/desk/desk";
import type { WholeField } from "@/lib/domain/draft";
import { type Block, blockText } from "@/lib/domain/story-body";

/** The fields as the screen calls them. */
export const fieldLabels: Record<WholeField, string> = {
	kind: "Kind",
	language: "Language",
	headline: "Headline",
	standfirst: "Standfirst",
	kicker: "Kicker",
	slug: "Slug",
	slugline: "Slugline",
	sectionId: "Section",
	topicIds: "Topics",
	byline: "Byline",
	dateline: "Dateline",
	leadPicture: "Lead picture",
	seoTitle: "Title for search engines",
	seoDescription: "Description for search engines",
	deskNote: "Note for the desk",
	awaitedPicture: "Words of an awaited picture",
};

function nameIn(choices: Choices, id: unknown): string {
	const { sections, retiredSections, topics, contributors, sources, merged } = choices;
	const lists = [sections, retiredSections, topics, contributors, sources, merged];
	return lists.flat().find((one) => one.id === id)?.name ?? "something that is no longer there";
}

function tellOne(value: unknown, choices: Choices): string {
	if (typeof value === "string")
		return /^[0-9a-f]{8}-/.test(value) ? nameIn(choices, value) : value;
	if (typeof value !== "object" || value === null) return "";
	if ("text" in value) return String(value.text);
	if ("contributorId" in value) return nameIn(choices, value.contributorId);
	if ("sourceId" in value) return nameIn(choices, value.sourceId);
	if ("caption" in value && "credit" in value) return `“${value.caption}”, credit ${value.credit}`;
	if ("caption" in value && "alt" in value)
		return `A picture, captioned “${value.caption}”, described as “${value.alt}”`;
	return "";
}

/** A field's value in words, for somebody who chooses between two. */
export function tellValue(value: unknown, choices: Choices): string {
	const told = Array.isArray(value)
		? value.map((one) => tellOne(one, choices)).join(", ")
		: tellOne(value, choices);
	return told || "(empty)";
}

/** A block in words. */
export function tellBlock(block: Block | null): string {
	if (!block) return "(taken out)";
	if (block.type === "picture") return `A picture, captioned “${block.attrs.caption}”`;
	if (block.type === "relatedStory") return "A link to a related story";
	return blockText(block) || "(a rule)";
}
