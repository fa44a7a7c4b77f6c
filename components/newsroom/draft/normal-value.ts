import { sameValue, type WholeField } from "@/lib/domain/draft";
import { StoryContent } from "@/lib/domain/story";
import { Block } from "@/lib/domain/story-body";

/** A value as the server would store it, or the sentence that says why it would not. */
export type Normal = { ok: true; value: unknown } | { ok: false; sentence: string };

/** What the server makes of a field: trimmed, checked. Typing "Japan " is no change from "Japan". */
export function normalField(field: WholeField, value: unknown): Normal {
	const result = StoryContent.shape[field].safeParse(value);
	if (result.success) return { ok: true, value: result.data };
	return { ok: false, sentence: result.error.issues[0]?.message ?? "This cannot be stored." };
}

export function normalBlock(block: Block): Normal {
	const result = Block.safeParse(block);
	if (result.success) return { ok: true, value: result.data };
	return {
		ok: false,
		sentence: result.error.issues[0]?.message ?? "This part of the text cannot be stored.",
	};
}

/** Whether what a writer has is what the server has. */
export function saysTheSame(field: WholeField, mine: unknown, theirs: unknown): boolean {
	if (sameValue(mine, theirs)) return true;
	const normal = normalField(field, mine);
	return normal.ok && sameValue(normal.value, theirs);
}
