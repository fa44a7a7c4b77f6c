import { newBlockId } from "@/components/newsroom/body/block-id";
import { type Block, heading, list, paragraph, type StoryBody } from "@/lib/domain/story-body";
import type { WireEntry } from "@/lib/domain/wire-text/wire-text";

/**
 * A text as plain writing, for a form's field: blocks apart by an empty line, cross-heads after "## ",
 * the items of a list each after "- " or a number.
 */

const isNumber = (marker: string) => /^\d/.test(marker);

function entryText({ kind, ...entry }: WireEntry): string {
	if (kind === "heading") return `## ${entry.text}`;
	if (kind === "paragraph" || !("marker" in entry)) return entry.text;
	return isNumber(entry.marker)
		? `${Number.parseInt(entry.marker, 10)}. ${entry.text}`
		: `- ${entry.text}`;
}

/** A report's blocks as plain writing. */
export function sheetFrom(entries: WireEntry[]): string {
	return entries.reduce((sheet, entry, index) => {
		const together = entry.kind === "item" && entries[index - 1]?.kind === "item";
		return sheet + (index === 0 ? "" : together ? "\n" : "\n\n") + entryText(entry);
	}, "");
}

const item = /^(?:[-•*]|\d{1,3}[.)])\s+(.+)$/;

function listFrom(lines: string[]): Block | null {
	const items = lines.flatMap((line) => item.exec(line)?.[1] ?? []);
	if (items.length === 0 || items.length < lines.length) return null;
	return list(newBlockId(), isNumber(lines[0] ?? "") ? "orderedList" : "bulletList", items);
}

function blockFrom(chunk: string): Block {
	const lines = chunk
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);
	const title = /^##?\s+(.+)$/.exec(chunk)?.[1];
	if (title) return heading(newBlockId(), title);
	return listFrom(lines) ?? paragraph(newBlockId(), lines.join(" "));
}

/** Plain writing as a story's text. */
export function bodyFrom(sheet: string): StoryBody {
	const chunks = sheet
		.replace(/\r\n?/g, "\n")
		.split(/\n\s*\n/)
		.map((chunk) => chunk.trim())
		.filter(Boolean);
	return { type: "doc", content: chunks.map(blockFrom) };
}
