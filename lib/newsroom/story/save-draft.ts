import { inTransaction } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import { type Conflict, type FieldVersions, mergeDraft } from "@/lib/domain/draft";
import type { SaveDraft } from "@/lib/domain/input";
import type { StoryContent } from "@/lib/domain/story";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { followMerges } from "@/lib/newsroom/taxonomy/follow-merges";
import { ensureOpenSection } from "@/lib/newsroom/taxonomy/open-section";
import { checkReferences } from "./check-references";
import { contentData, contentOf, versionsOf } from "./content-rows";
import { lockDraft } from "./lock-draft";
import { moveToSection } from "./move-to-section";

/** What the database holds after a save. `conflicts` lists what was not taken, with both texts. */
export type SavedDraft = {
	version: number;
	versions: FieldVersions;
	content: StoryContent;
	savedAt: Date;
	conflicts: Conflict[];
};

/**
 * Saves what a writer changed. Fields and blocks that nobody else touched since the writer read them
 * are taken; where somebody did, the draft keeps theirs, and the refused text goes into the record.
 *
 * @throws Refusal `not-found` | `forbidden` (also where a published story would leave its desk) |
 * `conflict` (spiked) | `invalid`
 */
export async function saveDraft(
	{ actor }: Context,
	{ storyId, patch }: SaveDraft,
): Promise<SavedDraft> {
	return inTransaction(async (tx, now) => {
		const draft = await lockDraft(tx, actor, storyId);
		const current = { content: contentOf(draft), versions: versionsOf(draft) };
		const { content: merged, versions, conflicts, changed } = mergeDraft(current, patch);
		if (conflicts.length > 0) {
			const refused = JSON.parse(JSON.stringify(conflicts));
			await recordEvent(tx, { act: "save-refused", actor, at: now, storyId, detail: { refused } });
		}
		if (!changed) {
			const { content } = current;
			return { version: draft.version, versions, content, savedAt: draft.updatedAt, conflicts };
		}

		const content = await followMerges(tx, merged);
		await checkReferences(tx, content);
		const version = draft.version + 1;
		await tx.draft.update({
			where: { storyId },
			data: {
				version,
				fieldVersions: versions,
				...contentData(content),
				updatedAt: now,
				updatedBy: staffIdOf(actor),
			},
		});
		if (content.sectionId !== current.content.sectionId) {
			await ensureOpenSection(tx, content.sectionId);
			await moveToSection(tx, actor, storyId, content.sectionId);
		}
		return { version, versions, content, savedAt: now, conflicts };
	});
}
