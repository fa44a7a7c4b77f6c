import type { Block, InlineText, StoryBody } from "@/lib/domain/story-body";
import type { DemoBlock } from "./demo-story";

/** `*word*` is italic; everything else is as it stands. */
function inline(text: string): InlineText[] {
	return text
		.split(/(\*[^*\n]+\*)/)
		.filter(Boolean)
		.map((part) =>
			part.startsWith("*") && part.endsWith("*") && part.length > 2
				? { type: "text", text: part.slice(1, -1), marks: [{ type: "italic" }] }
				: { type: "text", text: part },
		);
}

function toBlock(block: DemoBlock, index: number): Block {
	const id = `block-${String(index + 1).padStart(3, "0")}`;
	if (typeof block === "string") {
		return { type: "paragraph", attrs: { id }, content: inline(block) };
	}
	if ("heading" in block) return { type: "heading", attrs: { id }, content: inline(block.heading) };
	if ("quote" in block) {
		return { type: "quote", attrs: { id, attribution: block.by }, content: inline(block.quote) };
	}
	return {
		type: "bulletList",
		attrs: { id },
		content: block.list.map((item) => ({
			type: "listItem",
			content: [{ type: "paragraph", content: inline(item) }],
		})),
	};
}

/** A demo story's words as the closed schema has them. */
export function toStoryBody(blocks: DemoBlock[]): StoryBody {
	return { type: "doc", content: blocks.map(toBlock) };
}
