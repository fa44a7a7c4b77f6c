import { randomUUID } from "node:crypto";
import { newsroomClient } from "@/lib/db/newsroom";
import type { ApiStory, ApiStoryChange } from "@/lib/domain/api-input";
import { type Byline, bylineFrom } from "@/lib/domain/byline";
import { requireNamed } from "@/lib/domain/named";
import { ensure } from "@/lib/domain/refusal";
import type { LeadPicture, StoryContent } from "@/lib/domain/story";
import { type Block, paragraph, type StoryBody } from "@/lib/domain/story-body";
import { listTaxonomy, type Taxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";

type Words = Partial<ApiStory> | ApiStoryChange;

function blockOf(part: string | Block): Block {
	return typeof part === "string" ? paragraph(randomUUID(), part.trim()) : part;
}

function bodyOf(body: NonNullable<Words["body"]>): StoryBody {
	return {
		type: "doc",
		content: body
			.map(blockOf)
			.filter((block) => block.type !== "paragraph" || block.content?.length),
	};
}

function bylineOf({ byline, source }: Words, taxonomy: Taxonomy): Byline {
	const people = byline ? bylineFrom(byline, taxonomy) : [];
	if (!source) return people;
	const sourceId = requireNamed(taxonomy.sources, source, "source").id;
	const named = people.some((part) => part.type === "source" && part.sourceId === sourceId);
	return named ? people : [...people, { type: "source", sourceId }];
}

async function leadPictureOf(words: Words): Promise<LeadPicture | null> {
	if (!words.pictureId) return null;
	const picture = await newsroomClient().picture.findUnique({
		where: { id: words.pictureId },
		select: { caption: true, alt: true },
	});
	ensure(picture, "invalid", "There is no such picture.");
	return {
		pictureId: words.pictureId,
		caption: words.pictureCaption ?? picture.caption,
		alt: words.pictureAlt ?? picture.alt,
	};
}

const asTheyStand = [
	"headline",
	"standfirst",
	"kicker",
	"slug",
	"slugline",
	"kind",
	"language",
	"dateline",
] as const;

/**
 * A story's fields from words: names become references, plain strings paragraphs. Only what was said
 * is in the answer.
 *
 * @throws Refusal `invalid` for a section, source, topic or picture that is not there
 */
export async function storyFromWords(words: Words): Promise<Partial<StoryContent>> {
	const taxonomy = await listTaxonomy();
	const said = asTheyStand.filter((field) => words[field] !== undefined);
	const content: Partial<StoryContent> = Object.fromEntries(
		said.map((field) => [field, words[field]]),
	);
	if (words.section !== undefined) {
		content.sectionId = requireNamed(taxonomy.sections, words.section, "section").id;
	}
	if (words.topics) {
		content.topicIds = words.topics.map(
			(topic) => requireNamed(taxonomy.topics, topic, "topics").id,
		);
	}
	if (words.byline !== undefined || words.source !== undefined)
		content.byline = bylineOf(words, taxonomy);
	if (words.body) content.body = bodyOf(words.body);
	if (words.pictureId !== undefined) content.leadPicture = await leadPictureOf(words);
	return content;
}
