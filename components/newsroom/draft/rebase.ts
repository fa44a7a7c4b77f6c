import {
	type Conflict,
	type Draft,
	type DraftPatch,
	sameValue,
	wholeFields,
} from "@/lib/domain/draft";
import type { StoryContent } from "@/lib/domain/story";
import type { Block, StoryBody } from "@/lib/domain/story-body";
import { saysTheSame } from "./normal-value";
import { blocksById } from "./patch-between";

/** What a writer has in front of them, and what they made it from. */
export type Sheet = { base: Draft; content: StoryContent };

type Verdict = "same" | "adopt" | "accepted" | "keep";

type Side = { mine: unknown; was: unknown; now: unknown; sent: unknown; wasSent: boolean };

/**
 * What becomes of one place: the writer has the server's already; the server has what was sent, and the
 * writer went on; the writer did not touch it, so the server's comes in; or the writer's stays as it
 * is, made from what it was made from, so that the next save tells whether somebody else wrote there.
 */
function judge(
	{ mine, was, now, sent, wasSent }: Side,
	same: (a: unknown, b: unknown) => boolean,
): Verdict {
	if (same(mine, now)) return "same";
	// Before "adopt": what was sent and then taken back looks untouched, but is not.
	if (wasSent && same(sent, now)) return "accepted";
	return same(mine, was) ? "adopt" : "keep";
}

function rebaseFields(
	sheet: Sheet,
	server: Draft,
	sent: DraftPatch | null,
	clashes: ReadonlySet<string>,
) {
	const content: Record<string, unknown> = {};
	const base: Record<string, unknown> = {};
	const versions: Record<string, number> = { ...sheet.base.versions.fields };
	for (const field of wholeFields) {
		if (clashes.has(field)) continue;
		const side: Side = {
			mine: sheet.content[field],
			was: sheet.base.content[field],
			now: server.content[field],
			sent: sent?.fields[field],
			wasSent: sent?.fields[field] !== undefined,
		};
		const verdict = judge(side, (a, b) => saysTheSame(field, a, b));
		if (verdict === "keep") continue;
		base[field] = side.now;
		versions[field] = server.versions.fields[field] ?? 1;
		if (verdict === "adopt") content[field] = side.now;
	}
	return { content, base, versions };
}

type Blocks = {
	mine: Map<string, Block>;
	base: Map<string, Block>;
	versions: Record<string, number>;
};

function place(map: Map<string, Block>, id: string, block: Block | undefined): void {
	if (block) map.set(id, block);
	else map.delete(id);
}

function rebaseBlocks(
	sheet: Sheet,
	server: Draft,
	sent: DraftPatch | null,
	clashes: ReadonlySet<string>,
): Blocks {
	const blocks: Blocks = {
		mine: blocksById(sheet.content.body),
		base: blocksById(sheet.base.content.body),
		versions: { ...sheet.base.versions.blocks },
	};
	const theirs = blocksById(server.content.body);
	const sentBlocks = new Map(sent?.body?.put.map(({ block }) => [block.attrs.id, block]));
	const sentRemovals = new Set(sent?.body?.remove.map(({ id }) => id));
	for (const id of new Set([...blocks.mine.keys(), ...blocks.base.keys(), ...theirs.keys()])) {
		if (clashes.has(id)) continue;
		const now = theirs.get(id);
		const side: Side = {
			mine: blocks.mine.get(id),
			was: blocks.base.get(id),
			now,
			sent: sentBlocks.get(id),
			wasSent: sentBlocks.has(id) || sentRemovals.has(id),
		};
		const verdict = judge(side, sameValue);
		if (verdict === "keep") continue;
		// The same object on both sides makes the next comparison one of identity.
		place(blocks.base, id, verdict === "same" ? blocks.mine.get(id) : now);
		blocks.versions[id] = server.versions.blocks[id] ?? 0;
		if (verdict === "adopt") place(blocks.mine, id, now);
	}
	return blocks;
}

const idsOf = (body: StoryBody) => body.content.map((block) => block.attrs.id);

/** `order` with each of `others` that it lacks put behind its nearest predecessor. */
function withOthers(order: string[], others: string[]): string[] {
	const result = [...order];
	others.forEach((id, index) => {
		if (result.includes(id)) return;
		const before = others.slice(0, index).findLast((earlier) => result.includes(earlier));
		result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
	});
	return result;
}

function inOrder(order: string[], blocks: Map<string, Block>): StoryBody {
	return { type: "doc", content: order.flatMap((id) => blocks.get(id) ?? []) };
}

function unlessSame(next: StoryBody, last: StoryBody): StoryBody {
	return sameValue(next, last) ? last : next;
}

/**
 * Sets a writer's sheet on the server's newest word: what the writer did not touch follows the server,
 * what they did stays theirs, and the places where both wrote are left for a person to decide.
 */
export function rebase(
	sheet: Sheet,
	server: Draft,
	sent: DraftPatch | null,
	conflicts: readonly Conflict[],
): Sheet {
	const clashFields = new Set<string>(
		conflicts.flatMap((one) => (one.at === "field" ? [one.field] : [])),
	);
	const clashBlocks = new Set(conflicts.flatMap((one) => (one.at === "block" ? [one.id] : [])));
	const fields = rebaseFields(sheet, server, sent, clashFields);
	const blocks = rebaseBlocks(sheet, server, sent, clashBlocks);

	const mine = idsOf(sheet.content.body);
	const now = idsOf(server.content.body);
	const taken =
		sent?.body && sameValue(sent.body.order, now) ? now : idsOf(sheet.base.content.body);
	const order = sameValue(mine, taken) ? withOthers(now, mine) : withOthers(mine, now);
	const baseOrder = withOthers(now, idsOf(sheet.base.content.body));
	return {
		base: {
			content: { ...sheet.base.content, ...fields.base, body: inOrder(baseOrder, blocks.base) },
			versions: { fields: fields.versions, blocks: blocks.versions, order: server.versions.order },
		},
		content: {
			...sheet.content,
			...fields.content,
			body: unlessSame(inOrder(order, blocks.mine), sheet.content.body),
		},
	};
}
