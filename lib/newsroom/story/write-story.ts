import { inTransaction } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import { firstVersions } from "@/lib/domain/draft";
import type { WriteStory } from "@/lib/domain/input";
import { mayWrite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import { emptyContent } from "@/lib/domain/story";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { followMerges } from "@/lib/newsroom/taxonomy/follow-merges";
import { ensureOpenSection } from "@/lib/newsroom/taxonomy/open-section";
import { checkReferences } from "./check-references";
import { contentData } from "./content-rows";
import { deskOfSection } from "./desk-of-section";
import { keepDraftAsRevision } from "./keep-revision";

/** A story begun: `revision` is the number of its first revision. */
export type WrittenStory = { storyId: string; revision: number };

/**
 * Begins a story: from a blank sheet, a wire report, the API or the demo. What it says is kept as
 * its first revision.
 *
 * @throws Refusal `forbidden` | `invalid` (a section, topic, contributor, source or picture that is not there)
 */
export async function writeStory({ actor }: Context, input: WriteStory): Promise<WrittenStory> {
	ensure(mayWrite(actor), "forbidden", "You may not write stories.");
	return inTransaction(async (tx, now) => {
		const claimed = input.claimedPublishedAt ? new Date(input.claimedPublishedAt) : null;
		ensure(
			!claimed || claimed <= now,
			"invalid",
			"A story cannot have appeared in the future: schedule it.",
		);
		const site = await tx.site.findUnique({ where: { id: 1 }, select: { language: true } });
		const blank = emptyContent(site?.language ?? "en");
		const content = await followMerges(tx, { ...blank, ...input.content });
		await checkReferences(tx, content);
		await ensureOpenSection(tx, content.sectionId);
		const story = await tx.story.create({
			data: {
				deskId: await deskOfSection(tx, content.sectionId),
				createdBy: staffIdOf(actor),
				createdAt: now,
				claimedPublishedAt: claimed,
				embargoUntil: input.embargoUntil ?? null,
			},
		});
		const draft = await tx.draft.create({
			data: {
				storyId: story.id,
				fieldVersions: firstVersions(content),
				...contentData(content),
				updatedAt: now,
				updatedBy: staffIdOf(actor),
			},
		});
		await recordEvent(tx, { act: "written", actor, at: now, storyId: story.id, to: "draft" });
		const revision = await keepDraftAsRevision(tx, draft, { actor, now });
		return { storyId: story.id, revision: revision.number };
	});
}
