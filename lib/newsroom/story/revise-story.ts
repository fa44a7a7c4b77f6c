import { inTransaction } from "@/lib/db/newsroom";
import { type Draft, sameValue, wholeFields } from "@/lib/domain/draft";
import { ensure } from "@/lib/domain/refusal";
import type { StoryContent } from "@/lib/domain/story";
import type { Context } from "@/lib/newsroom/context";
import { contentOf, versionsOf } from "./content-rows";
import { type KeptRevision, keepDraftAsRevision } from "./keep-revision";
import { lockDraft } from "./lock-draft";
import { replaceWords } from "./replace-words";

function touchedSince(draft: Draft, base: Draft, change: Partial<StoryContent>): boolean {
	const fields = wholeFields.filter((field) => change[field] !== undefined);
	const moved = fields.some(
		(field) => draft.versions.fields[field] !== base.versions.fields[field],
	);
	return moved || (change.body !== undefined && !sameValue(draft.content.body, base.content.body));
}

type Revise = { storyId: string; baseRevision: number; change: Partial<StoryContent> };

/**
 * Changes fields of a story whole and keeps the outcome as a revision: how machines write. Refused as
 * soon as somebody wrote since the revision that was read.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` | `invalid`
 */
export async function reviseStory(
	{ actor }: Context,
	{ storyId, baseRevision, change }: Revise,
): Promise<KeptRevision> {
	return inTransaction(async (tx, now) => {
		const row = await lockDraft(tx, actor, storyId);
		const newest = await tx.revision.findFirstOrThrow({
			where: { storyId },
			orderBy: { number: "desc" },
		});
		const draft = { content: contentOf(row), versions: versionsOf(row) };
		const base = { content: contentOf(newest), versions: versionsOf(newest) };
		const stale = newest.number !== baseRevision || touchedSince(draft, base, change);
		ensure(
			!stale,
			"conflict",
			`The story has changed since revision ${baseRevision}; read it again.`,
		);

		const changed = await replaceWords(tx, row, change, { actor, now });
		return keepDraftAsRevision(tx, changed, { actor, now });
	});
}
