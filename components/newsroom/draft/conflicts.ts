import { newBlockId } from "@/components/newsroom/body/block-id";
import type { Conflict, Draft } from "@/lib/domain/draft";
import { Block, type StoryBody } from "@/lib/domain/story-body";
import type { Held, Unstorable } from "./patch-between";
import type { Sheet } from "./rebase";

/** The place of a conflict: a draft has at most one in each. */
export function conflictKey(conflict: Conflict): string {
	return conflict.at === "field" ? `field:${conflict.field}` : `block:${conflict.id}`;
}

/** The places that are not sent until a person decided, or until they are written anew. */
export function heldPlaces(conflicts: readonly Conflict[], refused: Unstorable): Held {
	const fields = new Set(Object.keys(refused));
	const blocks = new Set<string>();
	for (const conflict of conflicts) {
		if (conflict.at === "field") fields.add(conflict.field);
		else blocks.add(conflict.id);
	}
	return { fields, blocks };
}

function withBlock(body: StoryBody, id: string, block: Block | null): StoryBody {
	const others = body.content.filter((other) => other.attrs.id !== id);
	if (!block) return { type: "doc", content: others };
	const at = body.content.findIndex((other) => other.attrs.id === id);
	return { type: "doc", content: others.toSpliced(at < 0 ? others.length : at, 0, block) };
}

function insertAfter(body: StoryBody, id: string, block: Block): StoryBody {
	const at = body.content.findIndex((other) => other.attrs.id === id);
	return {
		type: "doc",
		content: body.content.toSpliced(at < 0 ? body.content.length : at + 1, 0, block),
	};
}

type Clash<At> = Extract<Conflict, { at: At }>;
type Choice = "mine" | "theirs" | "both";

/** Their text becomes what ours is compared with, at its version: a save of ours then replaces it knowingly. */
function onTheirField(base: Draft, { field, theirs, version }: Clash<"field">): Draft {
	return {
		content: { ...base.content, [field]: theirs },
		versions: { ...base.versions, fields: { ...base.versions.fields, [field]: version } },
	};
}

function onTheirBlock(base: Draft, { id, theirs, version }: Clash<"block">): Draft {
	return {
		content: { ...base.content, body: withBlock(base.content.body, id, theirs) },
		versions: { ...base.versions, blocks: { ...base.versions.blocks, [id]: version } },
	};
}

function settleBlock(body: StoryBody, { id, theirs }: Clash<"block">, choice: Choice): StoryBody {
	if (choice === "mine") return body;
	const mine = body.content.find((block) => block.attrs.id === id);
	const settled = withBlock(body, id, theirs);
	if (choice === "theirs" || !mine) return settled;
	const copy = Block.parse({ ...mine, attrs: { ...mine.attrs, id: newBlockId() } });
	return insertAfter(settled, id, copy);
}

/** A writer's sheet after a person decided one conflict. */
export function settle({ base, content }: Sheet, conflict: Conflict, choice: Choice): Sheet {
	if (conflict.at === "field") {
		const taken = choice === "mine" ? {} : { [conflict.field]: conflict.theirs };
		return { base: onTheirField(base, conflict), content: { ...content, ...taken } };
	}
	const body = settleBlock(content.body, conflict, choice);
	return { base: onTheirBlock(base, conflict), content: { ...content, body } };
}
