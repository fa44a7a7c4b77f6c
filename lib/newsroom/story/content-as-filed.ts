import type { Tx } from "@/lib/db/newsroom";
import type { StoryContent } from "@/lib/domain/story";
import type { PublicationRow } from "./publications";

/**
 * What a revision says, filed as a publication of it is: its section may have been merged and its topics
 * split since the revision was taken.
 */
export async function contentAsFiled(
	tx: Tx,
	{ id, sectionId }: Pick<PublicationRow, "id" | "sectionId">,
	content: StoryContent,
): Promise<StoryContent> {
	const filed = await tx.publicationTopic.findMany({
		where: { publicationId: id },
		select: { topicId: true },
	});
	const topicIds = filed.map(({ topicId }) => topicId);
	const asWritten = content.topicIds.filter((topicId) => topicIds.includes(topicId));
	return { ...content, sectionId, topicIds: [...new Set([...asWritten, ...topicIds])] };
}
