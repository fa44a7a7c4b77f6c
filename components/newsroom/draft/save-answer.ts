import { z } from "zod";
import type { DraftPatch } from "@/lib/domain/draft";
import { type Conflict, FieldVersions, wholeFields } from "@/lib/domain/draft";
import type { Problem } from "@/lib/domain/refusal";
import { AnyStoryContent } from "@/lib/domain/story";
import { Block } from "@/lib/domain/story-body";

const ConflictShape: z.ZodType<Conflict> = z.discriminatedUnion("at", [
	z.object({
		at: z.literal("field"),
		field: z.enum(wholeFields),
		yours: z.unknown(),
		theirs: z.unknown(),
		version: z.number(),
	}),
	z.object({
		at: z.literal("block"),
		id: z.string(),
		yours: Block.nullable(),
		theirs: Block.nullable(),
		version: z.number(),
	}),
]);

/** What the server says after a save: what it holds now, and what it did not take. */
export const SavedDraft = z.object({
	version: z.number().int(),
	versions: FieldVersions,
	content: AnyStoryContent,
	savedAt: z.coerce.date(),
	conflicts: z.array(ConflictShape),
});
export type SavedDraft = z.infer<typeof SavedDraft>;

/** How a save ended. `unreachable`: nobody knows whether it arrived, so the same is sent again. */
export type SaveAnswer =
	| { is: "saved"; draft: SavedDraft }
	| { is: "signed-out" }
	| { is: "refused"; sentence: string; problems: Problem[] }
	| { is: "unreachable"; why: "offline" | "server" };

export type SendPatch = (patch: DraftPatch) => Promise<SaveAnswer>;
