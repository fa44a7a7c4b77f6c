import { z } from "zod";
import { FieldVersions } from "@/lib/domain/draft";
import { AnyStoryContent, DeskState } from "@/lib/domain/story";

const Instant = z.coerce.date();

const DeskPublication = z.object({
	publicationId: z.uuid(),
	revision: z.number(),
	draftVersion: z.number(),
	from: Instant,
	until: Instant.nullable(),
	endedAs: z.enum(["updated", "expired", "withdrawn"]).nullable(),
	endReason: z.string().nullable(),
	cancelledAt: Instant.nullable(),
	wall: z.string().nullable(),
	zone: z.string().nullable(),
	path: z.string(),
	firstPublishedAt: Instant,
});
export type DeskPublication = z.infer<typeof DeskPublication>;

/** A story as the editor holds it: `DeskStory` of `lib/newsroom`, come over the wire. */
export const DeskStory = z.object({
	storyId: z.uuid(),
	content: AnyStoryContent,
	version: z.number(),
	versions: FieldVersions,
	deskState: DeskState,
	publicState: z.enum(["none", "scheduled", "live", "expired", "withdrawn"]),
	deskId: z.uuid().nullable(),
	embargoUntil: Instant.nullable(),
	path: z.string().nullable(),
	publications: z.array(DeskPublication),
	revision: z.number(),
	may: z.object({ edit: z.boolean(), publish: z.boolean(), spike: z.boolean() }),
	updatedAt: Instant,
	updatedBy: z.string().nullable(),
});
export type DeskStory = z.infer<typeof DeskStory>;

/** What a story's publications are at an instant: the one that readers see, and those to come. */
export function publicLife({ publications }: Pick<DeskStory, "publications">, now: Date) {
	const standing = publications.filter(({ cancelledAt }) => !cancelledAt);
	return {
		live: standing.find(({ from, until }) => from <= now && (!until || until > now)) ?? null,
		coming: standing.filter(({ from }) => from > now),
	};
}
