import type { Tx } from "@/lib/db/newsroom";
import { type Problem, Refusal } from "@/lib/domain/refusal";
import { slugFrom } from "@/lib/domain/slug";
import type { StoryContent } from "@/lib/domain/story";
import { picturesIn, wordCount } from "@/lib/domain/story-body";

/** What a reader cannot do without, each with the field beside which it is said. */
function missingParts(content: StoryContent): Problem[] {
	const problems: Problem[] = [];
	const need = (there: unknown, field: string, sentence: string) => {
		if (!there) problems.push({ field, sentence });
	};
	need(content.headline, "headline", "A story needs a headline.");
	need(content.sectionId, "sectionId", "Choose the section in which the story runs.");
	need(wordCount(content.body) > 0, "body", "There is no text yet.");
	if (content.headline) {
		const slug = content.slug || slugFrom(content.headline);
		need(slug, "slug", "No slug can be made from this headline: write one.");
	}
	if (content.leadPicture) {
		need(
			content.leadPicture.alt,
			"leadPicture",
			"Describe the picture for those who cannot see it.",
		);
	}
	return problems;
}

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
