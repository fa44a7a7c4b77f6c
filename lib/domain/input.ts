import { z } from "zod";
import { StaffRole } from "./actor";
import { Amendment } from "./amendment";
import { DraftPatch } from "./draft";
import { Instant } from "./instant";
import { WallTime } from "./schedule";
import { DeskState, StoryContent } from "./story";

/** What each act is told, parsed once at its door. */

const storyId = z.uuid();

/** An instant, or the wall time of a zone that an editor chose. */
export const At = z.union([Instant, WallTime]);
export type At = z.infer<typeof At>;

export const WriteStory = z.strictObject({
	content: StoryContent.partial(),
	/** For a story that appeared before: orders lists in place of our own first minute. */
	claimedPublishedAt: Instant.optional(),
	embargoUntil: Instant.optional(),
});
export type WriteStory = z.infer<typeof WriteStory>;

export const SaveDraft = z.strictObject({ storyId, patch: DraftPatch });
export type SaveDraft = z.infer<typeof SaveDraft>;

export const KeepRevision = z.strictObject({ storyId });
export type KeepRevision = z.infer<typeof KeepRevision>;

export const RestoreRevision = z.strictObject({
	storyId,
	number: z.number().int().positive().max(2_000_000_000),
	/** The draft's version that the editor compared it with; refused when somebody has saved since. */
	draftVersion: z.number().int().positive().optional(),
});
export type RestoreRevision = z.infer<typeof RestoreRevision>;

export const PublishStory = z.strictObject({
	storyId,
	/** Left out: now. */
	at: At.optional(),
	/** The draft's version that the editor saw; refused when somebody has saved since. */
	draftVersion: z.number().int().positive().optional(),
	/** What it changes of a story that readers have; left out: newer facts, without a word. */
	amendment: Amendment.optional(),
});
export type PublishStory = z.infer<typeof PublishStory>;

export const ReschedulePublication = z.strictObject({ storyId, publicationId: z.uuid(), at: At });
export type ReschedulePublication = z.infer<typeof ReschedulePublication>;

export const CancelPublication = z.strictObject({ storyId, publicationId: z.uuid() });
export type CancelPublication = z.infer<typeof CancelPublication>;

/** `until` null: the story stays. */
export const ExpireStory = z.strictObject({ storyId, until: At.nullable() });
export type ExpireStory = z.infer<typeof ExpireStory>;

export const WithdrawStory = z.strictObject({
	storyId,
	reason: z.string().trim().min(1, "Say why the story is withdrawn.").max(1000),
});
export type WithdrawStory = z.infer<typeof WithdrawStory>;

/** Hand a story on: draft, in review, ready; or spike it, and take it from the spike. */
export const MoveStory = z.strictObject({ storyId, to: DeskState });
export type MoveStory = z.infer<typeof MoveStory>;

export const SetEmbargo = z.strictObject({ storyId, until: At.nullable() });
export type SetEmbargo = z.infer<typeof SetEmbargo>;

export const AddStaff = z.strictObject({
	email: z.string().max(254),
	name: z.string().trim().min(1).max(120),
	role: StaffRole,
	deskSlugs: z.array(z.string()).max(50).default([]),
	password: z.string().max(256).optional(),
});
export type AddStaff = z.infer<typeof AddStaff>;

export const CreateToken = z.strictObject({
	name: z.string().trim().min(1).max(120),
	role: StaffRole,
});
export type CreateToken = z.infer<typeof CreateToken>;

const credit = z.string().trim().min(1, "Name who must be credited.").max(300);

export const PictureDetails = z.strictObject({
	credit,
	copyright: z.string().trim().max(300).default(""),
	caption: z.string().trim().max(2000).default(""),
	alt: z.string().trim().max(1000).default(""),
});
export type PictureDetails = z.infer<typeof PictureDetails>;
