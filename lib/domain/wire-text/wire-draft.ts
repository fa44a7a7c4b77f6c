import type { Named } from "@/lib/domain/named";
import { instantOf } from "@/lib/domain/schedule";
import type { StoryContent } from "@/lib/domain/story";
import { type Block, heading, list, paragraph } from "@/lib/domain/story-body";
import type { WireDate, WireEntry, WireKnowledge, WireText } from "./wire-text";

/** What a report becomes in a draft, for every door that reports come in by. */

/** The newsroom's own names, which a report is read with. */
export function knowledgeOf({
	sections,
	sources,
}: {
	sections: Named[];
	sources: Named[];
}): WireKnowledge {
	const names = (named: Named[]) => named.map(({ name }) => name);
	return { sections: names(sections), sources: names(sources) };
}

type Item = Extract<WireEntry, { kind: "item" }>;

function listOf(items: Item[], newId: () => string): Block {
	const numbered = /\d/.test(items[0]?.marker ?? "");
	return list(
		newId(),
		numbered ? "orderedList" : "bulletList",
		items.map(({ text }) => text),
	);
}

/** A report's text as blocks; entries of a list that follow each other are one list. */
export function blocksFrom(entries: WireEntry[], newId: () => string): Block[] {
	const blocks: Block[] = [];
	let items: Item[] = [];
	const endList = () => {
		if (items.length > 0) blocks.push(listOf(items, newId));
		items = [];
	};
	for (const entry of entries) {
		if (entry.kind === "item") {
			items.push(entry);
			continue;
		}
		endList();
		const block = entry.kind === "heading" ? heading : paragraph;
		blocks.push(block(newId(), entry.text));
	}
	endList();
	return blocks;
}

/**
 * The instant that a report is dated; noon where it names a day alone, null where the zone has no such
 * minute. Of a minute that comes twice the earlier.
 */
export function printedInstant({ wall, instant }: WireDate, zone: string): Date | null {
	if (instant) return new Date(instant);
	try {
		const minute = wall.includes("T") ? wall : `${wall}T12:00`;
		return instantOf({ wall: minute, zone, fold: "earlier" });
	} catch {
		return null;
	}
}

/** What a report says for the desk alone, each sentence once. */
export function deskNoteOf({ notes, signOff }: WireText): string {
	return [...new Set([...notes, ...signOff])].join("\n");
}

/** The words of a picture that is still to come; null where there are none. */
export function awaitedPictureOf({
	caption,
	credit,
}: Pick<WireText, "caption" | "credit">): StoryContent["awaitedPicture"] {
	return caption.trim() || credit.trim() ? { caption, credit } : null;
}
