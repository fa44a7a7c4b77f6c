import { randomUUID } from "node:crypto";
import type { ApiStory } from "@/lib/domain/api-input";
import { ensure } from "@/lib/domain/refusal";
import { instantOf } from "@/lib/domain/schedule";
import { type Block, paragraph } from "@/lib/domain/story-body";
import { readWireText } from "@/lib/domain/wire-text/read-wire-text";
import {
	type WireDate,
	type WireEntry,
	type WireText,
	wireTextLimit,
} from "@/lib/domain/wire-text/wire-text";
import { databaseNow } from "@/lib/newsroom/database-now";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { findNamed } from "@/lib/newsroom/taxonomy/find-named";
import { listTaxonomy, type Taxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";

/** An agency report as words to write a story from, and what its editor should know. */
export type WireWords = { words: ApiStory; notes: string[] };

type Item = Extract<WireEntry, { kind: "item" }>;

function listOf(items: Item[]): Block {
	const type = /\d/.test(items[0]?.marker ?? "") ? "orderedList" : "bulletList";
	const content = items.map(({ text }) => ({
		type: "listItem" as const,
		content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
	}));
	return { type, attrs: { id: randomUUID() }, content };
}

function blockOf({ kind, text }: Exclude<WireEntry, Item>): Block {
	const id = randomUUID();
	return kind === "heading"
		? { type: "heading", attrs: { id }, content: [{ type: "text", text }] }
		: paragraph(id, text);
}

/** The text as blocks; entries of a list that follow each other are one list. */
function blocksOf(body: WireEntry[]): Block[] {
	const blocks: Block[] = [];
	let items: Item[] = [];
	const endList = () => {
		if (items.length > 0) blocks.push(listOf(items));
		items = [];
	};
	for (const entry of body) {
		if (entry.kind === "item") {
			items.push(entry);
			continue;
		}
		endList();
		blocks.push(blockOf(entry));
	}
	endList();
	return blocks;
}

/** Byline and source as the API takes them: an agency that we do not know stays a plain name. */
function creditOf(
	{ byline, source }: WireText,
	{ sources }: Taxonomy,
): Pick<ApiStory, "byline" | "source"> {
	const known = source && findNamed(sources, source);
	return {
		byline: byline || (known ? "" : (source ?? "")),
		...(known ? { source: known.slug } : {}),
	};
}

/** When the report says that it appeared; null where it names no hour, or one that is still to come. */
async function appearedAt({ wall, instant }: WireDate, zone: string): Promise<Date | null> {
	if (!instant && !wall.includes("T")) return null;
	const at = instant ? new Date(instant) : instantOf({ wall, zone, fold: "earlier" });
	return at <= (await databaseNow()) ? at : null;
}

function pictureNotes({ caption, credit }: WireText): string[] {
	const words = [caption, credit].filter(Boolean).join(" / ");
	return words ? [`There is no picture to these words yet: ${words}`] : [];
}

/**
 * Reads an agency report, pasted as plain text, with what the newsroom knows: its sections, its
 * sources, its zone.
 *
 * @throws Refusal `too-large` | `invalid` where it names no section, or no headline was found
 */
export async function wireWords(text: string): Promise<WireWords> {
	ensure(
		text.length <= wireTextLimit,
		"too-large",
		`A wire text has at most ${wireTextLimit} characters.`,
	);
	const taxonomy = await listTaxonomy();
	const names = (list: { name: string }[]) => list.map(({ name }) => name);
	const wire = readWireText(text, {
		sections: names(taxonomy.sections),
		sources: names(taxonomy.sources),
	});
	ensure(wire.headline, "invalid", "No headline was found in this report.");
	ensure(
		wire.section,
		"invalid",
		'No section was found in this report: begin it with a line as "Home > Asia".',
	);
	const site = await getNewsroomSite();
	const at = wire.date && (await appearedAt(wire.date, site?.timeZone ?? "UTC"));
	const undated =
		wire.date && !at ? [`Its date was not taken over: ${wire.date.instant ?? wire.date.wall}`] : [];
	return {
		words: {
			section: wire.section,
			headline: wire.headline,
			standfirst: wire.standfirst,
			dateline: wire.dateline,
			...creditOf(wire, taxonomy),
			body: blocksOf(wire.body),
			...(at ? { firstPublishedAt: at.toISOString() } : {}),
		},
		notes: [...wire.notes, ...pictureNotes(wire), ...undated],
	};
}
