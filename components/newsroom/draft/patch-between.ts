import {
	type BodyPatch,
	type Draft,
	type DraftPatch,
	sameValue,
	wholeFields,
} from "@/lib/domain/draft";
import type { StoryContent } from "@/lib/domain/story";
import type { Block, StoryBody } from "@/lib/domain/story-body";
import { normalBlock, normalField } from "./normal-value";

/** Places that are not sent: where somebody else wrote too, or the server said no. */
export type Held = { fields: ReadonlySet<string>; blocks: ReadonlySet<string> };

/** What cannot be stored as it stands: a sentence by field, or by block. */
export type Unstorable = Record<string, string>;

export type Change = { patch: DraftPatch | null; unstorable: Unstorable };

export function blocksById(body: StoryBody): Map<string, Block> {
	return new Map(body.content.map((block) => [block.attrs.id, block]));
}

function fieldChanges(base: Draft, content: StoryContent, held: Held, unstorable: Unstorable) {
	const fields: [string, unknown][] = [];
	for (const field of wholeFields) {
		if (held.fields.has(field) || sameValue(content[field], base.content[field])) continue;
		const normal = normalField(field, content[field]);
		if (!normal.ok) unstorable[field] = normal.sentence;
		else if (!sameValue(normal.value, base.content[field])) fields.push([field, normal.value]);
	}
	return fields;
}

function changedBlocks(
	base: Draft,
	body: StoryBody,
	held: Held,
	unstorable: Unstorable,
): BodyPatch["put"] {
	const known = blocksById(base.content.body);
	return body.content.flatMap((block) => {
		const { id } = block.attrs;
		if (held.blocks.has(id) || sameValue(block, known.get(id))) return [];
		const normal = normalBlock(block);
		if (!normal.ok) {
			unstorable.body = normal.sentence;
			return [];
		}
		return [{ base: base.versions.blocks[id] ?? 0, block }];
	});
}

function goneBlocks(base: Draft, body: StoryBody, held: Held): BodyPatch["remove"] {
	const mine = blocksById(body);
	return base.content.body.content
		.map((block) => block.attrs.id)
		.filter((id) => !mine.has(id) && !held.blocks.has(id))
		.map((id) => ({ base: base.versions.blocks[id] ?? 0, id }));
}

/** Whether blocks that both sides have stand in another order. */
function moved(base: StoryBody, body: StoryBody): boolean {
	const known = blocksById(base);
	const mine = blocksById(body);
	const before = [...known.keys()].filter((id) => mine.has(id));
	const after = [...mine.keys()].filter((id) => known.has(id));
	return !sameValue(before, after);
}

function bodyChange(
	base: Draft,
	body: StoryBody,
	held: Held,
	unstorable: Unstorable,
): BodyPatch | undefined {
	if (body === base.content.body || held.fields.has("body")) return undefined;
	const put = changedBlocks(base, body, held, unstorable);
	const remove = goneBlocks(base, body, held);
	if (put.length === 0 && remove.length === 0 && !moved(base.content.body, body)) return undefined;
	const order = body.content.map((block) => block.attrs.id);
	return { put, remove, order, orderBase: base.versions.order };
}

/**
 * What a writer changed since the server's last word, as a patch that names for each change the version
 * it was made from; null when there is nothing to tell.
 */
export function patchBetween(base: Draft, content: StoryContent, held: Held): Change {
	const unstorable: Unstorable = {};
	const fields = fieldChanges(base, content, held, unstorable);
	const body = bodyChange(base, content.body, held, unstorable);
	if (fields.length === 0 && !body) return { patch: null, unstorable };
	const bases = Object.fromEntries(
		fields.map(([field]) => [field, base.versions.fields[field] ?? 1]),
	);
	return {
		patch: { fields: Object.fromEntries(fields), bases, ...(body ? { body } : {}) },
		unstorable,
	};
}
