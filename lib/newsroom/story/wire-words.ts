import { randomUUID } from "node:crypto";
import type { ApiStory } from "@/lib/domain/api-input";
import { findNamed } from "@/lib/domain/named";
import { ensure } from "@/lib/domain/refusal";
import type { StoryContent } from "@/lib/domain/story";
import { readWireText } from "@/lib/domain/wire-text/read-wire-text";
import {
	awaitedPictureOf,
	blocksFrom,
	deskNoteOf,
	knowledgeOf,
	printedInstant,
} from "@/lib/domain/wire-text/wire-draft";
import { type WireDate, type WireText, wireTextLimit } from "@/lib/domain/wire-text/wire-text";
import { databaseNow } from "@/lib/newsroom/database-now";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { listTaxonomy, type Taxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";

/** What only the desk reads of a story. */
export type ForTheDesk = Pick<StoryContent, "deskNote" | "awaitedPicture">;

/** An agency report as words to write a story from, and what its editor should know. */
export type WireWords = { words: ApiStory; forTheDesk: ForTheDesk };

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
async function appearedAt(date: WireDate, zone: string): Promise<Date | null> {
	if (!date.instant && !date.wall.includes("T")) return null;
	const at = printedInstant(date, zone);
	return at && at <= (await databaseNow()) ? at : null;
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
	const wire = readWireText(text, knowledgeOf(taxonomy));
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
			body: blocksFrom(wire.body, randomUUID),
			...(at ? { firstPublishedAt: at.toISOString() } : {}),
		},
		forTheDesk: {
			deskNote: deskNoteOf({ ...wire, notes: [...wire.notes, ...undated] }),
			awaitedPicture: awaitedPictureOf(wire),
		},
	};
}
