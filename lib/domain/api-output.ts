import { z } from "zod";
import { DeskState, StoryKind } from "./story";
import { Block } from "./story-body";

/** What the API answers: an allow-list; nothing leaves that is not named here. */

const instant = z
	.string()
	.describe("ISO 8601 with the offset of the paper's zone: 2016-09-01T13:14:00+08:00.");
const address = z.string().describe("A whole address.");

const Revision = z
	.number()
	.int()
	.describe("The number of the newest revision: the `baseRevision` of the next change.");

export const ApiSection = z.strictObject({ slug: z.string(), name: z.string() });

export const ApiCredit = z
	.strictObject({
		kind: z.enum(["person", "organisation"]),
		name: z.string(),
		url: address.nullable().describe("The page about them, where there is one."),
	})
	.describe("One name of the credit line.");

export const ApiRendition = z.strictObject({
	url: address,
	width: z.number().int(),
	height: z.number().int(),
	type: z.string().describe("image/avif, image/webp or image/jpeg."),
});

export const ApiStoryPicture = z
	.strictObject({
		id: z.uuid(),
		width: z.number().int().describe("Of the original, in pixels."),
		height: z.number().int(),
		credit: z.string().describe("Who must be named wherever the picture is shown."),
		copyright: z.string(),
		caption: z.string().describe("As this story has it; empty in lists."),
		alt: z.string(),
		renditions: z.array(ApiRendition),
	})
	.describe("A picture as a story uses it.");

const headFields = {
	id: z.uuid(),
	headline: z.string(),
	standfirst: z.string(),
	kicker: z.string(),
	kind: StoryKind,
	language: z.string().describe("BCP 47."),
	byline: z.string().describe('The names of the credit line joined, without "By".'),
	credits: z.array(ApiCredit),
	picture: ApiStoryPicture.nullable().describe("The lead picture."),
};

const dates = {
	firstPublishedAt: instant,
	updatedAt: instant.describe("Moves only for a change that readers should know of. ISO 8601."),
};

/** A live story's place in a list. */
export const ApiStoryCard = z.strictObject({
	...headFields,
	url: address,
	section: ApiSection,
	...dates,
});
export type ApiStoryCard = z.infer<typeof ApiStoryCard>;

export const ApiStoryList = z.strictObject({
	stories: z.array(ApiStoryCard).describe("Newest first."),
	next: z.string().nullable().describe("What `before` is on the next page; null at the end."),
});
export type ApiStoryList = z.infer<typeof ApiStoryList>;

const textFields = {
	dateline: z.string(),
	topics: z.array(ApiSection),
	body: z.array(Block).describe("The text as blocks."),
	paragraphs: z
		.array(z.string())
		.describe("The same text as plain strings, one for each block with words."),
	pictures: z.array(ApiStoryPicture).describe("The pictures that stand in the text."),
};

/** A live story whole, as anybody may read it. */
export const ApiPublicStory = z.strictObject({
	...headFields,
	url: address,
	section: ApiSection,
	...textFields,
	related: z
		.array(z.strictObject({ id: z.uuid(), url: address, headline: z.string() }))
		.describe("The stories that the text points to."),
	...dates,
});
export type ApiPublicStory = z.infer<typeof ApiPublicStory>;

/** The public's state of a story where there is one, else the desk's. */
export const ApiStoryState = z
	.enum(["scheduled", "live", "expired", "withdrawn", ...DeskState.options])
	.describe("The public's state where there is one, else the desk's.");

export const ApiPublication = z
	.strictObject({
		id: z.uuid(),
		revision: z.number().int(),
		url: address,
		from: instant,
		until: instant.nullable().describe("Null: it stays."),
		endedAs: z.enum(["updated", "expired", "withdrawn"]).nullable(),
		endReason: z.string().nullable(),
		cancelledAt: instant.nullable().describe("When it was called off; such a one is never public."),
	})
	.describe('"This revision is public from … until …".');

/** A story as a machine with a token reads it: what the desk holds now. */
export const ApiDeskStory = z.strictObject({
	...headFields,
	revision: Revision,
	state: ApiStoryState,
	deskState: DeskState,
	url: address
		.optional()
		.describe("Where it is, or will first be, public; absent while it is neither."),
	section: ApiSection.nullable(),
	slug: z.string(),
	slugline: z.string(),
	...textFields,
	embargoUntil: instant.nullable(),
	updatedAt: instant.describe("When the draft was last saved. ISO 8601."),
	publications: z.array(ApiPublication).describe("Oldest first, those called off included."),
});
export type ApiDeskStory = z.infer<typeof ApiDeskStory>;

export const ApiWritten = z.strictObject({ id: z.uuid(), revision: Revision });
export type ApiWritten = z.infer<typeof ApiWritten>;

export const ApiPublished = z.strictObject({
	url: address.describe("Where readers find it, from then on."),
	from: instant,
});
export type ApiPublished = z.infer<typeof ApiPublished>;

export const ApiWithdrawn = z.strictObject({ id: z.uuid(), state: ApiStoryState });
export type ApiWithdrawn = z.infer<typeof ApiWithdrawn>;

export const ApiAddedPicture = z.strictObject({
	id: z.uuid().describe("The `pictureId` of a story."),
	width: z.number().int(),
	height: z.number().int(),
	url: address.describe("The largest JPEG. Public once a live story shows it."),
});
export type ApiAddedPicture = z.infer<typeof ApiAddedPicture>;

/** RFC 9457. */
export const ApiProblem = z
	.strictObject({
		type: z.string().describe("urn:dateline:refusal:<code>: what went wrong, for programs."),
		title: z.string(),
		status: z.number().int(),
		detail: z.string().describe("What went wrong, for people."),
		problems: z
			.array(z.strictObject({ field: z.string(), sentence: z.string() }))
			.optional()
			.describe("What is wrong with single fields."),
	})
	.describe("Why it was not done (RFC 9457). Nothing was changed.");
