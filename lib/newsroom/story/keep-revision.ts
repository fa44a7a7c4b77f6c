import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { type Actor, staffIdOf } from "@/lib/domain/actor";
import type { KeepRevision } from "@/lib/domain/input";
import { mayEdit } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { type ContentRow, contentData, contentOf, versionsOf } from "./content-rows";
import { lockStory } from "./lock-story";

type DraftRow = ContentRow & { storyId: string; version: number; fieldVersions: unknown };

export type KeptRevision = { id: string; number: number };

/** Takes an immutable snapshot of a draft, unless the newest revision says the same already. */
export async function keepDraftAsRevision(
	tx: Tx,
	draft: DraftRow,
	{ actor, now }: { actor: Actor; now: Date },
): Promise<KeptRevision> {
	const newest = await tx.revision.findFirst({
		where: { storyId: draft.storyId },
		orderBy: { number: "desc" },
		select: { id: true, number: true, draftVersion: true },
	});
	if (newest?.draftVersion === draft.version) return newest;
	const revision = await tx.revision.create({
		data: {
			storyId: draft.storyId,
			number: (newest?.number ?? 0) + 1,
			draftVersion: draft.version,
			fieldVersions: versionsOf(draft),
			...contentData(contentOf(draft)),
			createdAt: now,
			createdBy: staffIdOf(actor),
		},
		select: { id: true, number: true },
	});
	await recordEvent(tx, {
		act: "revision-kept",
		actor,
		at: now,
		storyId: draft.storyId,
		detail: { revision: revision.number },
	});
	return revision;
}

/**
 * Keeps what a draft says now as a revision that can be looked at later.
 *
 * @throws Refusal `not-found` | `forbidden`
 */
export async function keepRevision(
	{ actor }: Context,
	{ storyId }: KeepRevision,
): Promise<KeptRevision> {
	return inTransaction(async (tx, now) => {
		const story = await lockStory(tx, storyId);
		ensure(
			mayEdit(actor, story),
			"forbidden",
			"Only its writer or its desk may change this story.",
		);
		const draft = await tx.draft.findUniqueOrThrow({ where: { storyId } });
		return keepDraftAsRevision(tx, draft, { actor, now });
	});
}
