import { z } from "zod";

/** What has a page of its own by a slug, each among its own. */
export const SlugPlace = z.enum(["section", "topic", "contributor", "source"]);
export type SlugPlace = z.infer<typeof SlugPlace>;

/** What a source is. */
export const SourceKind = z.enum(["agency", "paper", "broadcaster", "organisation"]);
export type SourceKind = z.infer<typeof SourceKind>;

const name = z.string().trim().min(1, "Give it a name.").max(80);
const text = (max: number) => z.string().trim().max(max, `At most ${max} characters.`).default("");

/** Empty: made from the name, or left as it is. */
const slug = z
	.string()
	.trim()
	.max(80)
	.regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, "A slug is of small letters, digits and hyphens.")
	.default("");

/** An address that others may be led to. */
export const HttpsAddress = z
	.string()
	.trim()
	.max(500)
	.refine(
		(address) => URL.canParse(address) && new URL(address).protocol === "https:",
		"Write the whole address, beginning with https://",
	);

const optionalAddress = z.union([z.literal(""), HttpsAddress]).default("");

/** One of a list in a form, or nothing. */
const optionalId = z.union([z.literal(""), z.uuid()]).default("");

const order = { sectionId: z.uuid() };

export const AddSection = z.strictObject({
	name,
	slug,
	description: text(300),
	/** A desk that is there; empty: a new one with the section's name. */
	deskId: optionalId,
});
export type AddSection = z.infer<typeof AddSection>;

export const UpdateSection = z.strictObject({
	...order,
	name,
	slug,
	description: text(300),
	deskId: z.uuid(),
});
export type UpdateSection = z.infer<typeof UpdateSection>;

export const MoveSection = z.strictObject({ ...order, direction: z.enum(["up", "down"]) });
export type MoveSection = z.infer<typeof MoveSection>;

export const MergeSections = z.strictObject({ ...order, into: z.uuid("Choose a section.") });
export type MergeSections = z.infer<typeof MergeSections>;

/** `leadsTo` empty: the front stays, as an archive. */
export const RetireSection = z.strictObject({ ...order, leadsTo: optionalId });
export type RetireSection = z.infer<typeof RetireSection>;

export const ReopenSection = z.strictObject(order);
export type ReopenSection = z.infer<typeof ReopenSection>;

export const AddTopic = z.strictObject({ name, slug, description: text(300) });
export type AddTopic = z.infer<typeof AddTopic>;

export const UpdateTopic = z.strictObject({ topicId: z.uuid(), ...AddTopic.shape });
export type UpdateTopic = z.infer<typeof UpdateTopic>;

export const MergeTopics = z.strictObject({ topicId: z.uuid(), into: z.uuid("Choose a topic.") });
export type MergeTopics = z.infer<typeof MergeTopics>;

export const DeleteTopic = z.strictObject({ topicId: z.uuid() });
export type DeleteTopic = z.infer<typeof DeleteTopic>;

const day = z.union([z.literal(""), z.iso.date("Write the day as 2026-12-01.")]).default("");

/** Which stories of a topic are meant: all that fit what is said. Days are the paper's, both included. */
export const TopicStories = z.strictObject({
	topicId: z.uuid(),
	words: z.string().trim().max(200).default(""),
	sectionId: optionalId,
	firstDay: day,
	lastDay: day,
});
export type TopicStories = z.infer<typeof TopicStories>;

export const SplitTopic = z.strictObject({
	...TopicStories.shape,
	/** Ticked ones; with `all`, every one that fits. */
	storyIds: z.array(z.uuid()).max(200).default([]),
	all: z.enum(["", "1"]).default(""),
	/** A topic that is there, or the name of a new one. */
	into: optionalId,
	newName: z.string().trim().max(80).default(""),
	/** Besides the old topic, or instead of it. */
	how: z.enum(["instead", "besides"]).default("instead"),
});
export type SplitTopic = z.infer<typeof SplitTopic>;

/** One a line. */
const links = z
	.string()
	.max(4000)
	.default("")
	.transform((written) => written.split(/\s+/u).filter(Boolean))
	.pipe(z.array(HttpsAddress).max(10, "At most ten links."));

export const AddContributor = z.strictObject({
	name,
	slug,
	role: text(120),
	bio: text(2000),
	email: z.union([z.literal(""), z.email("This is no e-mail address.").max(254)]).default(""),
	links,
	pictureId: optionalId,
});
export type AddContributor = z.infer<typeof AddContributor>;

export const UpdateContributor = z.strictObject({
	contributorId: z.uuid(),
	...AddContributor.shape,
});
export type UpdateContributor = z.infer<typeof UpdateContributor>;

export const MergeContributors = z.strictObject({
	contributorId: z.uuid(),
	into: z.uuid("Choose the person that stays."),
});
export type MergeContributors = z.infer<typeof MergeContributors>;

export const AddSource = z.strictObject({
	name,
	slug,
	kind: SourceKind.default("agency"),
	url: optionalAddress,
	licence: text(2000),
	pictureId: optionalId,
});
export type AddSource = z.infer<typeof AddSource>;

export const UpdateSource = z.strictObject({ sourceId: z.uuid(), ...AddSource.shape });
export type UpdateSource = z.infer<typeof UpdateSource>;

export const MergeSources = z.strictObject({
	sourceId: z.uuid(),
	into: z.uuid("Choose the source that stays."),
});
export type MergeSources = z.infer<typeof MergeSources>;

/** What a list of the settings may be asked for. */
export const NamedFilter = z.strictObject({
	words: z.string().trim().max(200).optional(),
	/** The place to go on from, as the list wrote it. */
	after: z.string().max(400).optional(),
});
export type NamedFilter = z.infer<typeof NamedFilter>;
