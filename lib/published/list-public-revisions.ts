import { StoryBody } from "@/lib/domain/story-body";
import type { PublicText } from "@/lib/domain/story-change";
import type { Reader } from "./reader";

/** How many texts of a story are compared at most; the newest. */
const deepest = 60;

/**
 * The texts of a live story that are or were public, oldest first; none that were concealed. The first
 * of them is the story's first unless there were more than sixty.
 */
export async function listPublicRevisions(reader: Reader, storyId: string): Promise<PublicText[]> {
	const rows = await reader((client) =>
		client.publishedRevision.findMany({
			where: { storyId },
			orderBy: { at: "desc" },
			take: deepest,
		}),
	);
	return rows
		.reverse()
		.map(({ publicationId, at, kind, text, headline, standfirst, dateline, body }) => ({
			publicationId,
			at,
			kind,
			notice: text ?? "",
			headline,
			standfirst,
			dateline,
			body: StoryBody.parse(body),
		}));
}
