import { z } from "zod";
import { Amendment } from "./amendment";
import { PictureDetails } from "./input";
import { Instant } from "./instant";
import { canBeKept, unkeepable } from "./keepable-text";
import { StoryKind } from "./story";
import { Block } from "./story-body";

/**
 * What the API is told. Sections, sources and topics may be given by slug or by name. OpenAPI is
 * written from these schemas (`lib/formats/open-api`).
 */

const missing = (otherwise: string) => ({
	error: ({ input }: { input?: unknown }) => (input === undefined ? "This is missing." : otherwise),
});

const line = (max: number, description: string) =>
	z
		.string(missing("This is a text."))
		.trim()
		.max(max, `At most ${max} characters.`)
		.describe(description);

const blockIdsDiffer = (body: (string | { attrs: { id: string } })[]) => {
	const ids = body.flatMap((part) => (typeof part === "string" ? [] : [part.attrs.id]));
	return new Set(ids).size === ids.length;
};

const Text = z
	.union(
		[z.array(z.string().max(20_000)).max(2000), z.array(Block).max(2000)],
		missing("A text is a list of plain strings, or of blocks as the schema has them."),
	)
	.refine(blockIdsDiffer, "Two blocks of the text have the same id.")
	.describe(
		"Paragraphs as plain strings, or blocks of the closed schema, each with an id of its own.",
	);

const fields = {
	section: line(120, "Slug or name of the section.").min(1, "Say in which section it runs."),
	headline: line(300, "The headline; the page's h1.").min(1, "A story needs a headline."),
	standfirst: line(1000, "The summary under the headline."),
	kicker: line(80, "A short label over the headline."),
	slug: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A slug is of small letters, digits and hyphens.")
		.max(80)
		.describe("The URL part; made from the headline when left out."),
	slugline: line(120, "The newsroom's short name for the story."),
	kind: StoryKind,
	language: z
		.string()
		.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Write a language as BCP 47 does: en, pt-BR.")
		.max(35)
		.describe("BCP 47; the paper's own when left out."),
	byline: line(
		200,
		'The credit line, as "By Ana Ruiz"; a contributor\'s name is recognised. Together with `source` it replaces the whole credit.',
	),
	source: line(120, "Slug or name of the agency that the story is from.").min(1),
	dateline: line(120, 'The place that opens the text, as "TOKYO".'),
	body: Text,
	topics: z
		.array(z.string().trim().min(1).max(120))
		.max(30)
		.describe("Slugs or names of topics; all of them."),
	pictureId: z.uuid().nullable().describe("The lead picture, as uploaded before; null: none."),
	pictureCaption: line(2000, "Its caption here; the picture's own when left out."),
	pictureAlt: line(1000, "Its description here; the picture's own when left out."),
};

type PictureWords = { pictureId?: unknown; pictureCaption?: unknown; pictureAlt?: unknown };

/** Words of a use say nothing without the picture that is used. */
function pictureIsNamed({ pictureId, pictureCaption, pictureAlt }: PictureWords): boolean {
	return Boolean(pictureId) || (pictureCaption === undefined && pictureAlt === undefined);
}

const pictureless = { path: ["pictureId"], error: "Name the picture that these words belong to." };

/** A story to write. */
export const ApiStory = z
	.strictObject({
		...fields,
		firstPublishedAt: Instant.describe(
			"When it appeared before, elsewhere or in an older system: orders lists and dates the address.",
		),
		embargoUntil: Instant.describe("The minute before which the source forbids publication."),
	})
	.partial()
	.extend({ section: fields.section, headline: fields.headline, body: fields.body })
	.refine(canBeKept, unkeepable)
	.refine(pictureIsNamed, pictureless);
export type ApiStory = z.infer<typeof ApiStory>;

/** Fields to replace, each whole; what is left out stays. */
export const ApiStoryChange = z
	.strictObject(fields)
	.partial()
	.extend({
		baseRevision: z
			.number()
			.int()
			.positive()
			.max(2_147_483_647)
			.describe(
				"The `revision` that was last read; refused with 409 when the story has changed since.",
			),
	})
	.refine(canBeKept, unkeepable)
	.refine(pictureIsNamed, pictureless);
export type ApiStoryChange = z.infer<typeof ApiStoryChange>;

export const ApiPublish = z.strictObject({
	at: Instant.optional().describe("A later minute; left out: now."),
	amendment: Amendment.optional().describe(
		"What it changes of a live story and what readers are told of it; left out: an update, without a word.",
	),
});
export type ApiPublish = z.infer<typeof ApiPublish>;

export const ApiWithdraw = z
	.strictObject({
		reason: z
			.string()
			.trim()
			.min(1, "Say why the story is withdrawn.")
			.max(1000)
			.describe("Why; for the newsroom's record, not for readers."),
	})
	.refine(canBeKept, unkeepable);
export type ApiWithdraw = z.infer<typeof ApiWithdraw>;

/** What goes with a picture: fields of the form beside `file`, or of the query beside a bare image. */
export const ApiPicture = PictureDetails.refine(canBeKept, unkeepable);
export type ApiPicture = z.infer<typeof ApiPicture>;

/** The query of the public list. */
export const ApiList = z
	.strictObject({
		section: z.string().trim().min(1).max(120).optional().describe("Slug or name of a section."),
		before: z.string().max(200).optional().describe("The `next` of the page before."),
		limit: z.coerce.number().int().min(1).max(100).default(20).describe("Stories of a page."),
	})
	.refine(canBeKept, unkeepable);
export type ApiList = z.infer<typeof ApiList>;

/**
 * The story that a path names. What is no id at all names a story that never was: the answer is the
 * same 404 as for any other.
 */
export const StoryInPath = z.uuid().catch("00000000-0000-0000-0000-000000000000");
