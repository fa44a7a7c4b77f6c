import { inTransaction } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import {
	blockVersion,
	type Draft,
	type DraftPatch,
	mergeDraft,
	sameValue,
	wholeFields,
} from "@/lib/domain/draft";
import { mayEdit } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { StoryContent } from "@/lib/domain/story";
import type { StoryBody } from "@/lib/domain/story-body";
import type { Context } from "@/lib/newsroom/context";
import { checkReferences } from "./check-references";
import { contentData, contentOf, versionsOf } from "./content-rows";
import { deskOfSection } from "./desk-of-section";
import { type KeptRevision, keepDraftAsRevision } from "./keep-revision";
import { lockStory } from "./lock-story";

/** The whole text replaced, as a patch over the versions that the draft has. */
function replaceBody({ content, versions }: Draft, body: StoryBody): DraftPatch["body"] {
	const kept = new Set(body.content.map((block) => block.attrs.id));
	const version = (id: string) => blockVersion(versions.blocks, id);
	const gone = content.body.content.map((block) => block.attrs.id).filter((id) => !kept.has(id));
	return {
		put: body.content.map((block) => ({ base: version(block.attrs.id), block })),
		remove: gone.map((id) => ({ base: version(id), id })),
		order: [...kept],
		orderBase: versions.order,
	};
}

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
		const story = await lockStory(tx, storyId);
		ensure(
			mayEdit(actor, story),
			"forbidden",
			"Only its writer or its desk may change this story.",
		);
		ensure(
			story.deskState !== "spiked",
			"conflict",
			"This story is on the spike. Take it back first.",
		);
		const newest = await tx.revision.findFirstOrThrow({
			where: { storyId },
			orderBy: { number: "desc" },
		});
		const row = await tx.draft.findUniqueOrThrow({ where: { storyId } });
		const draft = { content: contentOf(row), versions: versionsOf(row) };
		const base = { content: contentOf(newest), versions: versionsOf(newest) };
		const stale = newest.number !== baseRevision || touchedSince(draft, base, change);
		ensure(
			!stale,
			"conflict",
			`The story has changed since revision ${baseRevision}; read it again.`,
		);

		const { body, ...fields } = change;
		const merged = mergeDraft(draft, {
			fields,
			bases: draft.versions.fields,
			...(body ? { body: replaceBody(draft, body) } : {}),
		});
		await checkReferences(tx, merged.content);
		const changed = await tx.draft.update({
			where: { storyId },
			data: {
				version: merged.changed ? row.version + 1 : row.version,
				fieldVersions: merged.versions,
				...contentData(merged.content),
				updatedAt: merged.changed ? now : row.updatedAt,
				updatedBy: merged.changed ? staffIdOf(actor) : row.updatedBy,
			},
		});
		if (merged.content.sectionId !== draft.content.sectionId) {
			const deskId = await deskOfSection(tx, merged.content.sectionId);
			await tx.story.update({ where: { id: storyId }, data: { deskId } });
		}
		return keepDraftAsRevision(tx, changed, { actor, now });
	});
}
