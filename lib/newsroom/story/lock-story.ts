import { Overtaken, type Tx } from "@/lib/db/newsroom";
import { ensure } from "@/lib/domain/refusal";
import type { DeskState } from "@/lib/domain/story";

/** A story while an act holds it: nobody else changes it or its publications until the act is over. */
export type LockedStory = {
	id: string;
	deskId: string | null;
	createdBy: string | null;
	deskState: DeskState;
	embargoUntil: Date | null;
	claimedPublishedAt: Date | null;
};

/**
 * While we waited, an act that began after us may have been done: what it made public would lie in our
 * future, and we would take it for a schedule. Events of a story follow one another under its lock.
 */
async function ensureNotOvertaken(tx: Tx, storyId: string): Promise<void> {
	const [last] = await tx.$queryRaw<{ later: boolean }[]>`
		SELECT at >= date_trunc('milliseconds', now()) AS later
		FROM event WHERE story_id = ${storyId}::uuid ORDER BY id DESC LIMIT 1`;
	if (last?.later) throw new Overtaken("Another act on this story began later and was done first.");
}

/**
 * Holds a story for an act: the first thing that an act on it does.
 *
 * @throws Refusal `not-found` | Overtaken
 */
export async function lockStory(tx: Tx, storyId: string): Promise<LockedStory> {
	await tx.$queryRaw`SELECT 1 FROM story WHERE id = ${storyId}::uuid FOR UPDATE`;
	await ensureNotOvertaken(tx, storyId);
	const story = await tx.story.findUnique({
		where: { id: storyId },
		select: {
			id: true,
			deskId: true,
			createdBy: true,
			deskState: true,
			embargoUntil: true,
			claimedPublishedAt: true,
		},
	});
	ensure(story, "not-found", "There is no such story.");
	return story;
}
