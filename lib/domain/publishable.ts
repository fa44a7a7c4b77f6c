import type { Problem } from "./refusal";
import { slugFrom } from "./slug";
import type { StoryContent } from "./story";
import { wordCount } from "./story-body";

/** What a reader cannot do without, each with the field beside which it is said. */
export function missingParts(content: StoryContent): Problem[] {
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
