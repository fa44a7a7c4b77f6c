import { z } from "zod";
import { Byline } from "./byline";
import { emptyBody, StoryBody } from "./story-body";

export const StoryKind = z.enum([
	"news",
	"analysis",
	"opinion",
	"interview",
	"explainer",
	"gallery",
]);

/** How a picture is used in one story: the caption and the alt text are the story's, the credit the picture's. */
export const LeadPicture = z.strictObject({
	pictureId: z.uuid(),
	caption: z.string().trim().max(2000).default(""),
	alt: z.string().trim().max(1000).default(""),
});

/** The words of a picture that the desk does not have yet, as the report gave them. */
export const AwaitedPicture = z.strictObject({
	caption: z.string().trim().max(2000),
	credit: z.string().trim().max(300),
});

const line = (max: number) => z.string().trim().max(max);

/**
 * What a desk writes: the fields of a draft, and of the revision taken from it. Each is versioned on
 * its own in a draft.
 */
export const StoryContent = z.strictObject({
	kind: StoryKind,
	/** BCP 47. */
	language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
	headline: line(300),
	standfirst: line(1000),
	kicker: line(80),
	/** Empty: made from the headline at first publication. */
	slug: z
		.string()
		.regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, "A slug is of small letters, digits and hyphens.")
		.max(80),
	slugline: line(120),
	sectionId: z.uuid().nullable(),
	topicIds: z.array(z.uuid()).max(30),
	byline: Byline,
	dateline: line(120),
	leadPicture: LeadPicture.nullable(),
	body: StoryBody,
	seoTitle: line(200),
	seoDescription: line(400),
	/** For the desk alone, never for readers: the agency's advice and sign-off, a colleague's hint. */
	deskNote: line(10_000),
	awaitedPicture: AwaitedPicture.nullable(),
});

export type StoryKind = z.infer<typeof StoryKind>;
export type AwaitedPicture = z.infer<typeof AwaitedPicture>;
export type LeadPicture = z.infer<typeof LeadPicture>;
export type StoryContent = z.infer<typeof StoryContent>;
export type StoryField = keyof StoryContent;

export const storyFields = Object.keys(StoryContent.shape) as StoryField[];

/** A blank sheet in a language. */
export function emptyContent(language: string): StoryContent {
	return {
		kind: "news",
		language,
		headline: "",
		standfirst: "",
		kicker: "",
		slug: "",
		slugline: "",
		sectionId: null,
		topicIds: [],
		byline: [],
		dateline: "",
		leadPicture: null,
		body: emptyBody,
		seoTitle: "",
		seoDescription: "",
		deskNote: "",
		awaitedPicture: null,
	};
}

/**
 * What a story says as another version of the program wrote it, in an editor's open page or in a local
 * copy: fields that it did not know are blank, fields that we do not know are left out.
 */
export const AnyStoryContent = z.preprocess(
	(said) => (typeof said === "object" && said !== null ? { ...emptyContent("en"), ...said } : said),
	z.object(StoryContent.shape),
);

/** The desk's state: stored, and told by people. */
export const DeskState = z.enum(["draft", "in_review", "ready", "spiked"]);
export type DeskState = z.infer<typeof DeskState>;

/** The public state: follows from the publications and the clock, and is never stored. */
export type PublicState = "none" | "scheduled" | "live" | "expired" | "withdrawn";
