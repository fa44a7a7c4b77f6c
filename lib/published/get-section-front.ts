import type { Cursor } from "@/lib/domain/cursor";
import { type EditedFront, getEditedFront } from "./get-front";
import { listSectionStories } from "./list-stories";
import { pageOfList, type StoryPageOfList } from "./page-of-list";
import type { Reader } from "./reader";
import { findSection, type Section } from "./site";

export type SectionFront = StoryPageOfList & {
	section: Section;
	/** As editors arranged it; the newest of the list follow. */
	edited: EditedFront | null;
};

/** How many stories stand on one page of a section. */
const perPage = 25;

/** A section with its newest stories, or those before a place; null where there is no such section. */
export async function getSectionFront(
	reader: Reader,
	{ slug, before }: { slug: string; before: Cursor | null },
): Promise<SectionFront | null> {
	const found = await findSection(reader, slug);
	if (!found) return null;
	const { id, ...section } = found;
	const edited = before ? null : await getEditedFront(reader, id);
	const list = await pageOfList(perPage, (limit) =>
		listSectionStories(reader, { section: slug, before, limit }),
	);
	return { section, edited, ...list };
}
