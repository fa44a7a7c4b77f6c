import type { Cursor } from "@/lib/domain/cursor";
import { listSectionStories } from "./list-stories";
import { pageOfList, type StoryPageOfList } from "./page-of-list";
import type { Reader } from "./reader";
import { getSection, type Section } from "./site";

export type SectionFront = StoryPageOfList & { section: Section };

/** How many stories stand on one page of a section. */
const perPage = 25;

/** A section with its newest stories, or those before a place; null where there is no such section. */
export async function getSectionFront(
	reader: Reader,
	{ slug, before }: { slug: string; before: Cursor | null },
): Promise<SectionFront | null> {
	const section = await getSection(reader, slug);
	if (!section) return null;
	const list = await pageOfList(perPage, (limit) =>
		listSectionStories(reader, { section: slug, before, limit }),
	);
	return { section, ...list };
}
