import { inTransaction } from "@/lib/db/newsroom";
import { sameValue } from "@/lib/domain/draft";
import type { RestoreRevision } from "@/lib/domain/input";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { contentOf } from "./content-rows";
import { keepDraftAsRevision } from "./keep-revision";
import { lockDraft } from "./lock-draft";
import { replaceWords } from "./replace-words";

/** The revision that holds what the draft said before: to bring that one back undoes it all. */
export type RestoredRevision = { before: number };

/**
 * Makes a draft say again what one of its revisions says. What it says now is kept as a revision first,
 * so nothing is lost and the act can be undone by itself. Readers see nothing of it until the draft is published.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (spiked, saved since, or it says so already) |
 * `invalid` (the revision names something that is no longer there)
 */
export async function restoreRevision(
	{ actor }: Context,
	{ storyId, number, draftVersion }: RestoreRevision,
): Promise<RestoredRevision> {
	return inTransaction(async (tx, now) => {
		const draft = await lockDraft(tx, actor, storyId);
		const revision = await tx.revision.findUnique({
			where: { storyId_number: { storyId, number } },
		});
		ensure(revision, "not-found", "There is no such revision.");
		ensure(
			draftVersion === undefined || draftVersion === draft.version,
			"conflict",
			"Somebody saved this story since you read it. Look again, then bring the revision back.",
		);
		const content = contentOf(revision);
		ensure(!sameValue(content, contentOf(draft)), "conflict", "The draft says this already.");

		const before = await keepDraftAsRevision(tx, draft, { actor, now });
		await replaceWords(tx, draft, content, { actor, now });
		await recordEvent(tx, {
			act: "revision-restored",
			actor,
			at: now,
			storyId,
			detail: { revision: number, before: before.number },
		});
		return { before: before.number };
	});
}
