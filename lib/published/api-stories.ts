import { readCursor, writeCursor } from "@/lib/domain/cursor";
import { latestKey, type PageKey, sectionKey, siteKey } from "@/lib/domain/page-key";
import { Refusal } from "@/lib/domain/refusal";
import { getStory, type StoryPage } from "./get-story";
import { listLatestStories, listSectionStories } from "./list-stories";
import type { Reader } from "./reader";
import { listSections } from "./site";
import type { StoryCard } from "./story-card";
import { placeOf } from "./story-card";

/** A page of the public list; `next` is the place to go on from, `keys` what it depends on. */
export type ApiStories = { stories: StoryCard[]; next: string | null; keys: PageKey[] };

type Query = { section?: string | undefined; before?: string | undefined; limit: number };

function wrong(field: string, sentence: string): Refusal {
	return new Refusal("invalid", sentence, [{ field, sentence }]);
}

async function findSection(reader: Reader, wanted: string): Promise<string> {
	const name = wanted.toLowerCase();
	const sections = await listSections(reader);
	const found =
		sections.find(({ slug }) => slug === name) ??
		sections.find((one) => one.name.toLowerCase() === name);
	if (!found) throw wrong("section", `There is no section called "${wanted}".`);
	return found.slug;
}

/**
 * What is live, newest first, of the paper or of one section.
 *
 * @throws Refusal `invalid` for a section that is not there, and a place that we did not write
 */
export async function listApiStories(reader: Reader, query: Query): Promise<ApiStories> {
	const before = query.before === undefined ? null : readCursor(query.before);
	if (query.before !== undefined && !before)
		throw wrong("before", "That is no place in this list.");
	const page = { before, limit: query.limit + 1 };
	const section = query.section === undefined ? null : await findSection(reader, query.section);
	const found = section
		? await listSectionStories(reader, { ...page, section })
		: await listLatestStories(reader, page);
	const stories = found.slice(0, query.limit);
	const last = stories.at(-1);
	return {
		stories,
		next: found.length > query.limit && last ? writeCursor(placeOf(last)) : null,
		keys: [section ? sectionKey(section) : latestKey, siteKey],
	};
}

/** A live story by its id, or null. */
export async function getApiStory(reader: Reader, storyId: string): Promise<StoryPage | null> {
	const row = await reader((client) =>
		client.publishedStory.findFirst({ where: { storyId }, select: { path: true } }),
	);
	return row && getStory(reader, row.path);
}
