import { z } from "zod";
import { StoryKind } from "./story";
import { Block } from "./story-body";

/** What the write API is told. Sections, sources and topics may be given by slug or by name. */

const line = (max: number, description: string) => z.string().trim().max(max).describe(description);
const instant = z.iso.datetime({ offset: true });

const Text = z
	.union([z.array(z.string().max(20_000)).max(2000), z.array(Block).max(2000)])
	.describe(
		"Paragraphs as plain strings, or blocks of the closed schema, each with an id of its own.",
	);

const fields = {
	section: line(120, "Slug or name of the section."),
	headline: line(300, "The headline; the page's h1."),
	standfirst: line(1000, "The summary under the headline."),
	kicker: line(80, "A short label over the headline."),
	slug: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
		.max(80)
		.describe("The URL part; made from the headline when left out."),
	slugline: line(120, "The newsroom's short name for the story."),
	kind: StoryKind,
	language: z
		.string()
		.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
		.describe("BCP 47; the paper's own when left out."),
	byline: line(200, 'The credit line, as "By Ana Ruiz"; a contributor\'s name is recognised.'),
	source: line(120, "Slug or name of the agency."),
	dateline: line(120, 'The place that opens the text, as "TOKYO".'),
	body: Text,
	topics: z.array(z.string().max(120)).max(30).describe("Slugs or names of topics."),
	pictureId: z.uuid().nullable().describe("The lead picture, as uploaded before."),
	pictureCaption: line(2000, "Its caption here; the picture's own when left out."),
	pictureAlt: line(1000, "Its description here; the picture's own when left out."),
};

export const ApiStory = z
	.strictObject({
		...fields,
		firstPublishedAt: instant.describe("When it appeared before, elsewhere or in an older system."),
		embargoUntil: instant,
	})
	.partial()
	.required({ section: true, headline: true, body: true });
export type ApiStory = z.infer<typeof ApiStory>;

export const ApiStoryChange = z
	.strictObject(fields)
	.partial()
	.extend({
		baseRevision: z
			.number()
			.int()
			.positive()
			.describe("The revision that was last read; an older one is refused."),
	});
export type ApiStoryChange = z.infer<typeof ApiStoryChange>;

export const ApiPublish = z.strictObject({ at: instant.optional().describe("Left out: now.") });
export const ApiWithdraw = z.strictObject({ reason: z.string().trim().min(1).max(1000) });

/** The query of the public list. */
export const ApiList = z.object({
	section: z.string().max(120).optional(),
	before: z.string().max(200).optional(),
	limit: z.coerce.number().int().min(1).max(100).default(20),
});
