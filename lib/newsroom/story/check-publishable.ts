import type { Tx } from "@/lib/db/newsroom";
import { missingParts } from "@/lib/domain/publishable";
import { type Problem, Refusal } from "@/lib/domain/refusal";
import type { StoryContent } from "@/lib/domain/story";
import { picturesIn } from "@/lib/domain/story-body";

async function uncreditedPictures(tx: Tx, content: StoryContent): Promise<Problem[]> {
	const lead = content.leadPicture ? [content.leadPicture.pictureId] : [];
	const uncredited = await tx.picture.findMany({
		where: { id: { in: [...lead, ...picturesIn(content.body)] }, credit: "" },
		select: { id: true },
	});
	return uncredited.map(({ id }) => ({
		field: lead.includes(id) ? "leadPicture" : "body",
		sentence: "A picture has no credit yet.",
	}));
}

/**
 * Whether a story can be shown to readers as it is.
 *
 * @throws Refusal `invalid`, a problem for each field that wants something
 */
export async function checkPublishable(tx: Tx, content: StoryContent): Promise<void> {
	const problems = [...missingParts(content), ...(await uncreditedPictures(tx, content))];
	if (problems.length > 0) {
		throw new Refusal("invalid", "The story is not ready for readers yet.", problems);
	}
}
