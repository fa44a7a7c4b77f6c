import type { Choices } from "@/components/newsroom/desk/desk";
import { bylineFrom, stripBy } from "@/lib/domain/byline";
import { findNamed } from "@/lib/domain/named";
import type { LeadPicture, StoryContent } from "@/lib/domain/story";
import { readWireText } from "@/lib/domain/wire-text/read-wire-text";
import {
	awaitedPictureOf,
	deskNoteOf,
	knowledgeOf,
	printedInstant,
} from "@/lib/domain/wire-text/wire-draft";
import { type WireText, wireTextLimit } from "@/lib/domain/wire-text/wire-text";
import { bodyFrom, sheetFrom } from "./body-sheet";

/** What is in the form: a report's parts, as recognised and as corrected. */
export type WireParts = {
	sectionId: string;
	headline: string;
	standfirst: string;
	byline: string;
	dateline: string;
	body: string;
	caption: string;
	credit: string;
	language: string;
	/** Whether the story is dated as printed rather than when it is published. */
	asPrinted: boolean;
};

type Names = Pick<Choices, "sections" | "sources" | "contributors">;

const scripts: [RegExp, string][] = [
	[/\p{Script=Hiragana}|\p{Script=Katakana}/gu, "ja"],
	[/\p{Script=Hangul}/gu, "ko"],
	[/\p{Script=Han}/gu, "zh"],
	[/\p{Script=Arabic}/gu, "ar"],
	[/\p{Script=Hebrew}/gu, "he"],
	[/\p{Script=Cyrillic}/gu, "ru"],
	[/\p{Script=Greek}/gu, "el"],
	[/\p{Script=Devanagari}/gu, "hi"],
	[/\p{Script=Thai}/gu, "th"],
];

/** The language of a text as far as its script tells it; else the paper's. */
function languageOf(text: string, fallback: string): string {
	const start = text.slice(0, 3000);
	const letters = start.match(/\p{L}/gu)?.length ?? 0;
	const found = scripts.find(([script]) => (start.match(script)?.length ?? 0) > letters * 0.15);
	return found?.[1] ?? fallback;
}

/** `printedAt`: the instant that the report is dated, where it names one. */
export type ReadReport = { wire: WireText; parts: WireParts; printedAt: Date | null };

type House = { timeZone: string; language: string };

/** Splits a report; null where it is too long. */
export function readReport(
	text: string,
	names: Names,
	{ timeZone, language }: House,
): ReadReport | null {
	if (text.length > wireTextLimit) return null;
	const wire = readWireText(text, knowledgeOf(names));
	const printedAt = wire.date && printedInstant(wire.date, timeZone);
	const parts: WireParts = {
		sectionId: (wire.section && findNamed(names.sections, wire.section)?.id) || "",
		headline: wire.headline,
		standfirst: wire.standfirst,
		byline: stripBy(wire.byline) || wire.source || "",
		dateline: wire.dateline,
		body: sheetFrom(wire.body),
		caption: wire.caption,
		credit: wire.credit,
		language: languageOf(text, language),
		asPrinted: false,
	};
	return { wire, parts, printedAt };
}

/** How a credit line will be understood, in words. */
export function tellByline(byline: string, names: Names): string {
	const parts = stripBy(byline) ? bylineFrom(byline, names) : [];
	const said = parts.map((part) => {
		if (part.type === "text") return `${part.text} (as written)`;
		const [list, id] =
			part.type === "source"
				? [names.sources, part.sourceId]
				: [names.contributors, part.contributorId];
		return `${list.find((one) => one.id === id)?.name} (${part.type})`;
	});
	return said.join(", ");
}

/** A report, as corrected, as a story's content. */
export function contentFrom(
	{ wire, parts }: ReadReport,
	names: Names,
	leadPicture: LeadPicture | null,
): Partial<StoryContent> {
	const { sectionId, headline, standfirst, byline, dateline, body, language } = parts;
	return {
		headline,
		standfirst,
		dateline,
		language,
		sectionId: sectionId || null,
		byline: bylineFrom(byline, names),
		body: bodyFrom(body),
		leadPicture,
		deskNote: deskNoteOf(wire),
		awaitedPicture: leadPicture ? null : awaitedPictureOf(parts),
	};
}

/** Puts a line that was dropped back behind the block that stood before it in the report. */
export function putBack(body: string, line: string, before: string | undefined): string {
	const chunks = body.split(/\n\s*\n/);
	const at = before ? chunks.findLastIndex((chunk) => chunk.includes(before.slice(0, 60))) : -1;
	return chunks
		.toSpliced(at + 1, 0, line)
		.join("\n\n")
		.trim();
}
