import type { Tx } from "@/lib/db/newsroom";
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

/** @throws Refusal `not-found` */
export async function lockStory(tx: Tx, storyId: string): Promise<LockedStory> {
	await tx.$queryRaw`SELECT 1 FROM story WHERE id = ${storyId}::uuid FOR UPDATE`;
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
