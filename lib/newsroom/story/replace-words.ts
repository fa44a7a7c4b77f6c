import type { Tx } from "@/lib/db/newsroom";
import { type Actor, staffIdOf } from "@/lib/domain/actor";
import { blockVersion, type Draft, type DraftPatch, mergeDraft } from "@/lib/domain/draft";
import type { StoryContent } from "@/lib/domain/story";
import type { StoryBody } from "@/lib/domain/story-body";
import { followMerges } from "@/lib/newsroom/taxonomy/follow-merges";
import { checkReferences } from "./check-references";
import { type ContentRow, contentData, contentOf, versionsOf } from "./content-rows";
import { moveToSection } from "./move-to-section";

type DraftRow = ContentRow & {
	storyId: string;
	version: number;
	fieldVersions: unknown;
	updatedAt: Date;
	updatedBy: string | null;
};

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

/**
 * Puts words in a draft in place of those that it has, each over the version that stands there now: for
 * acts that have made sure, under the story's lock, that nobody's words are lost by it.
 *
 * @throws Refusal `invalid` where they name what is not there; `forbidden` where a published story would
 * leave its desk
 */
export async function replaceWords(
	tx: Tx,
	row: DraftRow,
	change: Partial<StoryContent>,
	{ actor, now }: { actor: Actor; now: Date },
) {
	const { storyId } = row;
	const draft = { content: contentOf(row), versions: versionsOf(row) };
	const { body, ...fields } = change;
	const merged = mergeDraft(draft, {
		fields,
		bases: draft.versions.fields,
		...(body ? { body: replaceBody(draft, body) } : {}),
	});
	const content = await followMerges(tx, merged.content);
	await checkReferences(tx, content);
	const changed = await tx.draft.update({
		where: { storyId },
		data: {
			version: merged.changed ? row.version + 1 : row.version,
			fieldVersions: merged.versions,
			...contentData(content),
			updatedAt: merged.changed ? now : row.updatedAt,
			updatedBy: merged.changed ? staffIdOf(actor) : row.updatedBy,
		},
	});
	if (content.sectionId !== draft.content.sectionId) {
		await moveToSection(tx, actor, storyId, content.sectionId);
	}
	return changed;
}
