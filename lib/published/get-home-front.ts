import { type EditedFront, getEditedFront } from "./get-front";
import { listStoriesById } from "./list-stories";
import type { Reader } from "./reader";
import { listSections, type Section } from "./site";
import type { StoryCard } from "./story-card";

/** What a front that arranges itself is made from: its stories, not yet placed, and the sections in their order. */
export type UnarrangedFront = { stories: StoryCard[]; sections: Section[] };

/** The home front: as editors arranged it, or what it arranges itself from. */
export type HomeFront = { edited: EditedFront } | ({ edited: null } & UnarrangedFront);

/** How many stories a front is made from: the paper's newest, and some of every section. */
const depth = { paper: 30, section: 10 };

/** The newest of the paper and of each section, in one question, however many stories there are. */
async function newestStoryIds(reader: Reader): Promise<string[]> {
	const rows = await reader(
		(client) => client.$queryRaw<{ story_id: string }[]>`
			SELECT story_id::text FROM (
				SELECT story_id FROM published_story
				ORDER BY first_published_at DESC, story_id DESC LIMIT ${depth.paper}
			) AS newest
			UNION
			SELECT newest.story_id::text FROM published_section s CROSS JOIN LATERAL (
				SELECT story_id FROM published_story p WHERE p.section_id = s.id
				ORDER BY first_published_at DESC, story_id DESC LIMIT ${depth.section}
			) AS newest WHERE s.open`,
	);
	return rows.map(({ story_id }) => story_id);
}

/** What the home front arranges itself from while nobody does. */
export async function getUnarrangedFront(reader: Reader): Promise<UnarrangedFront> {
	const ids = await newestStoryIds(reader);
	return { stories: await listStoriesById(reader, ids), sections: await listSections(reader) };
}

/** The home front as it stands now. */
export async function getHomeFront(reader: Reader): Promise<HomeFront> {
	const edited = await getEditedFront(reader, "home");
	return edited ? { edited } : { edited, ...(await getUnarrangedFront(reader)) };
}
