import { z } from "zod";
import { type StoryContent, StoryContent as StoryContentSchema, storyFields } from "./story";
import { Block, type StoryBody } from "./story-body";

/** The fields of a draft that are saved whole; the text is saved block by block. */
export type WholeField = Exclude<keyof StoryContent, "body">;
export const wholeFields = storyFields.filter((field): field is WholeField => field !== "body");

const Version = z.number().int().nonnegative();

/** A version for each field, each block of the text, and the order of the blocks. */
export const FieldVersions = z.strictObject({
	fields: z.record(z.string(), Version),
	blocks: z.record(z.string(), Version),
	order: Version,
});
export type FieldVersions = z.infer<typeof FieldVersions>;

/**
 * A change of the text: blocks put (new, or over the version that was read) and removed, and the order
 * that the writer sees.
 */
export const BodyPatch = z.strictObject({
	put: z.array(z.strictObject({ base: Version, block: Block })).max(2000),
	remove: z.array(z.strictObject({ base: Version, id: z.string() })).max(2000),
	order: z.array(z.string()).max(2000),
	orderBase: Version,
});
export type BodyPatch = z.infer<typeof BodyPatch>;

/** A change of a draft: for each field its new value and the version that the writer had read. */
export const DraftPatch = z.strictObject({
	fields: StoryContentSchema.omit({ body: true }).partial(),
	bases: z.record(z.string(), Version),
	body: BodyPatch.optional(),
});
export type DraftPatch = z.infer<typeof DraftPatch>;

/** One place where a save met somebody else's: both texts, and nothing overwritten. */
export type Conflict =
	| { at: "field"; field: WholeField; yours: unknown; theirs: unknown; version: number }
	| { at: "block"; id: string; yours: Block | null; theirs: Block | null; version: number };

export type Draft = { content: StoryContent; versions: FieldVersions };
export type Merge = Draft & { conflicts: Conflict[]; changed: boolean };

/** A draft's first versions. */
export function firstVersions(content: StoryContent): FieldVersions {
	return {
		fields: Object.fromEntries(wholeFields.map((field) => [field, 1])),
		blocks: Object.fromEntries(content.body.content.map((block) => [block.attrs.id, 1])),
		order: 1,
	};
}

/** Equal as JSON, whatever the order of keys: JSONB does not keep it. */
export function sameValue(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
	const left = new Map(Object.entries(a).filter(([, value]) => value !== undefined));
	const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
	return (
		left.size === right.size &&
		[...left].every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
	);
}

/** The version of a block, 0 for one that never was. Ids are a writer's own words: "constructor" is one too. */
export function blockVersion(blocks: FieldVersions["blocks"], id: string): number {
	return Object.hasOwn(blocks, id) ? (blocks[id] ?? 0) : 0;
}

type FieldsMerge = {
	fields: Partial<StoryContent>;
	versions: Record<string, number>;
	conflicts: Conflict[];
};

function mergeFields(draft: Draft, { fields, bases }: DraftPatch): FieldsMerge {
	const merge: FieldsMerge = { fields: {}, versions: { ...draft.versions.fields }, conflicts: [] };
	for (const field of wholeFields) {
		const yours = fields[field];
		const theirs = draft.content[field];
		if (yours === undefined || sameValue(yours, theirs)) continue;
		const version = draft.versions.fields[field] ?? 1;
		if (bases[field] !== version) {
			merge.conflicts.push({ at: "field", field, yours, theirs, version });
			continue;
		}
		Object.assign(merge.fields, { [field]: yours });
		merge.versions[field] = version + 1;
	}
	return merge;
}

/** Each of `wanted` that `known` lacks goes behind its nearest predecessor that `known` has. */
function insertNew(known: string[], wanted: string[], isNew: (id: string) => boolean): string[] {
	const order = [...known];
	wanted.forEach((id, index) => {
		if (!isNew(id) || order.includes(id)) return;
		const before = wanted.slice(0, index).findLast((earlier) => order.includes(earlier));
		order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
	});
	return order;
}

type BodyMerge = {
	blocks: Map<string, Block>;
	versions: Record<string, number>;
	conflicts: Conflict[];
	touched: boolean;
};

function putBlocks(merge: BodyMerge, { put }: BodyPatch): void {
	for (const { base, block } of put) {
		const { id } = block.attrs;
		const theirs = merge.blocks.get(id) ?? null;
		const version = blockVersion(merge.versions, id);
		if (theirs && sameValue(theirs, block)) continue;
		if (base !== version) {
			merge.conflicts.push({ at: "block", id, yours: block, theirs, version });
			continue;
		}
		merge.blocks.set(id, block);
		merge.versions[id] = version + 1;
		merge.touched = true;
	}
}

function removeBlocks(merge: BodyMerge, { remove }: BodyPatch): void {
	for (const { base, id } of remove) {
		const theirs = merge.blocks.get(id);
		if (!theirs) continue;
		const version = blockVersion(merge.versions, id);
		if (base !== version) {
			merge.conflicts.push({ at: "block", id, yours: null, theirs, version });
			continue;
		}
		merge.blocks.delete(id);
		// The version of a removed block stays, so that a later put over an older one is seen to be stale.
		merge.versions[id] = version + 1;
		merge.touched = true;
	}
}

function mergeOrder(
	body: StoryBody,
	patch: BodyPatch,
	blocks: Map<string, Block>,
	version: number,
): string[] {
	const current = body.content.map((block) => block.attrs.id);
	const known = new Set(current);
	const mine = patch.order.filter(
		(id, index) => blocks.has(id) && patch.order.indexOf(id) === index,
	);
	const merged =
		patch.orderBase === version
			? insertNew(mine, current, () => true)
			: insertNew(current, mine, (id) => !known.has(id));
	const placed = merged.filter((id) => blocks.has(id));
	return [...placed, ...[...blocks.keys()].filter((id) => !placed.includes(id))];
}

/**
 * Puts a writer's change into a draft. What nobody else touched since the writer read it is taken;
 * where somebody did, both texts come back as a conflict and the draft keeps its own. A change sent
 * twice is taken once.
 */
export function mergeDraft(draft: Draft, patch: DraftPatch): Merge {
	const fields = mergeFields(draft, patch);
	const { versions } = draft;
	const body: BodyMerge = {
		blocks: new Map(draft.content.body.content.map((block) => [block.attrs.id, block])),
		versions: { ...versions.blocks },
		conflicts: [],
		touched: false,
	};
	let order = draft.content.body.content.map((block) => block.attrs.id);
	if (patch.body) {
		putBlocks(body, patch.body);
		removeBlocks(body, patch.body);
		order = mergeOrder(draft.content.body, patch.body, body.blocks, versions.order);
	}
	const moved = !sameValue(
		order,
		draft.content.body.content.map((block) => block.attrs.id),
	);
	const content = order.flatMap((id) => body.blocks.get(id) ?? []);
	return {
		content: { ...draft.content, ...fields.fields, body: { type: "doc", content } },
		versions: {
			fields: fields.versions,
			blocks: body.versions,
			order: versions.order + (moved ? 1 : 0),
		},
		conflicts: [...fields.conflicts, ...body.conflicts],
		changed: Object.keys(fields.fields).length > 0 || body.touched || moved,
	};
}
