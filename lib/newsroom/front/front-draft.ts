import type { Tx } from "@/lib/db/newsroom";
import { type Actor, staffIdOf } from "@/lib/domain/actor";
import { applyOperations } from "@/lib/domain/front/apply-operation";
import {
	type FrontContainer,
	FrontContainers,
	type FrontKey,
	ownPicturesOf,
} from "@/lib/domain/front/front";
import type { DraftOperation } from "@/lib/domain/front/front-operation";
import { mayEditFront } from "@/lib/domain/permissions";
import { ensure, Refusal } from "@/lib/domain/refusal";
import { type FoundFront, requireFront } from "./find-front";

/** A front's draft while an act holds it: nobody else changes it or its editions until the act is over. */
export type HeldDraft = {
	front: FoundFront;
	containers: FrontContainer[];
	version: number;
	launchedAt: Date | null;
	/** Who holds it. */
	by: string;
};

/** What readers have of a front by hand at the moment; null while the page arranges itself. */
export async function liveContainers(
	tx: Tx,
	front: FrontKey,
	now: Date,
): Promise<FrontContainer[] | null> {
	const edition = await tx.frontEdition.findFirst({
		where: {
			front,
			cancelledAt: null,
			from: { lte: now },
			OR: [{ until: null }, { until: { gt: now } }],
		},
		orderBy: { from: "desc" },
		select: { containers: true },
	});
	return edition && FrontContainers.parse(edition.containers);
}

type DraftRow = { containers: unknown; version: number; launchedAt: Date | null };

async function lockDraft(tx: Tx, front: FrontKey, now: Date): Promise<DraftRow> {
	const lock = async () => {
		const [row] = await tx.$queryRaw<DraftRow[]>`
			SELECT containers, version, launched_at AS "launchedAt"
			FROM front_draft WHERE front = ${front} FOR UPDATE`;
		return row;
	};
	const known = await lock();
	if (known) return known;
	const containers = (await liveContainers(tx, front, now)) ?? [];
	await tx.frontDraft.createMany({
		data: [{ front, containers, updatedAt: now }],
		skipDuplicates: true,
	});
	const made = await lock();
	if (!made) throw new Error(`The front ${front} has no draft.`);
	return made;
}

/**
 * Holds a front for an act on it. A front that nobody has worked on yet gets a draft: what is live.
 *
 * @throws Refusal `not-found` | `forbidden`
 */
export async function holdDraft(
	tx: Tx,
	{ actor, key, now }: { actor: Actor; key: FrontKey; now: Date },
): Promise<HeldDraft> {
	const front = await requireFront(tx, key);
	const by = staffIdOf(actor);
	ensure(
		mayEditFront(actor, front) && by,
		"forbidden",
		"Only a producer, or for a section’s front an editor of its desk, may change it.",
	);
	const held = await lockDraft(tx, key, now);
	return { front, by, ...held, containers: FrontContainers.parse(held.containers) };
}

/** What came of a step; `because` where it did nothing. */
export type StepDone = { version: number; because: string | null };

type Step = {
	id: string;
	kind: "edit" | "undo" | "redo";
	operations: DraftOperation[];
	now: Date;
};

/** @throws Refusal `invalid` where a card names a story or a picture that is not there */
async function checkReferences(tx: Tx, operations: DraftOperation[]): Promise<void> {
	const pictures = new Set(
		operations.flatMap((one) =>
			one.do === "word" && one.words.picture?.show === "own" ? [one.words.picture.pictureId] : [],
		),
	);
	const stories = operations.flatMap((one) => (one.do === "place" ? [one.card.storyId] : []));
	const refuse = (sentence: string) => new Refusal("invalid", sentence);
	if (pictures.size > 0) {
		const there = await tx.picture.count({ where: { id: { in: [...pictures] } } });
		if (there < pictures.size) throw refuse("There is no such picture.");
	}
	for (const id of stories) {
		if ((await tx.story.count({ where: { id } })) === 0) throw refuse("There is no such story.");
	}
}

/**
 * Does a step to a held draft and writes it down with what takes it back. One that was done before, by its
 * id, is not done again.
 */
export async function takeStep(
	tx: Tx,
	{ front, containers, version, by }: HeldDraft,
	{ id, kind, operations, now }: Step,
): Promise<StepDone> {
	if ((await tx.frontOperation.count({ where: { id } })) > 0) return { version, because: null };
	await checkReferences(tx, operations);
	const applied = applyOperations(containers, operations);
	// An undo of what nobody can take back any more still takes it off one's own stack.
	if (!applied.done && kind === "edit") return { version, because: applied.because };
	const next = applied.done ? FrontContainers.parse(applied.containers) : containers;
	const number = version + 1;
	await tx.frontDraft.update({
		where: { front: front.key },
		data: { containers: next, version: number, updatedAt: now, updatedBy: by },
	});
	await tx.frontOperation.create({
		data: {
			id,
			front: front.key,
			number,
			kind,
			operations: applied.done ? operations : [],
			inverse: applied.done ? applied.inverse : [],
			by,
			at: now,
		},
	});
	return { version: number, because: applied.done ? null : applied.because };
}

/** The hashes of pictures that cards have of their own, for the caches' keys. */
export async function ownPictureHashes(tx: Tx, containers: FrontContainer[]): Promise<string[]> {
	const rows = await tx.picture.findMany({
		where: { id: { in: ownPicturesOf(containers) } },
		select: { hash: true },
	});
	return rows.map(({ hash }) => hash);
}
